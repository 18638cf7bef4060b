package br.central.engine;

import java.util.List;
import java.util.Map;

/** What the application has to say against files that somebody is about to publish; the analyst's bench implements it. */
public interface ExameDeModelos {

    /**
     * Asked within the transaction of the deployment, of the files that can be read at all.
     *
     * @return empty when they may be published
     */
    List<DefeitoDoModelo> examinar(Map<String, byte[]> arquivos);
}
