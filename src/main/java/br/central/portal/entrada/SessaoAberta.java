package br.central.portal.entrada;

import java.time.LocalDateTime;

/** Where somebody has come in and not left, for that person to see. */
record SessaoAberta(boolean esta, String navegador, LocalDateTime abertaEm, LocalDateTime usadaEm) {}
