package br.central.documentacao;

import br.central.seguranca.Perfil;
import br.central.seguranca.Permissao;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which profile gets which right from the migrations. */
class TabelaDePermissoesTest {

    private static final Path MIGRACOES = Path.of("src/main/resources/db/migration/modulos/seguranca");
    private static final Pattern INCLUSAO =
            Pattern.compile("insert into permissao_perfil \\(grupo, permissao\\) values([^;]*);");
    private static final Pattern LINHA = Pattern.compile("\\('([^']+)', '([^']+)'\\)");

    @Test
    void aPaginaMostraOsDireitosDeCadaPerfil() throws IOException {
        Map<Permissao, Set<Perfil>> perfis = new EnumMap<>(Permissao.class);
        try (var arquivos = Files.list(MIGRACOES)) {
            arquivos.sorted()
                    .map(Trecho::ler)
                    .map(INCLUSAO::matcher)
                    .flatMap(Matcher::results)
                    .flatMap(inclusao -> LINHA.matcher(inclusao.group(1)).results())
                    .forEach(linha -> perfis.computeIfAbsent(Permissao.valueOf(linha.group(2)), nova -> new TreeSet<>())
                            .add(Perfil.doGrupo(linha.group(1)).orElseThrow()));
        }
        String linhas = Arrays.stream(Permissao.values())
                .map(permissao -> linha(permissao, perfis.getOrDefault(permissao, Set.of())))
                .collect(Collectors.joining("\n"));
        new Trecho(Path.of("docs/seguranca.md"), "permissoes")
                .conferir("| permissão | o que deixa fazer | perfis |\n|---|---|---|\n" + linhas
                        + "\n\nNenhum ato pede ainda, porque a função não existe: " + semFuncao() + ".");
    }

    private static String semFuncao() {
        return Arrays.stream(Permissao.values())
                .filter(Permissao.SEM_FUNCAO_AINDA::contains)
                .map(permissao -> "`" + permissao.name() + "`, que virá com " + permissao.oQueTrara())
                .collect(Collectors.joining("; "));
    }

    private static String linha(Permissao permissao, Set<Perfil> perfis) {
        String grupos = perfis.stream().map(Perfil::grupo).collect(Collectors.joining(", "));
        return "| `%s` | %s | %s |".formatted(permissao.name(), permissao.descricao(), grupos);
    }
}
