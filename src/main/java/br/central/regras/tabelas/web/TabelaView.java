package br.central.regras.tabelas.web;

import br.central.regras.tabelas.ProblemaDaCelula;
import br.central.regras.tabelas.RascunhoView;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A version of a table, or a draft of it, with all its rows. */
@Schema(name = "TabelaDeRegras")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TabelaView(
        @Schema(example = "prazos") String chave,
        @Schema(example = "COLLECT") String politica,

        @Schema(description = "Da tabela publicada o número; do rascunho, a vez em que mudou")
        int versao,

        @Schema(description = "Do rascunho, a versão de que parte")
        Integer baseVersao,

        List<ColunaView> colunas,
        List<LinhaView> linhas,

        @Schema(description = "Do rascunho, o que não se poderia publicar")
        List<ProblemaDaCelula> problemas) {

    @Schema(name = "ColunaDaTabela")
    record ColunaView(String nome, String rotulo, String tipo, boolean entrada) {}

    static TabelaView de(int versao, Tabela tabela, TextoDaCelula textos) {
        return new TabelaView(
                tabela.chave(), tabela.politica(), versao, null, colunas(tabela), linhas(tabela, textos), null);
    }

    static TabelaView de(RascunhoView rascunho, TextoDaCelula textos) {
        Tabela tabela = rascunho.tabela();
        return new TabelaView(
                tabela.chave(),
                tabela.politica(),
                rascunho.versao(),
                rascunho.baseVersao(),
                colunas(tabela),
                linhas(tabela, textos),
                rascunho.problemas());
    }

    private static List<ColunaView> colunas(Tabela tabela) {
        return tabela.colunas().stream()
                .map(um -> new ColunaView(um.nome(), um.rotulo(), um.tipo(), um.entrada()))
                .toList();
    }

    private static List<LinhaView> linhas(Tabela tabela, TextoDaCelula textos) {
        return tabela.linhas().stream()
                .map(linha -> LinhaView.de(tabela, linha, textos))
                .toList();
    }
}
