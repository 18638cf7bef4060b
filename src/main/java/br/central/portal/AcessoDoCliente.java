package br.central.portal;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A client's access as the operator sees it.
 *
 * @param impedimento why no link can be sent, {@code null} when it can
 * @param empresa its people come in, and not the client itself
 * @param email where the link goes, most of it hidden
 * @param pessoas of a company
 */
public record AcessoDoCliente(
        String impedimento,
        boolean empresa,
        String email,
        boolean temSenha,
        OffsetDateTime entrouEm,
        List<Pessoa> pessoas) {

    /** One of a company's people; documents and address with most of them hidden. */
    public record Pessoa(
            long conta, String nome, String cpf, String email, boolean temSenha, OffsetDateTime entrouEm) {}
}
