package br.central.catalogo;

/** Channel of the portal in which a classification is offered. */
public enum CanalDoPortal {
    FALE_CONOSCO,
    OUVIDORIA,
    LGPD
}
