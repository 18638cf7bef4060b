package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.regras.tabelas.diferencas.DiferencaDeLinhas;
import br.central.regras.tabelas.diferencas.LinhaMudada;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.planilha.EscritaDaPlanilha;
import br.central.regras.tabelas.planilha.LeituraDaPlanilha;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tables as spreadsheets, out and in; what comes in is looked at before it is kept. Right PUBLICAR_MODELOS. */
@Service
@Transactional
public class Planilhas {

    private final Rascunhos rascunhos;
    private final Versoes versoes;
    private final ProblemasDaTabela problemas;
    private final EscritaDaPlanilha escrita;
    private final LeituraDaPlanilha leitura;

    Planilhas(
            Rascunhos rascunhos,
            Versoes versoes,
            ProblemasDaTabela problemas,
            EscritaDaPlanilha escrita,
            LeituraDaPlanilha leitura) {
        this.rascunhos = rascunhos;
        this.versoes = versoes;
        this.problemas = problemas;
        this.escrita = escrita;
        this.leitura = leitura;
    }

    /**
     * What a spreadsheet would change in the draft; nothing is kept yet.
     *
     * @param linhas rows that differ
     * @param problemas of cells that could not be published so
     */
    public record Previa(int total, List<LinhaMudada> linhas, List<ProblemaDaCelula> problemas, Tabela tabela) {}

    /** @param versao {@code null} is the draft */
    public byte[] exportar(TabelaDoNegocio qual, Integer versao) {
        return escrita.escrever(versao == null ? meuRascunho(qual).tabela() : versoes.ver(qual, versao));
    }

    /** @throws Recusa when it is no spreadsheet of that table, saying what it is instead */
    public Previa olhar(TabelaDoNegocio qual, byte[] arquivo) {
        Tabela tida =
                rascunhos.meu(qual).map(RascunhoView::tabela).orElseGet(() -> versoes.ver(qual, versoes.emVigor(qual)));
        List<LinhaDeRegra> linhas = leitura.ler(arquivo, tida, EdicaoDeLinhas::idNovo);
        Tabela nova = tida.com(linhas);
        return new Previa(linhas.size(), DiferencaDeLinhas.entre(tida, nova), problemas.de(nova), nova);
    }

    /** Its rows become those of the draft, which can be undone. */
    public RascunhoView importar(TabelaDoNegocio qual, int versao, byte[] arquivo) {
        return rascunhos.mudar(
                qual, versao, "a importação da planilha", tida -> leitura.ler(arquivo, tida, EdicaoDeLinhas::idNovo));
    }

    private RascunhoView meuRascunho(TabelaDoNegocio qual) {
        return rascunhos.meu(qual).orElseThrow(() -> new Recusa.NaoEncontrado("Você não tem rascunho desta tabela."));
    }
}
