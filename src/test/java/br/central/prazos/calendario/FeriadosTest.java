package br.central.prazos.calendario;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class FeriadosTest {

    private static final LocalDate QUARTA = LocalDate.of(2041, 3, 13);

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void limpar() {
        jdbc.sql("delete from feriado_local where data = :dia")
                .param("dia", QUARTA)
                .update();
    }

    @Test
    void oFeriadoDeTodosOsLugaresValeParaQualquerCidade() {
        acrescentar(null);

        assertThat(feriados(null).ehUtil(QUARTA)).isFalse();
        assertThat(feriados("Campinas").ehUtil(QUARTA)).isFalse();
    }

    @Test
    void oFeriadoDaCidadeValeSoNela() {
        acrescentar("Campinas");

        assertThat(feriados("campinas").ehUtil(QUARTA)).isFalse();
        assertThat(feriados("Santos").ehUtil(QUARTA)).isTrue();
        assertThat(feriados(null).ehUtil(QUARTA)).isTrue();
    }

    @Test
    void aCidadeEAMesmaSemAcentosNemMaiusculas() {
        acrescentar(" São José dos Campos");

        assertThat(feriados("SAO JOSE DOS CAMPOS").ehUtil(QUARTA)).isFalse();
        assertThat(feriados("são josé dos campos").ehUtil(QUARTA)).isFalse();
        assertThat(feriados("São José").ehUtil(QUARTA)).isTrue();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aCidadeQueNaoEADaOperadoraEAvisada(CapturedOutput saida) {
        acrescentar("Campinsa");

        assertThat(feriados("Campinas").ehUtil(QUARTA)).isTrue();
        assertThat(saida).contains("Feriados locais de \"Campinsa\" não contam", "é \"Campinas\"");
    }

    @Test
    void oFeriadoDoEstadoValeSoNele() {
        jdbc.sql("insert into feriado_local (data, descricao, uf) values (:dia, 'Data magna', 'sp')")
                .param("dia", QUARTA)
                .update();

        assertThat(doEstado("SP").ehUtil(QUARTA)).isFalse();
        assertThat(doEstado("RJ").ehUtil(QUARTA)).isTrue();
        assertThat(feriados(null).ehUtil(QUARTA)).isTrue();
    }

    private Feriados doEstado(String uf) {
        return new Feriados(new CalendarioProperties(false, uf, "Campinas", List.of("08:00-18:00")), jdbc);
    }

    @Test
    void guardaOAnoAteLerDeNovo() {
        Feriados feriados = feriados(null);
        assertThat(feriados.ehUtil(QUARTA)).isTrue();

        acrescentar(null);
        assertThat(feriados.ehUtil(QUARTA)).isTrue();
        feriados.esquecer();
        assertThat(feriados.ehUtil(QUARTA)).isFalse();
    }

    @Test
    void fimDeSemanaEFeriadoNacionalNaoSaoUteis() {
        Feriados feriados = feriados(null);

        assertThat(feriados.ehUtil(LocalDate.of(2026, 6, 13))).isFalse();
        assertThat(feriados.ehUtil(LocalDate.of(2026, 6, 14))).isFalse();
        assertThat(feriados.ehUtil(LocalDate.of(2026, 9, 7))).isFalse();
        assertThat(feriados.ehUtil(LocalDate.of(2026, 2, 17))).isTrue();
    }

    private Feriados feriados(String cidade) {
        return new Feriados(new CalendarioProperties(false, null, cidade, List.of("08:00-18:00")), jdbc);
    }

    private void acrescentar(String cidade) {
        jdbc.sql("insert into feriado_local (data, descricao, cidade) values (:dia, 'Aniversário da cidade', :cidade)")
                .param("dia", QUARTA)
                .param("cidade", cidade)
                .update();
    }
}
