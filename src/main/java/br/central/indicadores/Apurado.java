package br.central.indicadores;

import java.time.Instant;
import java.util.List;

/** All cells as they stood at an instant. */
record Apurado(Instant em, List<Celula> celulas) {}
