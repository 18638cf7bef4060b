package br.central.regras.tabelas.modelo;

import java.util.List;

/**
 * @param id of the rule in the model
 * @param celulas in FEEL, of the inputs and then of the outputs, as the table orders them
 * @param anotacao why the rule is there; empty when nobody said
 */
public record LinhaDeRegra(String id, List<String> celulas, String anotacao) {

    public LinhaDeRegra {
        celulas = List.copyOf(celulas);
    }

    public LinhaDeRegra chamada(String outroId) {
        return new LinhaDeRegra(outroId, celulas, anotacao);
    }

    /** Whether it says the same, whatever its id. */
    public boolean igual(LinhaDeRegra outra) {
        return celulas.equals(outra.celulas) && anotacao.equals(outra.anotacao);
    }
}
