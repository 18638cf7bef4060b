package br.central.regras.tabelas.web;

import br.central.regras.tabelas.Versoes;
import br.central.regras.tabelas.diferencas.LinhaMudada;
import br.central.regras.tabelas.modelo.Coluna;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** What differs between two versions, row by row and in the field's words. */
@Schema(name = "DiferencaDeTabelas")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DiferencaView(
        @Schema(description = "O que muda para as demandas, o que alcança mais primeiro")
        List<Frase> efeitos,

        List<Mudada> linhas,

        @Schema(description = "Por que os efeitos não se puderam dizer")
        String defeito) {

    @Schema(name = "EfeitoDaMudanca")
    record Frase(
            @Schema(example = "reembolso/* por telefone: 7 dias corridos → 30; 6 folhas, 84 combinações")
            String frase,

            int folhas,
            int combinacoes) {}

    /** @param numeroAntes absent when it is new @param numero absent when it is gone */
    @Schema(name = "LinhaMudada")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mudada(
            LinhaMudada.Tipo tipo,
            String id,
            Integer numeroAntes,
            Integer numero,
            String anotacao,
            List<Celula> celulas) {}

    /** Of a row that is new or gone, all that are not blank. */
    @Schema(name = "CelulaMudada")
    record Celula(String coluna, String rotulo, String antes, String depois) {}

    static DiferencaView de(Versoes.Diferenca diferenca, Tabela tabela, TextoDaCelula textos) {
        return new DiferencaView(
                diferenca.efeitos().stream()
                        .map(um -> new Frase(um.completa(), um.folhas(), um.combinacoes()))
                        .toList(),
                mudadas(diferenca.linhas(), tabela, textos),
                diferenca.defeito());
    }

    static List<Mudada> mudadas(List<LinhaMudada> linhas, Tabela tabela, TextoDaCelula textos) {
        return linhas.stream()
                .map(um -> new Mudada(
                        um.tipo(),
                        um.linha().id(),
                        um.posicaoAntes(),
                        um.posicaoDepois(),
                        um.linha().anotacao(),
                        celulas(um, tabela, textos)))
                .toList();
    }

    private static List<Celula> celulas(LinhaMudada um, Tabela tabela, TextoDaCelula textos) {
        List<Celula> celulas = new ArrayList<>();
        if (um.mudouAAnotacao()) {
            celulas.add(new Celula(
                    "anotacao", "Anotação", um.antes().anotacao(), um.depois().anotacao()));
        }
        for (int i = 0; i < tabela.colunas().size(); i++) {
            Coluna coluna = tabela.colunas().get(i);
            String antes = dita(um.antes(), i, coluna, textos);
            String depois = dita(um.depois(), i, coluna, textos);
            boolean inteira = um.antes() == null || um.depois() == null;
            if (um.mudou(i) || inteira && !(antes + depois).isEmpty()) {
                celulas.add(new Celula(coluna.nome(), coluna.rotulo(), antes, depois));
            }
        }
        return celulas;
    }

    private static String dita(LinhaDeRegra linha, int i, Coluna coluna, TextoDaCelula textos) {
        return linha == null || i >= linha.celulas().size()
                ? ""
                : textos.dizer(coluna, linha.celulas().get(i));
    }
}
