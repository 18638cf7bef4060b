package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A field of a form. {@code opcoes} only in an ESCOLHA; {@code tamanho} is the most characters a TEXTO takes (4000 if
 * not told).
 */
@Schema(name = "Campo")
public record CampoView(
        @Schema(example = "vencimento") String codigo,
        @Schema(example = "Vencimento do boleto") String rotulo,
        Tipo tipo,
        boolean obrigatorio,
        List<String> opcoes,
        Integer tamanho) {

    public CampoView {
        opcoes = opcoes == null ? List.of() : List.copyOf(opcoes);
    }

    int tamanhoMaximo() {
        return tamanho == null ? 4000 : tamanho;
    }

    /**
     * What a field takes: TEXTO a text; NUMERO a number (or its text, with point or comma); DATA {@code aaaa-mm-dd};
     * ESCOLHA one of the options; CPF 11 digits, with or without punctuation; ENDERECO an object with cep, logradouro,
     * numero, complemento, bairro, cidade, uf; ARQUIVO the id of an attachment, or a list of them.
     */
    public enum Tipo {
        TEXTO,
        NUMERO,
        DATA,
        ESCOLHA,
        CPF,
        ENDERECO,
        ARQUIVO
    }
}
