package br.central.arquitetura.plantado.circulo.a;

import br.central.arquitetura.plantado.circulo.b.DeOutroLado;

public abstract class DeUmLado {
    DeOutroLado outro;
}
