package br.central.prazos;

import br.central.engine.VisivelNosModelos;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A step of the tests: keeps which rules were in force. */
@Component
@VisivelNosModelos
public class LeRegras implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execucao) {
        List<String> regras = UltimaAvaliacao.de("prazos").orElseThrow().regras().stream()
                .map(AvaliacaoDeDecisao.Regra::id)
                .toList();
        execucao.setVariable("regras", regras.toString());
    }
}
