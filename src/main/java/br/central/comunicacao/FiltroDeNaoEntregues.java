package br.central.comunicacao;

import java.util.Locale;

/**
 * Which of those that were not delivered; what is {@code null} or empty says nothing.
 *
 * @param procura part of the address, or a protocol
 * @param antes only those before this one, in the order of the list
 */
record FiltroDeNaoEntregues(Canal canal, SituacaoMensagem situacao, String procura, Long antes) {

    String parte() {
        return procura == null || procura.isBlank()
                ? null
                : "%" + procura.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
