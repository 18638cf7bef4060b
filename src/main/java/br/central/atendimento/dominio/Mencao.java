package br.central.atendimento.dominio;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a note is meant for somebody: a user or a group. */
@Entity
@Immutable
public class Mencao {

    @Id
    @GeneratedValue(generator = "mencao_seq")
    @SequenceGenerator(name = "mencao_seq", sequenceName = "mencao_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Andamento andamento;

    private Long atendimentoId;
    private String usuario;
    private String grupo;
    private Instant quando;

    protected Mencao() {}

    private Mencao(Andamento nota, String usuario, String grupo) {
        andamento = nota;
        atendimentoId = nota.atendimentoId();
        this.usuario = usuario;
        this.grupo = grupo;
        quando = nota.quando();
    }

    public static Mencao doUsuario(Andamento nota, String usuario) {
        return new Mencao(nota, usuario, null);
    }

    public static Mencao doGrupo(Andamento nota, String grupo) {
        return new Mencao(nota, null, grupo);
    }
}
