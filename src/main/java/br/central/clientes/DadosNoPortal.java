package br.central.clientes;

import java.util.List;

/** What the portal shows a person of what is registered: documents with most of them hidden. */
public record DadosNoPortal(
        String nome, String documento, String carteira, String plano, String email, List<String> telefones) {

    /** Without what is personal, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "DadosNoPortal";
    }
}
