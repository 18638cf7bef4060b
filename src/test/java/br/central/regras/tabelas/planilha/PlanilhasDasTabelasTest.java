package br.central.regras.tabelas.planilha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.regras.tabelas.diferencas.Efeitos;
import br.central.regras.tabelas.diferencas.EfeitosDasFontes;
import br.central.regras.tabelas.modelo.CelulaDeRegra;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TabelaEmDmn;
import br.central.regras.tabelas.modelo.TabelaEmDmnTest;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;

/** Out to a spreadsheet and back, and what comes in that is none. */
class PlanilhasDasTabelasTest {

    private final PalavrasDasTabelas palavras = EfeitosDasFontes.palavras();
    private final TextoDaCelula textos = textos();
    private final EscritaDaPlanilha escrita = new EscritaDaPlanilha(textos, palavras);
    private final LeituraDaPlanilha leitura = new LeituraDaPlanilha(textos);
    private final AtomicInteger novas = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"triagem", "prazos", "grupos-responsaveis", "janela-reinicio", "escalonamento"})
    void vaiEVoltaSemPerderNada(String chave) {
        Tabela tabela = tabela(chave);

        assertThat(ler(escrita.escrever(tabela), tabela)).isEqualTo(tabela.linhas());
    }

    /** Every rule as if it were typed anew: written otherwise, it still does the same. */
    @ParameterizedTest
    @ValueSource(strings = {"triagem", "prazos", "grupos-responsaveis", "janela-reinicio", "escalonamento"})
    void escritaDeNovoFazOMesmo(String chave) {
        byte[] modelo = TabelaEmDmnTest.modelo(chave);
        Tabela tabela = tabela(chave);
        List<LinhaDeRegra> digitadas = ler(escrita.escrever(tabela), tabela.com(List.of()));
        Tabela outra = tabela.com(digitadas);

        assertThat(digitadas).hasSameSizeAs(tabela.linhas());
        assertThat(EfeitosDasFontes.efeitos()
                        .entre(
                                new Efeitos.Versao(tabela, modelo),
                                new Efeitos.Versao(outra, TabelaEmDmn.escrever(modelo, outra))))
                .isEmpty();
    }

    @Test
    void textosLivresVoltamComoForam() {
        Tabela tabela = tabela("prazos");
        LinhaDeRegra primeira = tabela.linhas().get(0);
        int base = tabela.coluna("baseLegal");
        List<LinhaDeRegra> estranhas = new ArrayList<>();
        for (String livre : List.of(
                "\"exceto: isto\"",
                "\"FEEL: aquilo\"",
                "\"com \\\"aspas\\\"; e \\\\ barra\"",
                "\"=1+1\"",
                "\"  nas pontas \"",
                "\"\"",
                "concat([\"a\", \"b\"])")) {
            estranhas.add(new LinhaDeRegra(
                    "Rule_" + novas.incrementAndGet(),
                    TabelaEmDmnTest.com(primeira, base, livre).celulas(),
                    "Em\nduas <linhas> & tal"));
        }
        Tabela outra = tabela.com(estranhas);

        assertThat(ler(escrita.escrever(outra), outra)).isEqualTo(estranhas);
        assertThat(ler(escrita.escrever(outra), outra.com(List.of())))
                .extracting(linha -> linha.celulas().get(base))
                .containsExactlyElementsOf(estranhas.stream()
                        .map(linha -> linha.celulas().get(base))
                        .toList());
    }

    @Test
    void aLinhaCopiadaNaPlanilhaENova() {
        Tabela tabela = tabela("janela-reinicio");
        Tabela duas = tabela.com(List.of(tabela.linhas().get(0), tabela.linhas().get(0)));

        assertThat(ler(escrita.escrever(duas), tabela))
                .extracting(LinhaDeRegra::id)
                .containsExactly(tabela.linhas().get(0).id(), "nova-1");
    }

    @Test
    void oQueNaoEPlanilhaERecusadoComOMotivo() throws IOException {
        recusa("linha;horas\n1;24\n".getBytes(StandardCharsets.ISO_8859_1), "CSV");
        recusa(new byte[0], "vazio");
        recusa(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, ".xls");
        recusa(zip("qualquer.txt", "oi".getBytes(StandardCharsets.UTF_8)), "não é uma planilha");
        recusa(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "não se lê");
        recusa(
                zip(
                        "xl/workbook.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
                                .getBytes(StandardCharsets.UTF_8)),
                "definições de XML");
        recusa(zip("xl/workbook.xml", "<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_16)), "definições de XML");
        recusa(zip("xl/workbook.xml", "<a/>".getBytes(StandardCharsets.UTF_8)), "não se lê");
        assertThatThrownBy(() -> ler(zip("xl/workbook.xml", new byte[60 * 1024 * 1024]), tabela("janela-reinicio")))
                .isInstanceOf(Recusa.GrandeDemais.class);
        assertThatThrownBy(() -> ler(new byte[PacoteXlsx.MAIOR + 1], tabela("janela-reinicio")))
                .isInstanceOf(Recusa.GrandeDemais.class);
    }

    @Test
    void aPlanilhaDeOutraTabelaOuComFormulaERecusada() {
        recusa(escrita.escrever(tabela("triagem")), "Faltam: Natureza, Horas");
        recusa(livro(aba -> {}), "vazia");
        recusa(livro(aba -> titulos(aba, "Classificação", "Natureza", "Horas", "Horas")), "duas vezes");
        recusa(livro(aba -> titulos(aba, "Classificação", "Natureza", "Horas", "Linha")), "nenhuma regra");
        recusa(
                livro(aba -> {
                    titulos(aba, "Classificação", "Natureza", "Horas", "Linha");
                    aba.formula(1, 2, "20+4");
                }),
                "C2 tem uma fórmula");
        recusa(
                livro(aba -> {
                    titulos(aba, "Classificação", "Natureza", "Horas", "Linha");
                    for (int i = 1; i <= Tabela.MAXIMO_DE_LINHAS + 1; i++) {
                        aba.value(i, 2, 24);
                    }
                }),
                "2000 linhas");
    }

    @Test
    void semAColunaLinhaERecusadaESemADaAnotacaoCadaUmaFica() {
        Tabela tabela = tabela("janela-reinicio");
        LinhaDeRegra antes = tabela.linhas().get(0);
        Tabela anotada =
                tabela.com(List.of(new LinhaDeRegra(antes.id(), antes.celulas(), "Combinado com a operadora")));

        recusa(
                livro(aba -> {
                    titulos(aba, "Classificação", "Natureza", "Horas", "Anotação");
                    aba.value(1, 2, 24);
                }),
                "Falta a coluna “Linha”");
        assertThat(ler(
                        livro(aba -> {
                            titulos(aba, "Classificação", "Natureza", "Horas", "Linha");
                            aba.value(1, 2, 24);
                            aba.value(1, 3, antes.id());
                        }),
                        anotada))
                .singleElement()
                .extracting(LinhaDeRegra::anotacao)
                .isEqualTo("Combinado com a operadora");
    }

    /** A form names them in the order in which it shows them. */
    @Test
    void osMesmosTermosNoutraOrdemDeixamACelulaComoEstava() {
        String antes = "\"PRESTADOR\", \"NAO_ASSISTENCIAL\"";

        assertThat(textos.ler(
                        tabela("prazos").colunas().get(0),
                        CelulaDeRegra.Forma.UM_DE,
                        List.of("NAO_ASSISTENCIAL", "PRESTADOR"),
                        null,
                        antes))
                .isEqualTo(antes);
    }

    @Test
    void mostraEmPalavras() {
        Tabela tabela = tabela("prazos");
        LinhaDeRegra linha = tabela.linha("Rule_Rn623Assistencial").orElseThrow();

        assertThat(textos.dizer(tabela.colunas().get(1), linha.celulas().get(1)))
                .isEqualTo("exceto: Urgência ou emergência; Procedimento de alta complexidade; Internação eletiva");
        assertThat(textos.dizer(tabela.colunas().get(8), linha.celulas().get(8)))
                .isEqualTo("dias úteis");
        assertThat(textos.dizer(tabela.colunas().get(2), "starts with(? + \"/\", \"lgpd/incidente/\")"))
                .isEqualTo("lgpd/incidente e abaixo");
    }

    private void recusa(byte[] arquivo, String motivo) {
        assertThatThrownBy(() -> ler(arquivo, tabela("janela-reinicio")))
                .isInstanceOfSatisfying(
                        Recusa.class,
                        recusa -> assertThat(recusa.erros())
                                .singleElement()
                                .satisfies(erro -> assertThat(erro.mensagem()).contains(motivo)));
    }

    private List<LinhaDeRegra> ler(byte[] arquivo, Tabela tida) {
        return leitura.ler(arquivo, tida, () -> "nova-" + novas.incrementAndGet());
    }

    private static Tabela tabela(String chave) {
        return TabelaEmDmn.ler(chave, TabelaEmDmnTest.modelo(chave));
    }

    private static void titulos(Worksheet aba, String... titulos) {
        for (int i = 0; i < titulos.length; i++) {
            aba.value(0, i, titulos[i]);
        }
    }

    private static byte[] livro(Consumer<Worksheet> preencher) {
        ByteArrayOutputStream saida = new ByteArrayOutputStream();
        try (Workbook livro = new Workbook(saida, "teste", "1.0")) {
            preencher.accept(livro.newWorksheet("Regras"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return saida.toByteArray();
    }

    private static byte[] zip(String nome, byte[] conteudo) throws IOException {
        ByteArrayOutputStream saida = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(saida)) {
            zip.putNextEntry(new ZipEntry(nome));
            zip.write(conteudo);
        }
        return saida.toByteArray();
    }

    private TextoDaCelula textos() {
        try {
            return BeanUtils.instantiateClass(
                    TextoDaCelula.class.getDeclaredConstructor(PalavrasDasTabelas.class), palavras);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
