package br.central.arquitetura.plantado.tamanho;

abstract class Exigente {

    Exigente(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}
}
