package br.central.atendimento.processo;

import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.UltimaAvaliacao;
import java.util.List;

/** What a decision just answered to the business rule task; a table that answers nothing usable fails here. */
record Veredito(AvaliacaoDeDecisao avaliacao) {

    static Veredito ultimo(String decisao) {
        return new Veredito(UltimaAvaliacao.de(decisao)
                .orElseThrow(() -> new IllegalStateException("A decisão " + decisao + " não foi avaliada.")));
    }

    String texto(String saida) {
        return textos(saida).get(0);
    }

    int inteiro(String saida) {
        if (unica().saidas().get(saida) instanceof Number numero) {
            return numero.intValue();
        }
        throw falta(saida);
    }

    /** One per rule that hit; at least one. */
    List<String> textos(String saida) {
        unica();
        return avaliacao.regras().stream()
                .map(regra -> {
                    if (regra.saidas().get(saida) instanceof String texto && !texto.isBlank()) {
                        return texto;
                    }
                    throw falta(saida);
                })
                .toList();
    }

    private AvaliacaoDeDecisao.Regra unica() {
        return avaliacao.regras().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A decisão %s, versão %d, não tem regra para %s."
                        .formatted(avaliacao.chave(), avaliacao.versao(), avaliacao.entradas())));
    }

    private IllegalStateException falta(String saida) {
        return new IllegalStateException(
                "A decisão %s, versão %d, não deu a saída %s.".formatted(avaliacao.chave(), avaliacao.versao(), saida));
    }
}
