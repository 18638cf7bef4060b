package br.central.regras.ensaio;

import br.central.comum.Recusa;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

/** A draft that can be put to cases: one of the tables, in UTF-8 whatever it came in. */
record RascunhoLido(TabelaEnsaiada qual, String modelo) {

    private static final int MAIOR = 1_000_000;

    /** @throws Recusa.RegraNaoAtendida when it is no such table */
    static RascunhoLido de(byte[] arquivo, TabelasAvulsas tabelas) {
        if (arquivo == null || arquivo.length == 0) {
            throw recusado("Escolha o arquivo .dmn da tabela, ou um rascunho seu.");
        }
        if (arquivo.length > MAIOR) {
            throw grandeDemais();
        }
        DmnModelInstance modelo;
        try {
            modelo = Dmn.readModelFromStream(new ByteArrayInputStream(arquivo));
        } catch (ModelException ilegivel) {
            throw recusado("Não é um modelo DMN que se leia.");
        }
        List<TabelaEnsaiada> nele = modelo.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .map(TabelaEnsaiada::de)
                .flatMap(Optional::stream)
                .toList();
        if (nele.size() != 1) {
            throw recusado("O arquivo precisa ter uma destas tabelas, e só uma: " + TabelaEnsaiada.chaves() + ".");
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
        return new RascunhoLido(nele.get(0), texto);
    }

    private static Recusa grandeDemais() {
        return recusado("A tabela vai até 1 MB.");
    }

    private static Recusa recusado(String porQue) {
        return Recusa.RegraNaoAtendida.campo("arquivo", porQue);
    }
}
