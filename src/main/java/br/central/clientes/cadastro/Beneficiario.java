package br.central.clientes.cadastro;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** A client as member of a family under a contract. */
@Entity
class Beneficiario {

    @Id
    private Long clienteId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cliente_id")
    private Cliente cliente;

    @Embedded
    private DadosDeBeneficiario dados;

    protected Beneficiario() {}

    Beneficiario(Cliente cliente) {
        this.cliente = cliente;
    }

    void mudar(DadosDeBeneficiario novos) {
        dados = novos;
    }

    Cliente cliente() {
        return cliente;
    }

    /** The head of the family: itself for a holder. */
    Beneficiario titular() {
        return ehTitular() ? this : dados.titular();
    }

    boolean ehTitular() {
        return dados.titular() == null;
    }

    String carteira() {
        return dados.carteira();
    }

    DadosDeBeneficiario dados() {
        return dados;
    }
}
