package br.central.cadastros;

import br.central.seguranca.Permissao;
import java.util.Set;

/** A register that has pages: where they are, and who opens them. */
enum Registro {
    GRUPOS(
            "Grupos",
            "Quem trabalha em que fila, quem responde por ela, o que cada grupo pode.",
            "/cadastros/grupos",
            Permissao.CADASTRAR_GRUPOS,
            Permissao.CONCEDER_DIREITOS),
    DIREITOS(
            "Direitos",
            "O que cada grupo pode e o que lhe é vedado, com as palavras do regulamento.",
            "/cadastros/direitos",
            Permissao.CONCEDER_DIREITOS,
            Permissao.CADASTRAR_GRUPOS),
    PESSOAS(
            "Pessoas",
            "O que cada pessoa pode e por quê; entrada, bloqueio e grupos.",
            "/cadastros/pessoas",
            Permissao.CADASTRAR_GRUPOS,
            Permissao.CONCEDER_DIREITOS);

    private final String nome;
    private final String descricao;
    private final String endereco;
    private final Set<Permissao> direitos;

    Registro(String nome, String descricao, String endereco, Permissao... direitos) {
        this.nome = nome;
        this.descricao = descricao;
        this.endereco = endereco;
        this.direitos = Set.of(direitos);
    }

    public String nome() {
        return nome;
    }

    public String descricao() {
        return descricao;
    }

    public String endereco() {
        return endereco;
    }

    /** One of these opens it. */
    Set<Permissao> direitos() {
        return direitos;
    }
}
