package br.central.atendimento.dominio;

import br.central.atendimento.contrato.Conclusao;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A conclusive answer: what was answered, how it concludes, on which grounds, by whom and when. */
@Embeddable
public record Resposta(
        @Column(name = "resposta") String texto,
        @Enumerated(EnumType.STRING) Conclusao conclusao,
        String fundamento,
        String motivoDeRecusa,
        @Column(name = "respondida_em") Instant em,
        @Column(name = "respondida_por") String por) {

    /** What is answered; {@code motivoDeRecusa} is the code of a reason of the register, if it was taken from there. */
    public record Conteudo(String texto, Conclusao conclusao, String fundamento, String motivoDeRecusa) {}

    /** @throws br.central.comum.Recusa.RegraNaoAtendida when the text or the grounds do not make an answer */
    public static Resposta conclusiva(Conteudo conteudo, Ato ato) {
        RespostaConclusiva.exigir(conteudo.texto(), conteudo.conclusao(), conteudo.fundamento());
        return new Resposta(
                conteudo.texto().strip(),
                conteudo.conclusao(),
                conteudo.fundamento(),
                conteudo.motivoDeRecusa(),
                ato.quando(),
                ato.quem());
    }

    boolean recusa() {
        return conclusao != null && conclusao.recusa();
    }

    /** As it goes out. */
    String comFundamento() {
        return fundamento == null ? texto : texto + "\n\nFundamento: " + fundamento;
    }
}
