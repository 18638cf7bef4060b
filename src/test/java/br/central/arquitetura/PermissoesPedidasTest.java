package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.Permissao;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A right that nothing asks for rights nothing: each is asked for somewhere, or is named among those whose function is still to
 * come. That an act then refuses is seen in {@code TodoDireitoEPedidoTest}.
 */
class PermissoesPedidasTest {

    @Test
    void todaPermissaoEPedidaOuEsperaPelaSuaFuncao() {
        assertThat(naoPedidas(Produto.fontes(), dasClassificacoes(), nomes(Arrays.asList(Permissao.values()))))
                .isEqualTo(nomes(Permissao.SEM_FUNCAO_AINDA));
    }

    @Test
    void aQueNinguemPedeEAchada() {
        Fonte pede = Fonte.de("Pede", "package a;\nclass Pede { void p() { exigir(Permissao.ATENDER, CANCELAR); } }");
        Fonte fala =
                Fonte.de("Fala", "package a;\n/** Right: {@code EXCLUIR}. */ class Fala { String a = \"EXCLUIR\"; }");
        assertThat(naoPedidas(
                        List.of(pede, fala),
                        "a/b;EMITIR_GUIAS;",
                        Set.of("ATENDER", "CANCELAR", "EXCLUIR", "EMITIR_GUIAS")))
                .containsExactly("EXCLUIR");
    }

    private static Set<String> naoPedidas(Collection<Fonte> fontes, String dados, Set<String> todas) {
        String codigo = fontes.stream()
                        .filter(fonte -> !fonte.nome().equals("Permissao"))
                        .map(fonte -> fonte.codigo().replaceAll("\"(?:[^\"\\\\\\n]|\\\\.)*+\"", ""))
                        .collect(Collectors.joining("\n"))
                + dados;
        return todas.stream()
                .filter(uma ->
                        !Pattern.compile("\\b" + uma + "\\b").matcher(codigo).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some are asked of who uses a classification. */
    private static String dasClassificacoes() {
        return Produto.recursos("catalogo", "direitos-das-classificacoes.csv").values().stream()
                .collect(Collectors.joining());
    }

    private static Set<String> nomes(Collection<Permissao> permissoes) {
        return permissoes.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
