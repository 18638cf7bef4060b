package br.central.arquitetura.plantado.publico.outro;

import br.central.arquitetura.plantado.publico.DeTodos;

abstract class Usa {
    DeTodos deTodos;
}
