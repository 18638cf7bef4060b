package br.central.atendimento.dominio;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** An answer from the knowledge base that was read out to the client. */
@Entity
public class InformacaoRegistrada {

    @Id
    @GeneratedValue(generator = "informacao_registrada_seq")
    @SequenceGenerator(
            name = "informacao_registrada_seq",
            sequenceName = "informacao_registrada_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Atendimento atendimento;

    private String informacao;
    private String titulo;
    private Instant registradaEm;
    private String registradaPor;

    protected InformacaoRegistrada() {}

    public InformacaoRegistrada(Atendimento atendimento, String informacao, String titulo, Ato ato) {
        this.atendimento = atendimento;
        this.informacao = informacao;
        this.titulo = titulo;
        registradaEm = ato.quando();
        registradaPor = ato.quem();
    }

    public String informacao() {
        return informacao;
    }

    public String titulo() {
        return titulo;
    }

    public Instant registradaEm() {
        return registradaEm;
    }

    public String registradaPor() {
        return registradaPor;
    }
}
