package br.central.cadastros;

/** The way to a register, as the pages show it. */
record Caminho(String nome, String descricao, String endereco, boolean noTopo) {}
