package br.central.alertas;

import br.central.comum.EnderecoPublico;
import br.central.indicadores.Trabalhos;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.LinhaDoQuadro;
import br.central.indicadores.contrato.QuadroDePrazos;
import br.central.indicadores.contrato.TrabalhoNaLista;
import br.central.prazos.EstadoDoPrazo;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the board what the digest says. */
@Component
class Apuracao {

    private static final int MAIS_ATRASADOS = 10;
    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HORA = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DIA_E_HORA = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private static final FiltroDeTrabalho EXPIRADOS = FiltroDeTrabalho.TUDO.comEstado(EstadoDoPrazo.EXPIRADO);

    private final Trabalhos trabalhos;
    private final EnderecoPublico endereco;
    private final Clock relogio;

    Apuracao(Trabalhos trabalhos, EnderecoPublico endereco, Clock relogio) {
        this.trabalhos = trabalhos;
        this.endereco = endereco;
        this.relogio = relogio;
    }

    Resumo resumo() {
        QuadroDePrazos quadro = trabalhos.quadro(FiltroDeTrabalho.TUDO);
        ZonedDateTime agora = ZonedDateTime.now(relogio);
        return new Resumo(
                agora.format(DIA),
                agora.format(HORA),
                quadro.total(),
                grupos(quadro),
                // Gestão reads it too, and the application that asks may see everything.
                trabalhos.primeirosSemRestritos(EXPIRADOS, MAIS_ATRASADOS).stream()
                        .map(this::atrasado)
                        .toList(),
                endereco.noCockpit("#/prazos"));
    }

    private static List<Resumo.Grupo> grupos(QuadroDePrazos quadro) {
        return quadro.porDimensao().getOrDefault(Dimensao.GRUPO, List.of()).stream()
                .filter(linha -> linha.contagem().expirado() + linha.contagem().atencao() > 0)
                .sorted(Comparator.comparing(
                                (LinhaDoQuadro linha) -> linha.contagem().expirado())
                        .thenComparing(linha -> linha.contagem().atencao())
                        .reversed())
                .map(linha -> new Resumo.Grupo(nome(linha.descricao()), linha.contagem()))
                .toList();
    }

    private static String nome(String grupo) {
        return grupo == null ? "Sem grupo" : grupo;
    }

    private Resumo.Atrasado atrasado(TrabalhoNaLista trabalho) {
        String protocolo = trabalho.caso().protocoloDaSolicitacao() == null
                ? trabalho.caso().protocolo()
                : trabalho.caso().protocoloDaSolicitacao();
        return new Resumo.Atrasado(
                protocolo,
                nome(trabalho.comQuem().grupoNome()),
                trabalho.etapa().descricao(),
                trabalho.prazo().venceEm().atZoneSameInstant(relogio.getZone()).format(DIA_E_HORA),
                endereco.doAtendimento(trabalho.caso().protocolo()));
    }
}
