package br.central.regras.migracao.plano;

/** A version of a process; {@code definicao} is its id in the engine. */
public record VersaoDoProcesso(String chave, String nome, int numero, String definicao) {}
