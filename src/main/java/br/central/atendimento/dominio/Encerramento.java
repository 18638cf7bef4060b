package br.central.atendimento.dominio;

import br.central.prazos.EstadoDoPrazo;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Duration;
import java.time.Instant;

/** How a case ended, when and by whom, and until when the client may bring it back. */
@Embeddable
public class Encerramento {

    private String resolucao;

    @Embedded
    @AttributeOverride(name = "quem", column = @Column(name = "encerrado_por"))
    @AttributeOverride(name = "quando", column = @Column(name = "encerrado_em"))
    private Ato fim;

    private Instant janelaAte;
    private boolean semDesfecho;

    /** What the client was last told after the end; {@code null} when that was nothing. */
    private Instant novidadeDepoisEm;

    /** Answered late before the client brought it back; that does not pass. */
    private boolean atrasouAntes;

    void resolver(String texto) {
        RespostaConclusiva.exigirTexto(texto);
        resolucao = texto.strip();
    }

    void encerrar(boolean soPedidosCancelados, Ato ato) {
        semDesfecho = resolucao == null && soPedidosCancelados;
        fim = ato;
    }

    void cancelar(Ato ato) {
        semDesfecho = true;
        fim = ato;
    }

    void abrirJanela(Duration janela) {
        janelaAte = fim.quando().plus(janela);
    }

    void fecharJanela() {
        janelaAte = null;
    }

    boolean dentroDaJanela(Instant agora) {
        return janelaAte != null && agora.isBefore(janelaAte);
    }

    /** The client was told something; of a closed case it is what it stands by in the client's list. */
    void contou(Instant quando) {
        if (fim != null && quando.isAfter(fim.quando())) {
            novidadeDepoisEm = quando;
        }
    }

    void desfazer(boolean emAtraso) {
        novidadeDepoisEm = null;
        atrasouAntes |= emAtraso;
        semDesfecho = false;
        fim = null;
        janelaAte = null;
        resolucao = null;
    }

    /** {@code null} when it came to nothing in time. */
    EstadoDoPrazo estado(PrazoVinculante prazo, Instant agora) {
        if (semDesfecho && !atrasouAntes) {
            return em().isAfter(prazo.venceEm()) ? EstadoDoPrazo.EXPIRADO : null;
        }
        return prazo.estado(agora, em()).comAtrasoAnterior(atrasouAntes);
    }

    /** It came to nothing: it was cancelled, or each of its requests was and nothing was resolved. */
    boolean semDesfecho() {
        return semDesfecho;
    }

    boolean resolvido() {
        return resolucao != null && fim != null;
    }

    public String resolucao() {
        return resolucao;
    }

    public Instant em() {
        return fim == null ? null : fim.quando();
    }

    public String por() {
        return fim == null ? null : fim.quem();
    }

    public Instant janelaAte() {
        return janelaAte;
    }
}
