package br.central.comum.migracoes;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Sorte;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations make of an empty H2 and of an empty PostgreSQL is the same, but for what only one of them can do. */
class TabelasNosDoisBancosTest {

    private static final Path PASTA = Path.of("src/main/resources/db/migration");

    /** Indexes of parts of words, of a part of the rows, with columns carried along or of an expression, and their company. */
    private static final Set<String> INDICES_DO_POSTGRESQL = nomes("""
            ix_andamento_de_quem ix_apuracao_atendimentos ix_apuracao_classificacao ix_apuracao_responsavel
            ix_atendimento_cliente_em_aberto ix_atendimento_com_alguem ix_atendimento_em_aberto ix_atendimento_fila ix_atendimento_fluxo_abertos
            ix_atendimento_fluxo_encerrados ix_atendimento_operador ix_atendimento_por_apagar ix_atendimento_titulo
            ix_atendimento_vence_em ix_atendimento_volta ix_chamada_por_apagar ix_cliente_email ix_cliente_nome ix_cliente_texto_busca
            ix_contato_ativo_por_apagar ix_demanda_de_quem ix_demanda_fila ix_informacao_busca ix_reclamacao_a_ligar
            ix_relogio_por_cumprir ix_solicitacao_atraso ix_solicitacao_consolidar ix_solicitacao_do_caso
            ix_solicitacao_em_aberto ix_telefone_principal ix_texto_do_atendimento ix_trabalho_aberto_em
            ix_trabalho_atencao ix_trabalho_casos_do_grupo ix_trabalho_classificacao ix_trabalho_etapa ix_trabalho_grupo ix_trabalho_norma
            ix_trabalho_origem ix_trabalho_prazo ix_trabalho_prazo_desc ix_trabalho_prioridade ix_trabalho_responsavel
            ix_trabalho_responsavel_desc""");

    /** In the place of some of these. */
    private static final Set<String> INDICES_DO_H2 =
            nomes("ix_andamento_de_quem ix_atendimento_por_apagar ix_chamada_por_apagar ix_contato_ativo_por_apagar");

    private static EmbeddedPostgres servidor;
    private static CatalogoDoBanco h2;
    private static CatalogoDoBanco postgresql;

    @BeforeAll
    static void migrarOsDois() throws IOException {
        servidor = EmbeddedPostgres.builder().start();
        JdbcDataSource memoria = new JdbcDataSource();
        memoria.setUrl("jdbc:h2:mem:" + Sorte.uuid() + ";DB_CLOSE_DELAY=-1");
        memoria.setUser("sa");
        h2 = migrado(memoria, "h2");
        postgresql = migrado(servidor.getPostgresDatabase(), "postgresql");
    }

    private static CatalogoDoBanco migrado(DataSource fonte, String qual) {
        Flyway.configure()
                .dataSource(fonte)
                .locations("classpath:db/migration/modulos", "classpath:db/migration/bancos/" + qual)
                .load()
                .migrate();
        return new CatalogoDoBanco(JdbcClient.create(fonte), qual.equals("postgresql"));
    }

    @AfterAll
    static void parar() throws IOException {
        servidor.close();
    }

    @Test
    void colunas() {
        iguais(CatalogoDoBanco::colunas);
    }

    @Test
    void visoes() {
        iguais(CatalogoDoBanco::visoes);
    }

    @Test
    void restricoes() {
        iguais(CatalogoDoBanco::restricoes);
    }

    @Test
    void sequencias() {
        iguais(CatalogoDoBanco::sequencias);
    }

    @Test
    void direitosDosPerfis() {
        iguais(CatalogoDoBanco::direitos);
    }

    @Test
    void indicesMenosOsQueSoUmDelesTem() {
        assertThat(sem(INDICES_DO_H2, h2.indices()))
                .isNotEmpty()
                .isEqualTo(sem(INDICES_DO_POSTGRESQL, postgresql.indices()));
        assertThat(nomesDe(h2.indices())).containsAll(INDICES_DO_H2);
        assertThat(nomesDe(postgresql.indices())).containsAll(INDICES_DO_POSTGRESQL);
    }

    @Test
    void cadaModuloTemASuaCentenaDeNumeros() throws IOException {
        Map<String, Set<String>> modulosDaCentena;
        try (Stream<Path> arquivos = Files.walk(PASTA.resolve("modulos"))) {
            modulosDaCentena = arquivos.filter(Files::isRegularFile)
                    .collect(Collectors.groupingBy(
                            arquivo ->
                                    arquivo.getFileName().toString().replaceFirst("^V(\\d\\d)\\d\\d__.*\\.sql$", "$1"),
                            Collectors.mapping(
                                    arquivo -> arquivo.getParent().getFileName().toString(), Collectors.toSet())));
        }
        assertThat(modulosDaCentena).isNotEmpty().allSatisfy((centena, modulos) -> {
            assertThat(centena).matches("[1-8]\\d");
            assertThat(modulos)
                    .hasSize(1)
                    .allMatch(modulo -> Files.isDirectory(Path.of("src/main/java/br/central", modulo)));
        });
    }

    private static void iguais(Function<CatalogoDoBanco, List<String>> parte) {
        assertThat(parte.apply(h2)).isNotEmpty().isEqualTo(parte.apply(postgresql));
    }

    private static List<String> sem(Set<String> nomes, List<String> indices) {
        return indices.stream().filter(indice -> !nomes.contains(nome(indice))).toList();
    }

    private static Set<String> nomesDe(List<String> indices) {
        return indices.stream().map(TabelasNosDoisBancosTest::nome).collect(Collectors.toSet());
    }

    private static String nome(String indice) {
        return indice.substring(0, indice.indexOf(' '));
    }

    private static Set<String> nomes(String lista) {
        return Set.of(lista.split("\\s+"));
    }
}
