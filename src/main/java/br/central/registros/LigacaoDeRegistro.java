package br.central.registros;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What holds for an entry of a register and is looked after elsewhere.
 *
 * @param que what it is to the entry
 * @param endereco of its page; {@code null} where the user could not open it
 */
public record LigacaoDeRegistro(String que, String nome, String endereco) {

    /** An entry of another register. */
    public static LigacaoDeRegistro daFicha(String que, String nome, String registro, String chave) {
        return new LigacaoDeRegistro(
                que,
                nome,
                UriComponentsBuilder.fromPath("/cadastros/registros/{registro}/ficha")
                        .queryParam("chave", "{chave}")
                        .encode()
                        .buildAndExpand(registro, chave)
                        .toUriString());
    }
}
