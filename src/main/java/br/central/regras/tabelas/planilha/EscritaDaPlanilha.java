package br.central.regras.tabelas.planilha;

import br.central.comum.Recusa;
import br.central.regras.tabelas.modelo.Coluna;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A table as a workbook: one sheet with the rows, one that says how to fill them in. */
@Component
public class EscritaDaPlanilha {

    static final String REGRAS = "Regras";
    static final String LINHA = "Linha";
    static final String ANOTACAO = "Anotação";

    private static final int MAIOR_TEXTO = 32_767;
    private static final int LARGURA = 24;
    private static final Pattern NUMERO = Pattern.compile("\\d{1,9}");

    private static final List<String> COMO = List.of(
            "Cada linha é uma regra. Não mude os títulos da primeira linha da aba Regras.",
            "Linha: a marca da regra no sistema. Deixe em branco numa regra nova.",
            "Célula de entrada vazia: tanto faz. Vários valores: separados por ponto e vírgula. Todos menos alguns: “exceto: …”.",
            "Classificação: financeiro/boleto é só ela; financeiro/* é tudo o que está abaixo; “financeiro/boleto e abaixo”"
                    + " é ela e o que está abaixo.",
            "FEEL: … é uma expressão; a célula vale como está escrita.",
            "Fórmulas não são aceitas.");

    private final TextoDaCelula textos;
    private final PalavrasDasTabelas palavras;

    EscritaDaPlanilha(TextoDaCelula textos, PalavrasDasTabelas palavras) {
        this.textos = textos;
        this.palavras = palavras;
    }

    /** @throws Recusa.RegraNaoAtendida when a cell is longer than a spreadsheet takes */
    public byte[] escrever(Tabela tabela) {
        ByteArrayOutputStream saida = new ByteArrayOutputStream();
        try (Workbook livro = new Workbook(saida, "Central de Atendimento", "1.0")) {
            regras(livro.newWorksheet(REGRAS), tabela);
            comoPreencher(livro.newWorksheet("Como preencher"), tabela);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return saida.toByteArray();
    }

    private void regras(Worksheet aba, Tabela tabela) {
        List<String> titulos = new ArrayList<>();
        titulos.add(LINHA);
        tabela.colunas().forEach(coluna -> titulos.add(coluna.rotulo()));
        titulos.add(ANOTACAO);
        for (int c = 0; c < titulos.size(); c++) {
            aba.value(0, c, titulos.get(c));
            aba.style(0, c).bold().set();
            aba.width(c, LARGURA);
        }
        aba.freezePane(1, 1);
        for (int r = 0; r < tabela.linhas().size(); r++) {
            linha(aba, r + 1, tabela, tabela.linhas().get(r));
        }
    }

    private void linha(Worksheet aba, int r, Tabela tabela, LinhaDeRegra linha) {
        aba.value(r, 0, linha.id());
        for (int c = 0; c < tabela.colunas().size(); c++) {
            Coluna coluna = tabela.colunas().get(c);
            String texto = textos.dizer(coluna, linha.celulas().get(c));
            if (coluna.numero() && NUMERO.matcher(texto).matches()) {
                aba.value(r, c + 1, Integer.valueOf(texto));
            } else {
                por(aba, r, c + 1, texto);
            }
        }
        por(aba, r, tabela.colunas().size() + 1, linha.anotacao());
    }

    private static void por(Worksheet aba, int r, int c, String texto) {
        if (texto.length() > MAIOR_TEXTO) {
            throw new Recusa.RegraNaoAtendida(
                    "A linha " + r + " tem um texto maior do que cabe numa célula de planilha.");
        }
        if (!texto.isEmpty()) {
            aba.value(r, c, texto);
        }
    }

    private void comoPreencher(Worksheet aba, Tabela tabela) {
        int r = 0;
        aba.width(0, LARGURA);
        for (String linha : COMO) {
            aba.value(r++, 0, linha);
        }
        r++;
        for (Coluna coluna : tabela.colunas()) {
            List<String> valores = List.copyOf(palavras.de(coluna).values());
            if (!valores.isEmpty()) {
                aba.value(r, 0, coluna.rotulo());
                aba.value(r++, 1, String.join("; ", valores));
            }
        }
    }
}
