package br.central.atendimento.dominio;

import br.central.comum.TipoCliente;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/**
 * Whose case it is, as far as that is known, and whether whoever speaks proved to be that client in this contact.
 */
@Embeddable
public class ClienteVinculado {

    @Column(name = "cliente_id")
    private Long id;

    @Column(name = "tipo_cliente")
    @Enumerated(EnumType.STRING)
    private TipoCliente tipo;

    @Embedded
    @AttributeOverride(name = "quem", column = @Column(name = "identidade_confirmada_por"))
    @AttributeOverride(name = "quando", column = @Column(name = "identidade_confirmada_em"))
    private Ato identidade;

    protected ClienteVinculado() {}

    ClienteVinculado(Long id, TipoCliente tipo) {
        this.id = id;
        this.tipo = tipo;
    }

    /** Another client has yet to say who it is. */
    void vincular(long cliente, TipoCliente outroTipo) {
        if (!Objects.equals(id, cliente)) {
            identidade = null;
        }
        passarAoCadastro(cliente, outroTipo);
    }

    /** The same person, under the registration that stays. */
    void passarAoCadastro(long cliente, TipoCliente outroTipo) {
        id = cliente;
        tipo = outroTipo;
    }

    /** The kind of client stays, and the deadlines with it, until another is known. */
    void desvincular() {
        id = null;
        identidade = null;
    }

    void confirmar(Ato ato) {
        identidade = ato;
    }

    /** {@code null} while it is not known. */
    public Long id() {
        return id;
    }

    public TipoCliente tipo() {
        return tipo;
    }

    /** When and before whom it was confirmed (S4.2); {@code null} until then. */
    public Ato identidade() {
        return identidade;
    }
}
