package br.central.atendimento.dominio;

import br.central.atendimento.contrato.Conclusao;
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
    private String motivoDeRecusa;

    @Column(name = "respondida_em")
    private Instant em;

    @Column(name = "respondida_por")
    private String por;

    protected Resposta() {}

    private Resposta(Conteudo conteudo, Ato ato) {
        texto = conteudo.texto().strip();
        conclusao = conteudo.conclusao();
        fundamento = conteudo.fundamento();
        motivoDeRecusa = conteudo.motivoDeRecusa();
        em = ato.quando();
        por = ato.quem();
    }

    /** What is answered; {@code motivoDeRecusa} is the code of a reason of the register, if it was taken from there. */
    public record Conteudo(String texto, Conclusao conclusao, String fundamento, String motivoDeRecusa) {}

    /** @throws br.central.comum.Recusa.RegraNaoAtendida when the text or the grounds do not make an answer */
    public static Resposta conclusiva(Conteudo conteudo, Ato ato) {
        RespostaConclusiva.exigir(conteudo.texto(), conteudo.conclusao(), conteudo.fundamento());
        return new Resposta(conteudo, ato);
    }

    public String texto() {
        return texto;
    }

    public Conclusao conclusao() {
        return conclusao;
    }

    boolean recusa() {
        return conclusao != null && conclusao.recusa();
    }

    public String motivoDeRecusa() {
        return motivoDeRecusa;
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
