package br.central.comunicacao;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.DynamicUpdate;

/** A row of the outbox. What becomes of it after it was written is noted row by row, so only what changed is written. */
@Entity
@DynamicUpdate
class Mensagem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mensagem_seq")
    @SequenceGenerator(name = "mensagem_seq", sequenceName = "mensagem_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Canal canal;

    private String destinatario;
    private String assunto;
    private String corpo;
    private String corpoHtml;
    private String protocolo;
    private boolean esperada;
    private boolean interna;

    @Enumerated(EnumType.STRING)
    private SituacaoMensagem situacao = SituacaoMensagem.PENDENTE;

    private int tentativas;
    private Instant proximaTentativa;
    private Instant criadaEm;
    private Instant enviadaEm;
    private Instant entregueEm;
    private Instant devolvidaEm;
    private Instant lidaEm;
    private Instant cienteEm;
    private String erro;
    private Instant resolvidaEm;
    private String resolvidaPor;
    private String resolucao;

    @Version
    private long versao;

    protected Mensagem() {}

    Mensagem(NovaMensagem nova, Instant agora) {
        this.canal = nova.canal();
        this.destinatario = nova.destinatario();
        this.assunto = nova.assunto();
        this.corpo = nova.corpo();
        this.corpoHtml = nova.html();
        this.esperada = nova.esperada();
        this.interna = nova.interna();
        this.protocolo = nova.protocolo();
        this.criadaEm = agora;
        this.proximaTentativa = agora;
    }

    long id() {
        return id;
    }

    SituacaoMensagem situacao() {
        return situacao;
    }

    boolean anonimizada() {
        return "-".equals(destinatario);
    }

    boolean esperada() {
        return esperada && protocolo != null;
    }

    void recomecar(Instant agora) {
        situacao = SituacaoMensagem.PENDENTE;
        tentativas = 0;
        proximaTentativa = agora;
        resolvidaEm = null;
        resolvidaPor = null;
        resolucao = null;
    }

    /** Nobody has to look after it any more. */
    void resolver(Instant agora, String quem, String como) {
        resolvidaEm = agora;
        resolvidaPor = quem;
        resolucao = como;
    }

    boolean resolvida() {
        return resolvidaEm != null;
    }

    long versao() {
        return versao;
    }

    NovaMensagem copiaPara(String outro) {
        return new NovaMensagem(canal, outro, assunto, corpo, protocolo, corpoHtml, esperada, interna);
    }

    NovaMensagem copia() {
        return copiaPara(destinatario);
    }

    /** For who looks at it: with a link that went out in it one would act as its recipient. */
    MensagemView ver() {
        return com(LinksEncobertos.em(corpo), LinksEncobertos.em(corpoHtml));
    }

    /** @param revelar what only the recipient may read */
    MensagemView paraEnviar(UnaryOperator<String> revelar) {
        return com(revelar.apply(corpo), revelar.apply(corpoHtml));
    }

    /** Its text holds what only its recipient may read. */
    boolean levaSegredo(UnaryOperator<String> revelar) {
        return !Objects.equals(corpo, revelar.apply(corpo)) || !Objects.equals(corpoHtml, revelar.apply(corpoHtml));
    }

    private MensagemView com(String texto, String html) {
        return new MensagemView(
                id,
                canal,
                destinatario,
                assunto,
                texto,
                html,
                protocolo,
                situacao,
                tentativas,
                criadaEm,
                new CaminhoDaMensagem(enviadaEm, entregueEm, devolvidaEm, lidaEm, cienteEm),
                erro);
    }
}
