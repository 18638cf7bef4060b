package br.central.regras.ensaio;

import br.central.comum.Recusa;
import br.central.engine.DefeitoDoModelo;
import br.central.engine.ModelosPublicaveis;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas;
import br.central.regras.tabelas.TabelaDoNegocio;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/**
 * A draft that can be put to cases: one of the tables, in UTF-8 whatever it came in.
 *
 * @param impressao of the file as it came
 */
record RascunhoLido(TabelaDoNegocio qual, String modelo, String impressao) {

    private static final int MAIOR = 1_000_000;

    /** @throws Recusa.RegraNaoAtendida when it is no such table, or holds what no model may: it is evaluated here, not published */
    static RascunhoLido de(byte[] arquivo, ModelosPublicaveis publicaveis, TabelasAvulsas tabelas) {
        if (arquivo == null || arquivo.length == 0) {
            throw recusado("Escolha o arquivo .dmn da tabela, ou um rascunho seu.");
        }
        if (arquivo.length > MAIOR) {
            throw grandeDemais();
        }
        List<DefeitoDoModelo> defeitos = publicaveis.defeitos("rascunho.dmn", arquivo);
        if (!defeitos.isEmpty()) {
            throw recusado(defeitos.stream()
                    .map(DefeitoDoModelo::mensagem)
                    .collect(Collectors.joining("; ", "A tabela ", ".")));
        }
        DmnModelInstance modelo;
        try {
            modelo = Dmn.readModelFromStream(new ByteArrayInputStream(arquivo));
        } catch (ModelException ilegivel) {
            throw recusado("Não é um modelo DMN que se leia.");
        }
        List<TabelaDoNegocio> nele = modelo.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .map(TabelaDoNegocio::procurar)
                .flatMap(Optional::stream)
                .toList();
        if (nele.size() != 1) {
            throw recusado("O arquivo precisa ter uma destas tabelas, e só uma: "
                    + Stream.of(TabelaDoNegocio.values())
                            .map(TabelaDoNegocio::chave)
                            .collect(Collectors.joining(", ")) + ".");
        }
        String texto = Dmn.convertToString(modelo);
        if (texto.length() > MAIOR) {
            throw grandeDemais();
        }
        try {
            tabelas.ler(nele.get(0).chave(), texto.getBytes(StandardCharsets.UTF_8));
        } catch (TabelaComDefeito defeito) {
            throw recusado(defeito.getMessage());
        }
        return new RascunhoLido(nele.get(0), texto, impressao(arquivo));
    }

    /** The same for the same file, and for no other. */
    static String impressao(byte[] arquivo) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(arquivo));
        } catch (NoSuchAlgorithmException naoHa) {
            throw new IllegalStateException(naoHa);
        }
    }

    private static Recusa grandeDemais() {
        return recusado("A tabela vai até 1 MB.");
    }

    private static Recusa recusado(String porQue) {
        return Recusa.RegraNaoAtendida.campo("arquivo", porQue);
    }
}
