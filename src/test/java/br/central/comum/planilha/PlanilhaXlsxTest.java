package br.central.comum.planilha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class PlanilhaXlsxTest {

    @Test
    void guardaOTipoDeCadaCelula() throws IOException {
        var saida = new ByteArrayOutputStream();
        try (Planilha planilha = FormatoDePlanilha.XLSX.abrir(saida, "Prazos", List.of("A", "B", "C", "D", "E"))) {
            planilha.linha(Arrays.asList(
                    "00000020261121000001",
                    OffsetDateTime.parse("2026-11-22T08:05:00-03:00"),
                    LocalDate.of(2026, 11, 2),
                    12.5,
                    true));
            planilha.linha(Arrays.asList("=1+1\u0001", null, null, 3, false));
        }
        List<Row> linhas = lidas(saida);
        assertThat(linhas.get(0).getCellText(1)).isEqualTo("B");
        assertThat(linhas.get(1).getCellAsString(0)).contains("00000020261121000001");
        assertThat(linhas.get(1).getCellAsDate(1)).contains(LocalDateTime.of(2026, 11, 22, 8, 5));
        assertThat(linhas.get(1).getCellAsDate(2))
                .contains(LocalDate.of(2026, 11, 2).atStartOfDay());
        assertThat(linhas.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("12.5");
        assertThat(linhas.get(1).getCellText(4)).isEqualTo("Sim");
        assertThat(linhas.get(2).getCellText(0)).startsWith("=1+1");
        assertThat(linhas.get(2).getCell(0).getFormula()).isNull();
    }

    @Test
    void maisDoQueUmaAbaComportaContinuaEmOutra() throws IOException {
        var saida = new ByteArrayOutputStream();
        try (Planilha planilha = FormatoDePlanilha.XLSX.abrir(saida, "Prazos", List.of("A"))) {
            List<String> linha = List.of("x");
            for (int i = 0; i < 1_048_575 + 1; i++) {
                planilha.linha(linha);
            }
        }
        try (var livro = new ReadableWorkbook(new ByteArrayInputStream(saida.toByteArray()))) {
            assertThat(livro.getSheets().map(aba -> aba.getName())).containsExactly("Prazos", "Prazos 2");
            assertThat(livro.getSheet(1).orElseThrow().read()).hasSize(2);
        }
    }

    private static List<Row> lidas(ByteArrayOutputStream saida) throws IOException {
        try (var livro = new ReadableWorkbook(new ByteArrayInputStream(saida.toByteArray()))) {
            return livro.getFirstSheet().read();
        }
    }
}
