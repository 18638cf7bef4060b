package br.central.arquitetura.plantado.publico;

public abstract class DeNinguem {}
