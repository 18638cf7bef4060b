package br.central.regras;

import java.util.List;

/** What stands against a model being published: all of it, not only the first. Nothing is published or written. */
public interface Verificacao {

    /**
     * Right: {@code PUBLICAR_MODELOS}.
     *
     * @param arquivo name under which it would be published, such as {@code prazos.dmn}
     * @return errors first; empty when there is nothing to say
     */
    List<Apontamento> verificar(String arquivo, byte[] modelo);
}
