package br.central.comum.migracoes;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Said at the start in one sentence, instead of a stack trace. */
class BancoRecusadoExplicado extends AbstractFailureAnalyzer<BancoRecusado> {

    @Override
    protected FailureAnalysis analyze(Throwable raiz, BancoRecusado causa) {
        return new FailureAnalysis(causa.getMessage(), null, causa);
    }
}
