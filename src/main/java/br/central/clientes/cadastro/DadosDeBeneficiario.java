package br.central.clientes.cadastro;

import br.central.clientes.Parentesco;
import br.central.clientes.Regulamentacao;
import br.central.clientes.StatusCadastral;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Registration as beneficiary that passed every rule. */
@Embeddable
record DadosDeBeneficiario(
        String carteira,

        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "titular_id")
        Beneficiario titular,

        @ManyToOne(fetch = FetchType.LAZY) Contrato contrato,
        String plano,
        String classificacao,
        @Enumerated(EnumType.STRING) Regulamentacao regulamentacao,
        @Enumerated(EnumType.STRING) StatusCadastral statusCadastral,
        @Enumerated(EnumType.STRING) Parentesco parentesco) {}
