package br.central.comum.planilha;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook whose rows leave memory a few hundred at a time; it goes on in another sheet where one is full. */
final class PlanilhaXlsx implements Planilha {

    private static final int LINHAS_POR_ABA = 1_048_576;
    private static final int LINHAS_NA_MEMORIA = 500;

    /** As much as a cell holds. */
    private static final int MAIOR_TEXTO = 32_767;

    private static final int LARGURA = 22;

    private final Workbook livro;
    private final String nome;
    private final List<String> titulos;
    private Worksheet aba;
    private int abas;
    private int linha;

    PlanilhaXlsx(OutputStream saida, String nome, List<String> titulos) {
        livro = new Workbook(saida, "Central de Atendimento", "1.0");
        this.nome = nome;
        this.titulos = titulos;
        comecarAba();
    }

    @Override
    public void linha(List<?> celulas) {
        if (linha == LINHAS_POR_ABA) {
            comecarAba();
        }
        for (int coluna = 0; coluna < celulas.size(); coluna++) {
            escrever(coluna, celulas.get(coluna));
        }
        linha++;
        if (linha % LINHAS_NA_MEMORIA == 0) {
            descarregar();
        }
    }

    private void escrever(int coluna, Object celula) {
        if (celula instanceof Number numero) {
            aba.value(linha, coluna, numero);
        } else if (celula instanceof OffsetDateTime momento) {
            aba.value(linha, coluna, momento.toLocalDateTime());
            aba.style(linha, coluna).format("dd/mm/yyyy hh:mm").set();
        } else if (celula instanceof LocalDate dia) {
            aba.value(linha, coluna, dia);
            aba.style(linha, coluna).format("dd/mm/yyyy").set();
        } else if (celula != null) {
            // Not shared between cells, for then all of them would stay in memory.
            aba.inlineString(linha, coluna, cortado(celula instanceof Boolean ? PlanilhaCsv.texto(celula) : celula));
        }
    }

    private static String cortado(Object celula) {
        String texto = celula.toString();
        return texto.length() <= MAIOR_TEXTO ? texto : texto.substring(0, MAIOR_TEXTO);
    }

    private void comecarAba() {
        terminarAba();
        abas++;
        linha = 0;
        aba = livro.newWorksheet(abas == 1 ? nome : nome + " " + abas);
        aba.freezePane(0, 1);
        for (int coluna = 0; coluna < titulos.size(); coluna++) {
            aba.width(coluna, LARGURA);
            aba.inlineString(0, coluna, titulos.get(coluna));
            aba.style(0, coluna).bold().set();
        }
        linha = 1;
    }

    private void terminarAba() {
        if (aba != null) {
            try {
                aba.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void descarregar() {
        try {
            aba.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        terminarAba();
        livro.close();
    }
}
