package br.central.seguranca.perfis;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Said at the start in a few lines, instead of a stack trace. */
class BancoDeDemonstracaoExplicado extends AbstractFailureAnalyzer<BancoDeDemonstracao> {

    @Override
    protected FailureAnalysis analyze(Throwable raiz, BancoDeDemonstracao causa) {
        return new FailureAnalysis(
                causa.getMessage(),
                "Aponte CENTRAL_BANCO_URL para um banco vazio. Para a demonstração mesma, inclua o perfil demo.",
                causa);
    }
}
