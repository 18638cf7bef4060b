package br.central.atendimento.atos;

import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.ValorVisto;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comum.Recusa;
import br.central.comum.Recusa.Conflito.Versoes;
import br.central.seguranca.Operadores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Two people edit the same case: whoever saves second is told what the first put there, field by field. */
@Component
class ConflitosDeEdicao {

    private static final String CLASSIFICACAO = "classificacao";
    private static final Set<TipoAndamento> CLASSIFICOU =
            EnumSet.of(TipoAndamento.CLASSIFICACAO, TipoAndamento.RECLASSIFICACAO);
    private static final DateTimeFormatter HORA = DateTimeFormatter.ofPattern("'às' HH:mm");
    private static final DateTimeFormatter DIA_E_HORA = DateTimeFormatter.ofPattern("'em' dd/MM/yyyy 'às' HH:mm");

    private final AndamentoRepository andamentos;
    private final Operadores operadores;
    private final Clock relogio;

    ConflitosDeEdicao(AndamentoRepository andamentos, Operadores operadores, Clock relogio) {
        this.andamentos = andamentos;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    /** @throws Recusa.Conflito when somebody else changed what is to be changed now, since it was seen */
    public void conferir(Atendimento atendimento, Alteracao alteracao, EscolhaDeClassificacao escolha) {
        List<Versoes> conflitos = new ArrayList<>();
        List<String> rotulos = new ArrayList<>();
        if (alteracao != null) {
            CamposDoAtendimento.mudancas(atendimento, alteracao).stream()
                    .filter(mudanca -> mudanca.conflita(alteracao.vistos()))
                    .forEach(mudanca -> {
                        conflitos.add(mudanca.versoes());
                        rotulos.add(mudanca.rotulo());
                    });
        }
        if (escolha != null && conflita(atendimento.classificacao(), escolha)) {
            conflitos.add(versoes(atendimento.classificacao(), escolha));
            rotulos.add("Classificação");
        }
        if (!conflitos.isEmpty()) {
            throw conflito(atendimento, null, rotulos, conflitos);
        }
    }

    public void conferir(Solicitacao solicitacao, EscolhaDeClassificacao escolha) {
        if (conflita(solicitacao.classificacao(), escolha)) {
            throw conflito(
                    solicitacao.atendimento(),
                    solicitacao.id(),
                    List.of("Classificação"),
                    List.of(versoes(solicitacao.classificacao(), escolha)));
        }
    }

    private static boolean conflita(String gravada, EscolhaDeClassificacao escolha) {
        String vista = EscolhaDeClassificacao.NENHUMA.equals(escolha.vista()) ? "" : escolha.vista();
        return vista != null
                && ValorVisto.mudou(Map.of(CLASSIFICACAO, vista), CLASSIFICACAO, gravada, escolha.classificacao());
    }

    private static Versoes versoes(String gravada, EscolhaDeClassificacao escolha) {
        return new Versoes(CLASSIFICACAO, ValorVisto.texto(gravada), escolha.classificacao());
    }

    private Recusa.Conflito conflito(
            Atendimento atendimento, Long solicitacao, List<String> rotulos, List<Versoes> conflitos) {
        List<Andamento> linhas = andamentos.findByAtendimentoOrderByQuandoAscIdAsc(atendimento).stream()
                .filter(linha -> solicitacao == null || solicitacao.equals(linha.solicitacaoId()))
                .filter(linha -> rotulos.stream().anyMatch(rotulo -> mudou(linha, rotulo)))
                .toList();
        Andamento ultima = linhas.isEmpty() ? null : linhas.get(linhas.size() - 1);
        String quem = ultima == null ? atendimento.alteracao().quem() : ultima.quem();
        Instant quando = ultima == null ? atendimento.alteracao().quando() : ultima.quando();
        ZonedDateTime emHora = quando.atZone(relogio.getZone());
        boolean hoje = emHora.toLocalDate()
                .equals(relogio.instant().atZone(relogio.getZone()).toLocalDate());
        String motivo = "Alterado por %s %s enquanto você editava: %s. Escolha o que vale; nada foi gravado ainda."
                .formatted(
                        operadores.comoSeChama(quem),
                        emHora.format(hoje ? HORA : DIA_E_HORA),
                        String.join(", ", rotulos));
        return new Recusa.Conflito(motivo, conflitos, quem, emHora.toOffsetDateTime());
    }

    private static boolean mudou(Andamento linha, String rotulo) {
        return "Classificação".equals(rotulo)
                ? CLASSIFICOU.contains(linha.tipo())
                : linha.tipo() == TipoAndamento.ALTERACAO
                        && linha.texto() != null
                        && linha.texto().split("[.\n]", 2)[0].equals(rotulo);
    }
}
