package br.central.regras.tabelas.planilha;

import br.central.comum.Recusa;
import br.central.regras.tabelas.modelo.Coluna;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.stereotype.Component;

/** The rows of a workbook, for a table whose columns it must have. */
@Component
public class LeituraDaPlanilha {

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    /** Also of empty rows: a sheet may be said to have a million. */
    private static final int LINHAS_OLHADAS = 20_000;

    private final TextoDaCelula textos;

    LeituraDaPlanilha(TextoDaCelula textos) {
        this.textos = textos;
    }

    /**
     * @param tida whose rows the sheet was written from; a cell that says the same stays to the letter
     * @param idNovo for rows that have none of their own
     * @throws Recusa when it is no such workbook, naming the cell where it is about one
     */
    public List<LinhaDeRegra> ler(byte[] arquivo, Tabela tida, Supplier<String> idNovo) {
        PacoteXlsx.conferir(arquivo);
        try (ReadableWorkbook livro = new ReadableWorkbook(new ByteArrayInputStream(arquivo))) {
            Sheet aba = livro.findSheet(EscritaDaPlanilha.REGRAS).orElseGet(livro::getFirstSheet);
            try (Stream<Row> linhas = aba.openStream()) {
                return new Aba(tida, idNovo).ler(linhas.limit(LINHAS_OLHADAS).toList());
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | NullPointerException ilegivel) {
            throw PacoteXlsx.recusa("O arquivo não se lê como planilha .xlsx.");
        }
    }

    private final class Aba {

        private final Tabela tida;
        private final Supplier<String> idNovo;
        private final Set<String> usados = new HashSet<>();
        private final Map<String, Integer> onde = new HashMap<>();

        Aba(Tabela tida, Supplier<String> idNovo) {
            this.tida = tida;
            this.idNovo = idNovo;
        }

        List<LinhaDeRegra> ler(List<Row> todas) {
            if (todas.isEmpty()) {
                throw PacoteXlsx.recusa("A planilha está vazia.");
            }
            titulos(todas.get(0));
            List<LinhaDeRegra> linhas = new ArrayList<>();
            for (Row uma : todas.subList(1, todas.size())) {
                if (!vazia(uma)) {
                    linhas.add(linha(uma));
                }
                if (linhas.size() > Tabela.MAXIMO_DE_LINHAS) {
                    throw PacoteXlsx.recusa("Uma tabela vai até " + Tabela.MAXIMO_DE_LINHAS + " linhas.");
                }
            }
            if (todas.size() == LINHAS_OLHADAS) {
                throw PacoteXlsx.recusa("A aba tem linhas demais; apague as que estão vazias no fim.");
            }
            if (linhas.isEmpty()) {
                throw PacoteXlsx.recusa("A planilha não tem nenhuma regra.");
            }
            return linhas;
        }

        private void titulos(Row primeira) {
            List<String> ditos = new ArrayList<>();
            for (int c = 0; c < primeira.getCellCount(); c++) {
                String titulo = texto(primeira, c).strip();
                ditos.add(titulo);
                if (!titulo.isEmpty() && onde.putIfAbsent(titulo.toLowerCase(), c) != null) {
                    throw PacoteXlsx.recusa("A coluna “" + titulo + "” está duas vezes.");
                }
            }
            List<String> esperados =
                    new ArrayList<>(tida.colunas().stream().map(Coluna::rotulo).toList());
            List<String> faltam = esperados.stream()
                    .filter(um -> !onde.containsKey(um.toLowerCase()))
                    .toList();
            esperados.add(EscritaDaPlanilha.LINHA);
            esperados.add(EscritaDaPlanilha.ANOTACAO);
            List<String> sobram = ditos.stream()
                    .filter(um -> !um.isEmpty() && esperados.stream().noneMatch(um::equalsIgnoreCase))
                    .toList();
            if (!faltam.isEmpty() || !sobram.isEmpty()) {
                throw PacoteXlsx.recusa("As colunas não são as desta tabela."
                        + (faltam.isEmpty() ? "" : " Faltam: " + String.join(", ", faltam) + ".")
                        + (sobram.isEmpty() ? "" : " Não são dela: " + String.join(", ", sobram) + "."));
            }
            if (!tem(EscritaDaPlanilha.LINHA)) {
                throw PacoteXlsx.recusa(
                        "Falta a coluna “" + EscritaDaPlanilha.LINHA
                                + "”, que diz que regra é cada uma: baixe a planilha de novo e mude nela só o que for preciso.");
            }
        }

        private LinhaDeRegra linha(Row uma) {
            String dito = valor(uma, EscritaDaPlanilha.LINHA).strip();
            LinhaDeRegra antes = tida.linha(dito)
                    .orElseGet(() -> new LinhaDeRegra(
                            "", Collections.nCopies(tida.colunas().size(), ""), ""));
            boolean seu = ID.matcher(dito).matches() && usados.add(dito);
            List<String> celulas = new ArrayList<>();
            for (int c = 0; c < tida.colunas().size(); c++) {
                Coluna coluna = tida.colunas().get(c);
                celulas.add(textos.ler(
                        coluna, valor(uma, coluna.rotulo()), antes.celulas().get(c)));
            }
            return new LinhaDeRegra(
                    seu ? dito : idNovo.get(),
                    celulas,
                    tem(EscritaDaPlanilha.ANOTACAO)
                            ? valor(uma, EscritaDaPlanilha.ANOTACAO).strip()
                            : antes.anotacao());
        }

        private boolean tem(String titulo) {
            return onde.containsKey(titulo.toLowerCase());
        }

        private boolean vazia(Row uma) {
            return uma.stream()
                    .allMatch(celula -> celula == null
                            || celula.getFormula() == null && celula.getText().isBlank());
        }

        private String valor(Row uma, String titulo) {
            Integer coluna = onde.get(titulo.toLowerCase());
            return coluna == null ? "" : texto(uma, coluna);
        }

        private String texto(Row uma, int coluna) {
            Cell celula = uma.getOptionalCell(coluna).orElse(null);
            if (celula == null || celula.getType() == CellType.EMPTY) {
                return "";
            }
            if (celula.getType() == CellType.FORMULA || celula.getFormula() != null) {
                throw PacoteXlsx.recusa("A célula " + celula.getAddress() + " tem uma fórmula; cole nela o valor.");
            }
            if (celula.getType() == CellType.ERROR) {
                throw PacoteXlsx.recusa("A célula " + celula.getAddress() + " tem um erro da planilha.");
            }
            if (celula.getType() == CellType.NUMBER) {
                return celula.asNumber().stripTrailingZeros().toPlainString();
            }
            return celula.getType() == CellType.BOOLEAN
                    ? (celula.asBoolean() ? "sim" : "não")
                    : celula.getText().replace("\r\n", "\n");
        }
    }
}
