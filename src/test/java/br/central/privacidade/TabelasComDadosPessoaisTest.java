package br.central.privacidade;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Of each column that can hold what is personal, {@code privacidade/colunas.csv} says where in the package of a person's data it
 * is and which class erases it, or why not. A new one that is not there is a failure here.
 */
@TesteDeIntegracao
class TabelasComDadosPessoaisTest {

    private static final String NADA = "-";
    private static final int CABE_UM_TEXTO = 64;
    private static final Set<String> EM_ARQUIVOS = Set.of("fotos");

    private static final Pattern PELO_NOME = Pattern.compile(
            "cliente|nome|cpf|cnpj|cns|email|telefone|^numero|^linha$|endereco|nascimento|carteira|titular|represent|candidatos"
                    + "|contato_|destinatario|remetente|conta_id|documento|em_vista");

    private record Coluna(String tabela, String nome, String tipo, Long tamanho) {

        boolean podeTer() {
            boolean texto = tipo.startsWith("character");
            return texto && (tamanho == null || tamanho > CABE_UM_TEXTO)
                    || tipo.equals("bytea")
                    || tipo.startsWith("binary")
                    || PELO_NOME.matcher(nome).find() && (texto || tipo.equals("bigint") || tipo.equals("date"));
        }
    }

    private record Linha(String tabela, List<String> colunas, String pacote, String fim, String observacao) {

        static Linha de(String escrita) {
            String[] campos = escrita.split("\\|", -1);
            assertThat(campos).as(escrita).hasSize(5);
            return new Linha(campos[0], List.of(campos[1].split(" ")), campos[2], campos[3], campos[4]);
        }
    }

    @Autowired
    JdbcClient banco;

    @Test
    void cadaColunaTemOSeuLugar() throws IOException {
        Set<String> doBanco = banco.sql("""
                        select lower(c.table_name) as tabela, lower(c.column_name) as nome, lower(c.data_type) as tipo,
                          c.character_maximum_length as tamanho
                        from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where t.table_type = 'BASE TABLE' and lower(c.table_schema) = 'public'
                          and lower(c.table_name) <> 'flyway_schema_history' and lower(c.table_name) not like 'act\\_%'""").query(Coluna.class).list().stream()
                .filter(Coluna::podeTer)
                .map(um -> um.tabela() + "." + um.nome())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> ditas = linhas().stream()
                .flatMap(uma -> uma.colunas().stream().map(coluna -> uma.tabela() + "." + coluna))
                .toList();

        assertThat(ditas).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(ditas)).isEqualTo(doBanco);
    }

    @Test
    void oQueSeEntregaEstaNoPacote(@Autowired MockMvc mvc) throws IOException {
        var api = new ApiDeTeste(mvc);
        int cliente = api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Zilda Enumerada', 'cpf': '%s', 'telefones': [{'numero': '11987650002'}]}"
                                .formatted(DocumentosDeTeste.cpf()))
                .com(201)
                .em("$.id");
        Map<String, ?> dados = JsonPath.read(
                json(api.get("lgpd", "/clientes/" + cliente + "/dados-pessoais.zip")
                        .com(200)
                        .crua()
                        .getContentAsByteArray()),
                "$");

        Set<String> nomes = new TreeSet<>(dados.keySet());
        nomes.addAll(EM_ARQUIVOS);
        assertThat(linhas().stream().map(Linha::pacote).filter(um -> !um.equals(NADA)))
                .allSatisfy(um -> assertThat(nomes).contains(um));
    }

    @Test
    void oQueVaiTemQuemOApagueEOQueFicaDizPorQue() throws IOException {
        Map<String, String> fontes = fontes();
        assertThat(linhas()).allSatisfy(uma -> {
            if (uma.pacote().equals(NADA) || uma.fim().equals(NADA)) {
                assertThat(uma.observacao()).as(uma.tabela()).isNotBlank();
            }
            if (!uma.fim().equals(NADA)) {
                assertThat(fontes).as(uma.tabela()).containsKey(uma.fim());
                boolean peloNome = fontes.get(uma.fim()).contains(uma.tabela())
                        || fontes.get(uma.fim()).contains(entidade(uma.tabela()))
                        || uma.observacao().equals("vai com a conta");
                assertThat(peloNome).as(uma.fim() + " apaga " + uma.tabela()).isTrue();
            }
        });
    }

    private static String entidade(String tabela) {
        return Arrays.stream(tabela.split("_"))
                .map(um -> Character.toUpperCase(um.charAt(0)) + um.substring(1))
                .collect(Collectors.joining());
    }

    private static List<Linha> linhas() throws IOException {
        return new ClassPathResource("privacidade/colunas.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(Linha::de)
                .toList();
    }

    private static Map<String, String> fontes() throws IOException {
        Map<String, String> fontes = new HashMap<>();
        try (Stream<Path> arquivos = Files.walk(Path.of("src/main/java"))) {
            for (Path um :
                    arquivos.filter(uma -> uma.toString().endsWith(".java")).toList()) {
                fontes.put(um.getFileName().toString().replace(".java", ""), Files.readString(um));
            }
        }
        return fontes;
    }

    private static String json(byte[] pacote) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pacote))) {
            for (var entrada = zip.getNextEntry(); entrada != null; entrada = zip.getNextEntry()) {
                if (entrada.getName().equals("dados.json")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("dados.json não está no pacote");
    }
}
