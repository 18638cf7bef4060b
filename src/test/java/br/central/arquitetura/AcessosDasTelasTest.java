package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page asks of what it shows is there: also in the parts that are rarely shown. */
class AcessosDasTelasTest {

    @Test
    void oQueAsTelasPedemHa() {
        Map<String, String> paginas = Produto.recursos("templates", ".html");
        Set<String> faltam = new TreeSet<>();
        int expressoes = 0;
        for (Map.Entry<String, String> pagina : paginas.entrySet()) {
            AcessosDaTela acessos = AcessosDaTela.em(pagina.getValue());
            expressoes += acessos.expressoes();
            acessos.faltam().forEach(um -> faltam.add(pagina.getKey() + ": " + um));
        }
        assertThat(expressoes).isGreaterThan(2000);
        assertThat(faltam).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text='${caso.protocolo() + caso.naoHa()}'></p>",
                "<p th:text='${caso.protocolo() + caso.fala().naoHa()}'></p>",
                "<p th:if='${caso.fala().contato() != null and caso.fala().contato().naoHa()}'></p>",
                "<p th:with='fala=${caso.fala()}'><b th:text='|com ${fala.naoHa()}|'></b></p>",
                "<p th:each='uma, i : ${caso.solicitacoes()}' th:text='${uma.naoHa()}'></p>",
                "<p th:text='${caso.solicitacoes()[0].naoHa()}'></p>",
                "<p th:text='${caso.solicitacoes().?[naoHa()].size()}'></p>",
                "<p th:attr='hx-get=@{/a/{p}(p=${caso.fala()?.naoHa()})}'></p>",
                "<p th:insert='~{a :: b(${caso.fala().contato().nome().naoHa()})}'></p>",
                "<p>[[${caso.naoHa(1)}]]</p>",
                "<p th:text='${#temporals.naoHa(caso.protocolo())}'></p>",
                "<p th:fragment='um(caso)' th:text='${caso.fala().naoHa()}'></p>",
                "<p th:text='${caso.fala().contato().naoHa ?: 1}'></p>"
            })
    void oQueNaoHaEAchado(String pedaco) {
        assertThat(AcessosDaTela.em("<div>" + pedaco + "<i th:text='${caso.fala()}'></i></div>")
                        .faltam())
                .singleElement()
                .asString()
                .contains("naoHa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:if='${caso.fala().contato()?.nome().isBlank()}'></p>",
                "<p th:each='uma : ${caso.solicitacoes()}' th:text='${uma.prazo()?.venceEm().toLocalDate()}'></p>",
                "<p th:with='a=${caso.fala()},b=${a.contato()}' th:text='${b.nome().length()}'></p>",
                "<p th:text='${param.erro ?: caso.solicitacoes().![protocolo()].size()}'></p>",
                "<p th:each='e : ${nomes.entrySet()}' th:text='${e.key + e.value.nada()}'></p>"
            })
    void oQueHaNao(String pedaco) {
        assertThat(AcessosDaTela.em(pedaco).faltam()).isEmpty();
    }
}
