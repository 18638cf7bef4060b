package br.central.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Decisions are written in FEEL and nothing else, and no model runs a script in any language. */
class SoFeel implements ElProvider, ScriptEngineResolver {

    @Override
    public ElExpression createExpression(String expressao) {
        throw new ProcessEngineException("As tabelas de decisão se escrevem em FEEL; JUEL não é aceito.");
    }

    @Override
    public ScriptEngine getScriptEngine(String linguagem, boolean guardar) {
        throw new ProcessEngineException("Os modelos não executam scripts.");
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory fabrica) {
        // None is ever asked.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return null;
    }
}
