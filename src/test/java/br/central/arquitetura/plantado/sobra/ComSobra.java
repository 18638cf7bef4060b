package br.central.arquitetura.plantado.sobra;

import java.util.function.Supplier;

abstract class ComSobra implements Supplier<String> {

    @Override
    public String get() {
        Supplier<String> outra = this::dita;
        return chamada() + outra.get();
    }

    String chamada() {
        return "";
    }

    String dita() {
        return "";
    }

    String deNinguem() {
        return "";
    }
}
