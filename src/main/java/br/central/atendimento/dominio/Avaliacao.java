package br.central.atendimento.dominio;

import br.central.comum.TextoVisto;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** What the client thought of a closed atendimento: one for each, never changed. */
@Entity
public class Avaliacao {

    @Id
    @GeneratedValue(generator = "avaliacao_seq")
    @SequenceGenerator(name = "avaliacao_seq", sequenceName = "avaliacao_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Atendimento atendimento;

    private int nota;
    private String comentario;
    private Instant registradaEm;
    private String registradaPor;
    private String formulario;
    private Long formularioVersao;
    private String respostas;

    protected Avaliacao() {}

    public Avaliacao(Atendimento atendimento, int nota, String comentario, Ato ato) {
        this.atendimento = atendimento;
        this.nota = nota;
        this.comentario = TextoVisto.ouNulo(comentario);
        registradaEm = ato.quando();
        registradaPor = ato.quem();
    }

    /**
     * By which version of which form it was answered, and what was.
     *
     * @param emJson questions and answers, as people read them
     */
    public Avaliacao pelo(String qualFormulario, long versao, String emJson) {
        formulario = qualFormulario;
        formularioVersao = versao;
        respostas = emJson;
        return this;
    }

    /** {@code null} when only the score was given. */
    public String respostas() {
        return respostas;
    }

    public int nota() {
        return nota;
    }

    /** {@code null} when nothing was said. */
    public String comentario() {
        return comentario;
    }

    public Instant registradaEm() {
        return registradaEm;
    }

    public String registradaPor() {
        return registradaPor;
    }
}
