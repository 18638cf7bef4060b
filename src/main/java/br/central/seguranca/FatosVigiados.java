package br.central.seguranca;

import java.util.Map;

/** What the trail keeps an eye on in the database, because it can be changed there past the application. */
public interface FatosVigiados {

    /** Under which act a change is taken down. */
    AtoVigiado ato();

    /** Keys and values as they are now; a value that is only there or not is empty. */
    Map<String, String> agora();
}
