package br.central.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The expressions of models, listeners, forms and filters: what they reach is only what {@link AlcanceDasExpressoes}
 * says, whoever wrote them and however they were brought in.
 */
class ExpressoesDosModelos extends JuelExpressionManager {

    private final BeansDosModelos visiveis;

    ExpressoesDosModelos(BeansDosModelos visiveis) {
        this.visiveis = visiveis;
    }

    @Override
    protected ELResolver createElResolver() {
        return new AlcanceDasExpressoes(visiveis);
    }
}
