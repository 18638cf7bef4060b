package br.central.seguranca;

/** @param direitosDe the group whose rights it begins with; {@code null} for none */
public record NovoGrupo(String codigo, String nome, Atuacao atuacao, String email, String direitosDe) {}
