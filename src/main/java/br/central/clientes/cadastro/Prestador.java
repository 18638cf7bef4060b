package br.central.clientes.cadastro;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;

/** A client as provider of care. */
@Entity
class Prestador {

    @Id
    private Long clienteId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cliente_id")
    private Cliente cliente;

    @Embedded
    private DadosDePrestador dados;

    protected Prestador() {}

    Prestador(Cliente cliente) {
        this.cliente = cliente;
    }

    void mudar(DadosDePrestador novos) {
        dados = novos;
    }

    DadosDePrestador dados() {
        return dados;
    }
}
