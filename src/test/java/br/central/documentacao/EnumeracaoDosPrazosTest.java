package br.central.documentacao;

import br.central.prazos.EnumeracaoDasFontes;
import br.central.prazos.MaximoLegal;
import br.central.prazos.RelatorioDaEnumeracao;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the tables give to every demand that can be registered, beside what the law allows. */
class EnumeracaoDosPrazosTest {

    private static final Path PAGINA = Path.of("docs/prazos-enumeracao.md");
    private static final RelatorioDaEnumeracao RELATORIO = EnumeracaoDasFontes.relatorio();

    @Test
    void aPaginaContaAsCombinacoes() {
        new Trecho(PAGINA, "combinacoes")
                .conferir(
                        "Combinações avaliadas: **%d**. Achados: **%d**.%n%n| natureza | combinações |%n|---|---:|%n%s"
                                .formatted(
                                        RELATORIO.combinacoes(),
                                        RELATORIO.achados().size(),
                                        RELATORIO.porNatureza().entrySet().stream()
                                                .map(um -> "| %s | %d |"
                                                        .formatted(um.getKey().descricao(), um.getValue()))
                                                .collect(Collectors.joining("\n"))));
    }

    @Test
    void aPaginaContaOsRelogiosDeCadaNorma() {
        new Trecho(PAGINA, "normas")
                .conferir("| norma | combinações |\n|---|---:|\n"
                        + RELATORIO.porNorma().entrySet().stream()
                                .map(um -> "| `%s` | %d |".formatted(um.getKey(), um.getValue()))
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void aPaginaMostraOsMaximos() {
        new Trecho(PAGINA, "maximos")
                .conferir(
                        "| norma | máximo | conta-se d… | cumpre-se | vincula | citação |\n|---|---|---|---|---|---|\n"
                                + RELATORIO.maximos().stream()
                                        .map(EnumeracaoDosPrazosTest::linha)
                                        .distinct()
                                        .collect(Collectors.joining("\n")));
    }

    private static String linha(MaximoLegal maximo) {
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        maximo.norma(),
                        maximo.porExtenso(),
                        maximo.inicio().descricao(),
                        maximo.cumprimento().descricao(),
                        maximo.vinculante() ? "sim" : "não",
                        maximo.citacao());
    }
}
