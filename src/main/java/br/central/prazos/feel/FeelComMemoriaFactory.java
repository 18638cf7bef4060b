package br.central.prazos.feel;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;

/** Makes the {@link FeelComMemoria} once the engine knows its custom functions. */
public final class FeelComMemoriaFactory implements FeelEngineFactory {

    private final Supplier<List<FeelCustomFunctionProvider>> funcoes;

    public FeelComMemoriaFactory(Supplier<List<FeelCustomFunctionProvider>> funcoes) {
        this.funcoes = funcoes;
    }

    @Override
    public FeelEngine createInstance() {
        return new FeelComMemoria(funcoes.get());
    }
}
