package br.central.comunicacao.entrada;

import br.central.comunicacao.entrada.leitura.NaturezaDoEmail;
import br.central.comunicacao.entrada.leitura.Procedencia;
import java.time.Instant;

/** An e-mail in a list; what was not read yet has neither {@code natureza} nor sender. */
public record EmailNaLista(
        long id,
        Instant recebidoEm,
        SituacaoDoEmail situacao,
        NaturezaDoEmail natureza,
        String deEndereco,
        String deNome,
        Procedencia procedencia,
        String assunto,
        long tamanho,
        String erro) {

    /** Without sender and subject, which end up in logs otherwise. */
    @Override
    public String toString() {
        return "EmailNaLista[" + id + ", " + situacao + "]";
    }
}
