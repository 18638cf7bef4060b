package br.central.arquitetura.plantado.publico;

public record Dita(String texto) {}
