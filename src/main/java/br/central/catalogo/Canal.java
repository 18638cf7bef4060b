package br.central.catalogo;

/** Channel of the portal in which a classification is offered. */
public enum Canal {
    FALE_CONOSCO,
    OUVIDORIA,
    LGPD
}
