package br.central.atendimento.dominio;

import br.central.atendimento.Conclusao;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A conclusive answer: what was answered, how it concludes, on which grounds, by whom and when. */
@Embeddable
public class Resposta {

    @Column(name = "resposta")
    private String texto;

    @Enumerated(EnumType.STRING)
    private Conclusao conclusao;

    private String fundamento;

    @Column(name = "respondida_em")
    private Instant em;

    @Column(name = "respondida_por")
    private String por;

    protected Resposta() {}

    private Resposta(String texto, Conclusao conclusao, String fundamento, Instant em, String por) {
        this.texto = texto;
        this.conclusao = conclusao;
        this.fundamento = fundamento;
        this.em = em;
        this.por = por;
    }

    /** @throws br.central.comum.Recusa.RegraNaoAtendida when the text or the grounds do not make an answer */
    public static Resposta conclusiva(String texto, Conclusao conclusao, String fundamento, Instant em, String por) {
        RespostaConclusiva.exigir(texto, conclusao, fundamento);
        return new Resposta(texto.strip(), conclusao, fundamento, em, por);
    }

    public String texto() {
        return texto;
    }

    public Conclusao conclusao() {
        return conclusao;
    }

    public String fundamento() {
        return fundamento;
    }

    /** As it goes out. */
    String comFundamento() {
        return fundamento == null ? texto : texto + "\n\nFundamento: " + fundamento;
    }

    public Instant em() {
        return em;
    }

    public String por() {
        return por;
    }
}
