package br.central.prazos;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The tables in force, but for those of which there is a draft. */
final class TabelasComRascunho implements TabelasEmExame {

    private final TabelasEmExame publicadas;
    private final Map<String, TabelaEmRascunho> rascunhos = new HashMap<>();

    /** @throws TabelaComDefeito when a draft cannot be read */
    TabelasComRascunho(
            TabelasEmExame publicadas, Map<String, byte[]> modelos, ProcessEngineConfigurationImpl configuracao) {
        this.publicadas = publicadas;
        modelos.forEach((chave, modelo) -> rascunhos.put(chave, new TabelaEmRascunho(chave, modelo, configuracao)));
    }

    @Override
    public AvaliacaoDeDecisao avaliar(String chave, Map<String, Object> variaveis) {
        TabelaEmRascunho rascunho = rascunhos.get(chave);
        return rascunho == null ? publicadas.avaliar(chave, variaveis) : rascunho.avaliar(variaveis);
    }

    @Override
    public List<String> regras(String chave) {
        TabelaEmRascunho rascunho = rascunhos.get(chave);
        return rascunho == null ? publicadas.regras(chave) : rascunho.regras();
    }

    @Override
    public Set<String> grupos() {
        return publicadas.grupos();
    }
}
