package br.central.arquitetura.plantado.publico;

public abstract class DeTodos {

    public abstract Dita dita();
}
