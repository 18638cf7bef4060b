package br.central.arquitetura.plantado.fechado.dentro;

import jakarta.persistence.Embeddable;

@Embeddable
public abstract class Guardada {}
