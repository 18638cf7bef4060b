package br.central;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulosTest {

    @Test
    void asParedesEntreOsModulosSeguram() {
        ApplicationModules.of(CentralApplication.class).verify();
    }
}
