package br.central.regras.tabelas.diferencas;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TabelaEmDmn;
import br.central.regras.tabelas.modelo.TabelaEmDmnTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The differences in the field's words, over the catalogue of the sources. */
class EfeitosTest {

    private final Efeitos efeitos = EfeitosDasFontes.efeitos();

    @Test
    void semMudancaNaoHaEfeito() {
        for (String chave : List.of("triagem", "prazos", "grupos-responsaveis", "janela-reinicio", "escalonamento")) {
            assertThat(efeitos.entre(versao(chave, linhas -> linhas), versao(chave, linhas -> linhas)))
                    .isEmpty();
        }
    }

    @Test
    void oPrazoDoReembolsoMudaNumaFrase() {
        List<Efeito> achados = efeitos.entre(
                versao("prazos", linhas -> linhas),
                versao("prazos", linhas -> com(linhas, "Rule_ReembolsoPagamento", 7, "20")));

        assertThat(achados).hasSize(1);
        Efeito efeito = achados.get(0);
        assertThat(efeito.frase())
                .contains("reembolso/")
                .endsWith("30 dias corridos → 20 (Lei 9.656/1998, art. 12, VI)");
        assertThat(efeito.folhas()).isGreaterThan(1);
        assertThat(efeito.combinacoes()).isGreaterThan(efeito.folhas());
    }

    @Test
    void aMetaDoPrestadorCabeNumaFraseComARaiz() {
        List<Efeito> achados = efeitos.entre(
                versao("prazos", linhas -> linhas),
                versao(
                        "prazos",
                        linhas -> linhas.stream()
                                .map(linha -> linha.celulas().contains("\"META_PRESTADOR\"")
                                        ? TabelaEmDmnTest.com(linha, 10, "false")
                                        : linha)
                                .toList()));

        assertThat(achados).isNotEmpty().allSatisfy(um -> assertThat(um.frase()).contains("vincula → só informa"));
    }

    @Test
    void oGrupoQueEntraEOQueSai() {
        List<Efeito> achados = efeitos.entre(
                versao("grupos-responsaveis", linhas -> linhas),
                versao("grupos-responsaveis", linhas -> com(linhas, "Rule_Financeiro", 4, "\"cadastro\"")));

        assertThat(achados)
                .extracting(Efeito::frase)
                .containsExactly("financeiro/* e reembolso/*, também em reclamação: responde Financeiro → Cadastro");
    }

    @Test
    void aPrimeiraQueValeMudaComAOrdem() {
        List<Efeito> achados = efeitos.entre(versao("triagem", linhas -> linhas), versao("triagem", linhas -> {
            List<LinhaDeRegra> outras = new ArrayList<>(linhas);
            outras.add(0, outras.remove(outras.size() - 1));
            return outras;
        }));

        assertThat(achados).isNotEmpty();
        assertThat(achados).allSatisfy(um -> assertThat(um.frase()).contains("prioridade"));
    }

    @Test
    void aRetiradaEANovaSaoDitas() {
        assertThat(efeitos.entre(
                        versao("janela-reinicio", linhas -> linhas),
                        versao("janela-reinicio", linhas -> linhas.subList(1, linhas.size()))))
                .isNotEmpty();
        assertThat(efeitos.entre(
                        versao("escalonamento", linhas -> linhas),
                        versao("escalonamento", linhas -> linhas.subList(1, linhas.size()))))
                .isNotEmpty();
    }

    @Test
    void asLinhasQueMudaramSaoAchadas() {
        Tabela antes = versao("triagem", linhas -> linhas).tabela();
        List<LinhaDeRegra> outras = new ArrayList<>(antes.linhas());
        LinhaDeRegra retirada = outras.remove(5);
        outras.add(outras.remove(0));
        outras.set(3, TabelaEmDmnTest.com(outras.get(3), 5, "1"));
        outras.add(new LinhaDeRegra("Rule_nova", antes.linhas().get(0).celulas(), "Nova"));

        List<LinhaMudada> mudadas = DiferencaDeLinhas.entre(antes, antes.com(outras));

        assertThat(mudadas)
                .extracting(LinhaMudada::tipo)
                .containsExactlyInAnyOrder(
                        LinhaMudada.Tipo.RETIRADA,
                        LinhaMudada.Tipo.MOVIDA,
                        LinhaMudada.Tipo.ALTERADA,
                        LinhaMudada.Tipo.NOVA);
        assertThat(mudadas)
                .filteredOn(um -> um.tipo() == LinhaMudada.Tipo.RETIRADA)
                .extracting(LinhaMudada::linha)
                .containsExactly(retirada);
        assertThat(mudadas)
                .filteredOn(um -> um.tipo() == LinhaMudada.Tipo.ALTERADA)
                .singleElement()
                .satisfies(um -> assertThat(um.colunas()).containsExactly(5));
    }

    private static List<LinhaDeRegra> com(List<LinhaDeRegra> linhas, String id, int coluna, String celula) {
        assertThat(linhas).extracting(LinhaDeRegra::id).contains(id);
        return linhas.stream()
                .map(linha -> linha.id().equals(id) ? TabelaEmDmnTest.com(linha, coluna, celula) : linha)
                .toList();
    }

    private static Efeitos.Versao versao(String chave, UnaryOperator<List<LinhaDeRegra>> mudar) {
        byte[] modelo = TabelaEmDmnTest.modelo(chave);
        Tabela tabela = TabelaEmDmn.ler(chave, modelo);
        Tabela outra = tabela.com(mudar.apply(tabela.linhas()));
        return new Efeitos.Versao(outra, TabelaEmDmn.escrever(modelo, outra));
    }
}
