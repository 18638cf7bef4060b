package br.central.regras.ensaio;

import java.time.LocalDate;

/**
 * @param modelo the draft, as a file that could be published
 * @param de first day on which the cases were opened
 * @param ate last of them
 */
public record NovoEnsaio(byte[] modelo, LocalDate de, LocalDate ate) {}
