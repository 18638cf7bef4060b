package br.central.regras.tabelas.web;

import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row as programs and the page show it. */
@Schema(name = "RegraDaTabela")
record LinhaView(
        @Schema(example = "Rule_ReembolsoPagamento") String id,
        @Schema(description = "O lugar na tabela, desde 1") int numero,

        @Schema(description = "Em FEEL, pelo nome da coluna")
        Map<String, String> celulas,

        @Schema(description = "Como as telas e a planilha dizem")
        Map<String, String> ditas,

        String anotacao) {

    static LinhaView de(Tabela tabela, LinhaDeRegra linha, TextoDaCelula textos) {
        Map<String, String> celulas = new LinkedHashMap<>();
        Map<String, String> ditas = new LinkedHashMap<>();
        for (int i = 0; i < tabela.colunas().size(); i++) {
            var coluna = tabela.colunas().get(i);
            celulas.put(coluna.nome(), linha.celulas().get(i));
            ditas.put(coluna.nome(), textos.dizer(coluna, linha.celulas().get(i)));
        }
        return new LinhaView(linha.id(), tabela.posicao(linha.id()) + 1, celulas, ditas, linha.anotacao());
    }
}
