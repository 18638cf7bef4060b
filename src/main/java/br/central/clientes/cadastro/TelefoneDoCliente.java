package br.central.clientes.cadastro;

import br.central.clientes.TelefoneView;
import br.central.clientes.TipoTelefone;
import br.central.comum.Telefone;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One of a client's telephones. */
@Entity
@Table(name = "telefone")
class TelefoneDoCliente {

    @Id
    @GeneratedValue(generator = "telefone")
    @SequenceGenerator(name = "telefone", sequenceName = "telefone_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Cliente cliente;

    private String numero;
    private String ramal;

    @Enumerated(EnumType.STRING)
    private TipoTelefone tipo;

    private boolean principal;
    private Instant erradoEm;

    protected TelefoneDoCliente() {}

    TelefoneDoCliente(Cliente cliente, Telefone telefone, TipoTelefone tipo) {
        this.cliente = cliente;
        this.numero = telefone.digitos();
        this.ramal = telefone.ramal();
        this.tipo = tipo == null ? tipoDoNumero(telefone) : tipo;
    }

    void marcarPrincipal(boolean sim) {
        principal = sim;
    }

    /** {@code null} when it is right after all. */
    void marcarErrado(Instant quando) {
        erradoEm = quando;
    }

    long id() {
        return id;
    }

    String numero() {
        return numero;
    }

    boolean principal() {
        return principal;
    }

    TelefoneView visao() {
        return new TelefoneView(id, numero, new Telefone(numero, ramal).formatado(), tipo, principal, erradoEm != null);
    }

    private static TipoTelefone tipoDoNumero(Telefone telefone) {
        return telefone.celular() ? TipoTelefone.CELULAR : TipoTelefone.FIXO;
    }
}
