package br.central.engine;

import org.springframework.stereotype.Component;

/** A bean of the tests that models may see. */
@Component
@VisivelNosModelos
public class BeanDeTesteVisivel {

    public String ola() {
        return "olá";
    }
}
