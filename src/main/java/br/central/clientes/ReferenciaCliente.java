package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** Points at one client by exactly one of these. */
@Schema(description = "Indica um cliente por exatamente um destes campos.")
public record ReferenciaCliente(
        Long id,
        @Schema(example = "529.982.247-25") String cpf,
        @Schema(example = "11.222.333/0001-81") String cnpj,
        @Schema(description = "Cartão Nacional de Saúde.") String cns,

        @Schema(description = "Número da carteira do plano.")
        String carteira) {

    private enum Documento {
        CPF,
        CNPJ,
        CNS,
        CARTEIRA
    }

    private ReferenciaCliente(Documento qual, String numero) {
        this(
                null,
                qual == Documento.CPF ? numero : null,
                qual == Documento.CNPJ ? numero : null,
                qual == Documento.CNS ? numero : null,
                qual == Documento.CARTEIRA ? numero : null);
    }

    public static ReferenciaCliente porId(long id) {
        return new ReferenciaCliente(id, null, null, null, null);
    }

    public static ReferenciaCliente porCpf(String cpf) {
        return new ReferenciaCliente(Documento.CPF, cpf);
    }

    public static ReferenciaCliente porCnpj(String cnpj) {
        return new ReferenciaCliente(Documento.CNPJ, cnpj);
    }

    public static ReferenciaCliente porCns(String cns) {
        return new ReferenciaCliente(Documento.CNS, cns);
    }

    public static ReferenciaCliente porCarteira(String carteira) {
        return new ReferenciaCliente(Documento.CARTEIRA, carteira);
    }
}
