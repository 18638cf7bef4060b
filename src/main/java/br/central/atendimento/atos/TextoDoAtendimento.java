package br.central.atendimento.atos;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.Solicitacao;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the client gets to read of an atendimento: what was asked and what was answered, nothing of the inner ways. */
final class TextoDoAtendimento {

    /** Less than a message may have, for what the template puts around it. */
    private static final int MAXIMO = 100_000;

    private TextoDoAtendimento() {}

    static String de(Atendimento atendimento, Rotulos rotulos) {
        Stream<String> doCaso =
                Stream.of(atendimento.dados().titulo(), atendimento.dados().descricao());
        Stream<String> dosPedidos = atendimento.solicitacoes().stream().map(um -> pedido(um, rotulos));
        return juntar(Stream.concat(
                Stream.concat(doCaso, dosPedidos),
                Stream.of(atendimento.encerramento().resolucao())));
    }

    static String de(Solicitacao solicitacao, Rotulos rotulos) {
        return juntar(Stream.of(pedido(solicitacao, rotulos)));
    }

    private static String pedido(Solicitacao solicitacao, Rotulos rotulos) {
        Resposta resposta = solicitacao.resposta();
        return partes(Stream.of(
                "Solicitação %s (%s)"
                        .formatted(
                                solicitacao.protocolo(),
                                rotulos.situacao(solicitacao.situacao()).toLowerCase()),
                solicitacao.pedido().descricao(),
                resposta == null ? null : "Resposta: " + resposta.texto(),
                resposta == null || resposta.fundamento() == null ? null : "Fundamento: " + resposta.fundamento()));
    }

    private static String juntar(Stream<String> textos) {
        String tudo = partes(textos);
        if (tudo.isBlank()) {
            return "(sem texto registrado)";
        }
        return tudo.length() <= MAXIMO ? tudo : tudo.substring(0, MAXIMO) + "…";
    }

    private static String partes(Stream<String> textos) {
        return textos.filter(Objects::nonNull).filter(texto -> !texto.isBlank()).collect(Collectors.joining("\n\n"));
    }
}
