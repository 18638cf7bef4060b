package br.central.regras.portao;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Puts the decisions of a file to all the checks; to the costly one only when the others have found nothing. */
@Component
class TabelasSobExame {

    private final ContratoDosModelos contrato;
    private final List<ConferenciaDeTabela> conferencias;
    private final HistoricoComPrazo historico;
    private final TabelasEnumeradas enumeradas;

    TabelasSobExame(
            ContratoDosModelos contrato,
            List<ConferenciaDeTabela> conferencias,
            HistoricoComPrazo historico,
            TabelasEnumeradas enumeradas) {
        this.contrato = contrato;
        this.conferencias = conferencias;
        this.historico = historico;
        this.enumeradas = enumeradas;
    }

    void conferir(byte[] arquivo, Map<String, byte[]> juntas, Apontamentos achados) {
        DmnModelInstance modelo;
        try {
            modelo = Dmn.readModelFromStream(new ByteArrayInputStream(arquivo));
        } catch (ModelException ilegivel) {
            achados.erro(null, "não é um modelo DMN válido: " + ProcessosEmExame.causa(ilegivel));
            return;
        }
        Collection<Decision> decisoes = modelo.getModelElementsByType(Decision.class);
        decisoes.stream()
                .map(Decision::getId)
                .filter(chave -> decisoes.size() > 1 && contrato.conhece(chave))
                .findFirst()
                .ifPresent(chave -> achados.erro(
                        chave,
                        "a tabela “" + chave + "” vem com outras decisões no mesmo arquivo: publique-a num arquivo só"
                                + " dela, para que voltar uma não volte as outras"));
        for (Decision decisao : decisoes) {
            historico.conferir(decisao.getId(), decisao.getCamundaHistoryTimeToLiveString(), achados);
            if (decisao.getExpression() instanceof DecisionTable tabela) {
                conferir(TabelaSobExame.de(decisao, tabela, arquivo, juntas), achados);
            } else if (contrato.conhece(decisao.getId())) {
                achados.erro(decisao.getId(), "a decisão “" + decisao.getId() + "” tem de ser uma tabela de decisão");
            }
        }
    }

    private void conferir(TabelaSobExame tabela, Apontamentos achados) {
        conferencias.forEach(uma -> uma.conferir(tabela, achados));
        if (!achados.haErro()) {
            enumeradas.conferir(tabela, achados);
        }
    }

    /** The keys of the decisions in a file; none when it cannot be read. */
    static List<String> chaves(byte[] arquivo) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(arquivo))
                    .getModelElementsByType(Decision.class)
                    .stream()
                    .map(Decision::getId)
                    .toList();
        } catch (ModelException ilegivel) {
            return List.of();
        }
    }
}
