package br.central.privacidade;

/**
 * What is done with one category of personal data: the LGPD has it told to the person (arts. 9 and 19).
 *
 * @param dados which data
 * @param base legal basis
 * @param guarda how long it is kept
 * @param compartilhamento with whom it is shared
 */
record Tratamento(
        String codigo,
        String categoria,
        String dados,
        String origem,
        String finalidade,
        String base,
        String guarda,
        String compartilhamento) {}
