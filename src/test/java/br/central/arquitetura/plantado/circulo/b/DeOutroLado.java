package br.central.arquitetura.plantado.circulo.b;

import br.central.arquitetura.plantado.circulo.a.DeUmLado;

public abstract class DeOutroLado {
    DeUmLado um;
}
