package br.central.atendimento.atos;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.InformacaoRegistrada;
import br.central.atendimento.dominio.InformacaoRegistradaRepository;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.Horario;
import br.central.catalogo.Scripts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the closing script says: the requests with their deadlines, the informations given, what was resolved. */
@Component
class TextoDoScript {

    private final Destinatario destinatario;
    private final InformacaoRegistradaRepository informacoes;
    private final Rotulos rotulos;
    private final Scripts scripts;
    private final Horario horario;
    private final Diario diario;

    TextoDoScript(
            Destinatario destinatario,
            InformacaoRegistradaRepository informacoes,
            Rotulos rotulos,
            Scripts scripts,
            Horario horario,
            Diario diario) {
        this.destinatario = destinatario;
        this.informacoes = informacoes;
        this.rotulos = rotulos;
        this.scripts = scripts;
        this.horario = horario;
        this.diario = diario;
    }

    /** What fills the template {@code script-de-atendimento}. */
    Map<String, String> valores(Atendimento atendimento) {
        var lacunas = Map.of(
                "cliente", destinatario.nome(atendimento),
                "protocolo", atendimento.protocolo(),
                "operador", diario.ato().quem());
        return Map.of(
                "script", scripts.preencher(Scripts.RESUMO_POR_EMAIL, lacunas).strip(),
                "protocolo", atendimento.protocolo(),
                "abertoEm", Horario.porExtenso(horario.em(atendimento.abertura().quando())),
                "situacao", rotulos.situacao(atendimento.situacao()),
                "texto", texto(atendimento));
    }

    private String texto(Atendimento atendimento) {
        List<Solicitacao> pedidos = atendimento.solicitacoes();
        List<String> dadas = informacoes.findByAtendimentoOrderById(atendimento).stream()
                .map(InformacaoRegistrada::titulo)
                .toList();
        return Stream.of(
                        secao("Assunto", assunto(atendimento)),
                        secao("O que foi resolvido", atendimento.encerramento().resolucao()),
                        secao("Informações dadas", lista(dadas)),
                        secao(
                                "Solicitações registradas",
                                lista(pedidos.stream().map(this::linha).toList())))
                .filter(secao -> !secao.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String assunto(Atendimento atendimento) {
        String titulo = atendimento.dados().titulo();
        return titulo == null && atendimento.classificacao() != null
                ? rotulos.classificacao(atendimento.classificacao())
                : titulo;
    }

    private String linha(Solicitacao solicitacao) {
        String prazo = solicitacao.prazo() == null || !solicitacao.emAberto()
                ? rotulos.situacao(solicitacao.situacao()).toLowerCase()
                : "resposta até "
                        + Horario.porExtenso(horario.em(solicitacao.prazo().venceEm()));
        return "%s, protocolo %s: %s"
                .formatted(rotulos.classificacao(solicitacao.classificacao()), solicitacao.protocolo(), prazo);
    }

    private static String lista(List<String> linhas) {
        return linhas.stream().map(linha -> "- " + linha).collect(Collectors.joining("\n"));
    }

    private static String secao(String titulo, String texto) {
        return texto == null || texto.isBlank() ? "" : titulo + ":\n" + texto.strip();
    }
}
