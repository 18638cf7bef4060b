package br.central.catalogo;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A field of a form. {@code opcoes} only in an ESCOLHA; {@code tamanho} is the most characters a TEXTO takes (4000 if
 * not told). {@code minimo} (0 if not told) and {@code maximo} bind a NUMERO, which has {@code decimais} places; of a DATA
 * they are days, or {@code hoje}; of a GRUPO, how many times it may be filled in, if it is at all. Only a GRUPO has {@code
 * campos}, which are asked for each time.
 */
@Schema(name = "Campo")
public record CampoView(
        @Schema(example = "vencimento") String codigo,
        @Schema(example = "Vencimento do boleto") String rotulo,
        Tipo tipo,
        boolean obrigatorio,
        List<String> opcoes,
        Integer tamanho,
        @Schema(example = "0") String minimo,
        @Schema(example = "hoje") String maximo,
        @Schema(example = "2") Integer decimais,
        @JsonInclude(JsonInclude.Include.NON_NULL) SoSe soSe,

        @Schema(description = "De um grupo que se repete, o que se pergunta a cada vez.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CampoView> campos) {

    /** As often as anything repeats. */
    static final int MAXIMO_DE_VEZES = 20;

    /** Where a group does not say. */
    static final int VEZES_SEM_DIZER = 10;

    static final String HOJE = "hoje";

    /**
     * When a field is asked for at all: while that other one is asked for itself, and says so.
     *
     * @param campo another one of the form
     * @param valor what has to be filled in there
     * @param pergunta how that one is called
     */
    @Schema(name = "CampoSoSe", description = "Só se pergunta quando o outro campo tem este valor.")
    public record SoSe(
            @Schema(example = "forma") String campo,
            @Schema(example = "Pix") String valor,
            @Schema(example = "Forma de pagamento") String pergunta) {

        /** As people read it. */
        public String porExtenso() {
            return "só se “%s” for “%s”".formatted(pergunta, valor);
        }
    }

    public CampoView {
        opcoes = opcoes == null ? List.of() : List.copyOf(opcoes);
        campos = campos == null ? List.of() : List.copyOf(campos);
    }

    /** As people read what is kept of it. */
    public String porExtenso(Object valor) {
        return ValorPorExtenso.de(this, valor);
    }

    /** How often a group may be filled in. */
    public int vezes() {
        return maximo == null ? VEZES_SEM_DIZER : Integer.parseInt(maximo);
    }

    /** How often a group has to be, once it is. */
    int vezesAoMenos() {
        return minimo == null ? 1 : Integer.parseInt(minimo);
    }

    /** Whether the field of that code is asked for each time that the group is. */
    public boolean tem(String codigoDeCampo) {
        return campos.stream().anyMatch(campo -> campo.codigo().equals(codigoDeCampo));
    }

    public int tamanhoMaximo() {
        return tamanho == null ? 4000 : tamanho;
    }

    /**
     * What a field takes: TEXTO a text; NUMERO a number, or its text ({@code 1.840,00}); DATA {@code dd/mm/aaaa} or {@code
     * aaaa-mm-dd}; COMPETENCIA {@code mm/aaaa}; ESCOLHA one of the options; CPF 11 digits, with or without punctuation;
     * DOCUMENTO a CPF or a CNPJ; TELEFONE; PROCEDIMENTO a text, which is looked for in the register of procedures; ENDERECO
     * an object with cep, logradouro, numero, complemento, bairro, cidade, uf; ARQUIVO the id of an attachment, or a list of
     * them; GRUPO a list of objects, for each time the values of its own fields.
     */
    public enum Tipo {
        TEXTO("Texto"),
        NUMERO("Número"),
        DATA("Data"),
        COMPETENCIA("Mês e ano"),
        ESCOLHA("Uma das opções"),
        CPF("CPF"),
        DOCUMENTO("CPF ou CNPJ"),
        TELEFONE("Telefone"),
        PROCEDIMENTO("Procedimento"),
        ENDERECO("Endereço"),
        ARQUIVO("Arquivos"),
        GRUPO("Grupo que se repete");

        private final String descricao;

        Tipo(String descricao) {
            this.descricao = descricao;
        }

        /** As people read it. */
        String descricao() {
            return descricao;
        }
    }
}
