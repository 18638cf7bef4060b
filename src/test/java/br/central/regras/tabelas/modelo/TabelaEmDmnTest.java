package br.central.regras.tabelas.modelo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

public class TabelaEmDmnTest {

    private static final Coluna CLASSIFICACAO = new Coluna("classificacao", "Classificação", "string", true, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"triagem", "prazos", "grupos-responsaveis", "janela-reinicio", "escalonamento"})
    void oQueNaoMudouFicaComoEstava(String chave) {
        byte[] modelo = modelo(chave);
        Tabela tabela = TabelaEmDmn.ler(chave, modelo);

        byte[] escrito = TabelaEmDmn.escrever(modelo, tabela);

        assertThat(arvore(escrito).isEqualNode(arvore(modelo))).isTrue();
        assertThat(TabelaEmDmn.escrever(escrito, tabela)).isEqualTo(escrito);
        assertThat(TabelaEmDmn.ler(chave, escrito)).isEqualTo(tabela);
    }

    @Test
    void mudaUmaCelulaEMaisNada() {
        byte[] modelo = modelo("prazos");
        Tabela tabela = TabelaEmDmn.ler("prazos", modelo);
        int quantidade = tabela.coluna("quantidade");
        int linha = tabela.posicao("Rule_Rn623Assistencial");
        List<LinhaDeRegra> linhas = new ArrayList<>(tabela.linhas());
        linhas.set(linha, com(linhas.get(linha), quantidade, "4"));

        Document escrito = arvore(TabelaEmDmn.escrever(modelo, tabela.com(linhas)));

        Document esperado = arvore(modelo);
        NodeList saidas = esperado.getElementsByTagName("outputEntry");
        for (int i = 0; i < saidas.getLength(); i++) {
            Element saida = (Element) saidas.item(i);
            if (saida.getAttribute("id").equals("Rn623Assistencial_quantidade")) {
                saida.getElementsByTagName("text").item(0).setTextContent("4");
            }
        }
        assertThat(escrito.isEqualNode(arvore(modelo))).isFalse();
        assertThat(escrito.isEqualNode(esperado)).isTrue();
    }

    @Test
    void acrescentaRetiraEReordena() {
        byte[] modelo = modelo("triagem");
        Tabela tabela = TabelaEmDmn.ler("triagem", modelo);
        List<LinhaDeRegra> linhas = new ArrayList<>(tabela.linhas());
        linhas.remove(3);
        Collections.swap(linhas, 0, 1);
        linhas.add(2, new LinhaDeRegra("Rule_nova", List.of("", "true", "", "", "\"ALTA\"", "99"), "Nova."));

        Tabela lida = TabelaEmDmn.ler("triagem", TabelaEmDmn.escrever(modelo, tabela.com(linhas)));

        assertThat(lida.linhas()).isEqualTo(linhas);
        assertThat(lida.colunas()).isEqualTo(tabela.colunas());
    }

    @Test
    void oQueNaoETabelaERecusado() {
        assertThatThrownBy(() -> TabelaEmDmn.ler("prazos", "<a/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> TabelaEmDmn.ler("prazos", modelo("triagem")))
                .isInstanceOf(Recusa.RegraNaoAtendida.class)
                .hasMessageContaining("não tem a tabela prazos");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            "a/b" § UM_DE § a/b
            "a", "b" § UM_DE § a;b
            starts with(?, "a/") § UM_DE § a/*
            starts with(? + "/", "a/b/") § UM_DE § a/b/**
            starts with(? + "/", "a/") or starts with(? + "/", "b/") § UM_DE § a/**;b/**
            "a/b", starts with(?, "c/") § UM_DE § a/b;c/*
            (starts with(? + "/", "a/") or starts with(? + "/", "b/")) != true § EXCETO § a/**;b/**
            not("a", "b") § EXCETO § a;b
            null § UM_DE § (sem)
            ? = "URGENCIA" or urgente = true § FEEL §
            null, not(matches(?, "^(a|b)/.*")) § FEEL §
            starts with(?, "a/") and not(list contains(["a/b"], ?)) § FEEL §
            """)
    void cadaCelulaDizOQueDiz(String texto, CelulaDeRegra.Forma forma, String termos) {
        CelulaDeRegra celula = CelulaDeRegra.de(CLASSIFICACAO, texto.strip());

        assertThat(celula.forma()).isEqualTo(forma);
        assertThat(String.join(";", celula.termos())).isEqualTo(termos == null ? "" : termos);
        assertThat(CelulaDeRegra.de(CLASSIFICACAO, celula.escrita(CLASSIFICACAO)))
                .isEqualTo(celula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"triagem", "prazos", "grupos-responsaveis", "janela-reinicio", "escalonamento"})
    void escritaDeNovoDizOMesmo(String chave) {
        Tabela tabela = TabelaEmDmn.ler(chave, modelo(chave));
        for (LinhaDeRegra linha : tabela.linhas()) {
            for (int i = 0; i < linha.celulas().size(); i++) {
                Coluna coluna = tabela.colunas().get(i);
                CelulaDeRegra celula = CelulaDeRegra.de(coluna, linha.celulas().get(i));
                assertThat(CelulaDeRegra.de(coluna, celula.escrita(coluna))).isEqualTo(celula);
            }
        }
    }

    /** Without what stands between elements, and attributes in no order. */
    private static Document arvore(byte[] modelo) {
        try {
            DocumentBuilderFactory fabrica = DocumentBuilderFactory.newInstance();
            fabrica.setNamespaceAware(true);
            Document arvore = fabrica.newDocumentBuilder().parse(new ByteArrayInputStream(modelo));
            semEspacos(arvore.getDocumentElement());
            arvore.normalizeDocument();
            return arvore;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void semEspacos(Node no) {
        for (Node filho = no.getFirstChild(); filho != null; ) {
            Node seguinte = filho.getNextSibling();
            if (filho instanceof Text && filho.getTextContent().isBlank()) {
                no.removeChild(filho);
            } else {
                semEspacos(filho);
            }
            filho = seguinte;
        }
    }

    public static LinhaDeRegra com(LinhaDeRegra linha, int coluna, String celula) {
        List<String> celulas = new ArrayList<>(linha.celulas());
        celulas.set(coluna, celula);
        return new LinhaDeRegra(linha.id(), celulas, linha.anotacao());
    }

    public static byte[] modelo(String chave) {
        try (InputStream arquivo = TabelaEmDmnTest.class.getResourceAsStream("/dmn/" + chave + ".dmn")) {
            return arquivo.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
