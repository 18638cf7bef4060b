package br.central.seguranca.perfis;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Said at the start in a few lines, instead of a stack trace. */
class SenhaDoAdministradorExplicada extends AbstractFailureAnalyzer<SenhaDoAdministradorRecusada> {

    @Override
    protected FailureAnalysis analyze(Throwable raiz, SenhaDoAdministradorRecusada causa) {
        return new FailureAnalysis(causa.getMessage(), "Ponha outra em CENTRAL_ADMIN_SENHA.", causa);
    }
}
