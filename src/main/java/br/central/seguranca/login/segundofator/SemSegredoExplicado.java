package br.central.seguranca.login.segundofator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Said at the start in a few lines, instead of a stack trace. */
class SemSegredoExplicado extends AbstractFailureAnalyzer<SemSegredo> {

    @Override
    protected FailureAnalysis analyze(Throwable raiz, SemSegredo causa) {
        return new FailureAnalysis(
                causa.getMessage(),
                "Defina CENTRAL_SEGREDO (openssl rand -base64 32), sempre o mesmo e igual em todos os nós. Para não pedir"
                        + " segundo fator a ninguém, deixe central.login.segundo-fator.grupos vazio.",
                causa);
    }
}
