package br.central.regras;

import java.util.List;
import org.springframework.stereotype.Service;

/** What stands against a model being published: all of it, not only the first. Nothing is published or written. */
@Service
public class Verificacao {

    /**
     * @param arquivo name under which it would be published, such as {@code prazos.dmn}
     * @return errors first; empty when there is nothing to say
     */
    public List<Apontamento> verificar(String arquivo, byte[] modelo) {
        return List.of();
    }
}
