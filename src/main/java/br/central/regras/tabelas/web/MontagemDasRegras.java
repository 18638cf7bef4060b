package br.central.regras.tabelas.web;

import br.central.regras.tabelas.ProblemaDaCelula;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.regras.tabelas.Versoes;
import br.central.regras.tabelas.diferencas.Efeitos;
import br.central.regras.tabelas.diferencas.LinhaMudada;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tables and differences in the words that the page shows. */
@Component
class MontagemDasRegras {

    private final TextoDaCelula textos;
    private final PalavrasDasTabelas palavras;

    MontagemDasRegras(TextoDaCelula textos, PalavrasDasTabelas palavras) {
        this.textos = textos;
        this.palavras = palavras;
    }

    List<LinhaNaPagina> linhas(Tabela tabela, List<ProblemaDaCelula> problemas) {
        return LinhaNaPagina.de(tabela, problemas, textos, palavras);
    }

    DiferencaView diferenca(Versoes.Diferenca diferenca, Tabela depois) {
        return DiferencaView.de(diferenca, depois, textos);
    }

    List<DiferencaView.Mudada> mudadas(List<LinhaMudada> linhas, Tabela tabela) {
        return DiferencaView.mudadas(linhas, tabela, textos);
    }

    Efeitos.Versao versao(Tabela tabela, Versoes versoes, TabelaDoNegocio qual, int numero) {
        return new Efeitos.Versao(tabela, versoes.modelo(qual, numero));
    }
}
