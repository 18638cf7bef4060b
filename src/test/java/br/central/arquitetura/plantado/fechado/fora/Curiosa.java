package br.central.arquitetura.plantado.fechado.fora;

import br.central.arquitetura.plantado.fechado.dentro.Guardada;

abstract class Curiosa {
    Guardada guardada;
}
