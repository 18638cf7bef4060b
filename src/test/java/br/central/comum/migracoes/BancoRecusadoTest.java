package br.central.comum.migracoes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.teste.Sorte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.CharacterEncodingFilter;

/** Which databases an application is started on, with the settings of the product. */
@ExtendWith(OutputCaptureExtension.class)
class BancoRecusadoTest {

    private final String banco = "jdbc:h2:mem:" + Sorte.uuid() + ";DB_CLOSE_DELAY=-1";

    @TempDir
    Path pasta;

    @Test
    void bancoDeAntesDoPrimeiroLancamentoERecusadoComUmaFrase(CapturedOutput saida) throws IOException {
        comHistorico("V001__idempotencia.sql", "V213__segundo_fator.sql");

        assertThatThrownBy(this::subir).hasRootCauseInstanceOf(BancoRecusado.class);

        assertThat(saida)
                .contains("Este banco foi criado por uma versão anterior ao primeiro lançamento, que esta não lê nem"
                        + " converte: use um banco vazio, em CENTRAL_BANCO_URL, ou, na demonstração, apague a pasta"
                        + " dados.")
                .doesNotContain("\tat ", "Tomcat");
        assertThat(tabelas()).isEqualTo(1 + 1);
    }

    @Test
    void bastaUmaDeleSo() throws IOException {
        comHistorico("V213__segundo_fator.sql");

        assertThatThrownBy(this::subir).hasRootCauseInstanceOf(BancoRecusado.class);
    }

    @Test
    void bancoVazioGanhaAsTabelasEServeDeNovo() {
        subir();
        long depois = tabelas();

        subir();

        assertThat(tabelas()).isEqualTo(depois).isGreaterThan(50);
    }

    @Test
    void bancoSoComAsTabelasDoMotorTambem() {
        JdbcClient.create(fonte().getConfiguration().getDataSource())
                .sql("create table act_ge_property (name_ varchar(64))")
                .update();

        subir();
        subir();

        assertThat(tabelas()).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1801_5__do_futuro.sql", "V9900__do_futuro.sql"})
    void bancoDeUmaVersaoMaisNovaERecusadoComUmaFrase(String migracao, CapturedOutput saida) throws IOException {
        subir();
        Files.writeString(pasta.resolve(migracao), "create table do_futuro (id bigint);");
        Flyway.configure()
                .configuration(fonte().getConfiguration())
                .validateOnMigrate(false)
                .outOfOrder(true)
                .load()
                .migrate();

        assertThatThrownBy(this::subir).hasRootCauseInstanceOf(BancoRecusado.class);

        assertThat(saida)
                .contains(
                        "Este banco já foi atualizado por uma versão mais nova da Central (V",
                        "do futuro), que esta não conhece: inicie a versão mais nova ou restaure a cópia de segurança feita"
                                + " antes da atualização.")
                .doesNotContain("\tat ", "Tomcat");
    }

    @Test
    void migracaoEditadaERecusadaComUmaFrase(CapturedOutput saida) {
        subir();
        historico("checksum = checksum + 1 where version = '1800'");

        assertThatThrownBy(this::subir).hasRootCauseInstanceOf(BancoRecusado.class);

        assertThat(saida)
                .contains(
                        "Este banco foi criado com outro conteúdo de V1800 atendimento do que esta versão traz: inicie a"
                                + " Central com o pacote original, sem arquivos de migração alterados, ou aponte CENTRAL_BANCO_URL"
                                + " para o banco certo.")
                .doesNotContain("\tat ", "Tomcat");
    }

    @Test
    void migracaoQueParouNoMeioTambem(CapturedOutput saida) {
        subir();
        historico("success = false where version = '2600'");

        assertThatThrownBy(this::subir).hasRootCauseInstanceOf(BancoRecusado.class);

        assertThat(saida)
                .contains("A atualização deste banco parou no meio de V2600 saude: restaure a cópia de segurança")
                .doesNotContain("\tat ", "Tomcat");
    }

    private void historico(String mudanca) {
        JdbcClient.create(fonte().getConfiguration().getDataSource())
                .sql("update \"flyway_schema_history\" set "
                        + mudanca.replaceAll("\\b(checksum|version|success)\\b", "\"$1\""))
                .update();
    }

    private void comHistorico(String... arquivos) throws IOException {
        for (String arquivo : arquivos) {
            Files.writeString(pasta.resolve(arquivo), "create table if not exists idempotencia (chave varchar(200));");
        }
        fonte().migrate();
    }

    private Flyway fonte() {
        return Flyway.configure()
                .dataSource(banco, "sa", "")
                .locations("filesystem:" + pasta)
                .load();
    }

    private void subir() {
        new SpringApplicationBuilder(SoOBanco.class)
                .run("--server.port=0", "--spring.datasource.url=" + banco)
                .close();
    }

    private long tabelas() {
        return JdbcClient.create(fonte().getConfiguration().getDataSource())
                .sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                .query(Long.class)
                .single();
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class
    })
    @Import({MigracoesDoBanco.class, BancoAntesDoServidor.class})
    static class SoOBanco {

        /** As those of the application, which the server asks for as it starts. */
        @Bean
        FilterRegistrationBean<CharacterEncodingFilter> filtro(FlywayMigrationInitializer banco) {
            return new FilterRegistrationBean<>(new CharacterEncodingFilter());
        }
    }
}
