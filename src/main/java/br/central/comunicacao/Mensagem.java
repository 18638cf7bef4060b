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

/** A row of the outbox. */
@Entity
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
    private String erro;

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

    boolean naVersao(long esperada) {
        return versao == esperada;
    }

    boolean anonimizada() {
        return "-".equals(destinatario);
    }

    void enviada(Instant agora) {
        situacao = SituacaoMensagem.ENVIADA;
        enviadaEm = agora;
        erro = null;
    }

    void tentarDeNovo(Instant quando, String motivo) {
        proximaTentativa = quando;
        erro = motivo;
    }

    boolean esperada() {
        return esperada && protocolo != null;
    }

    void desistir(String motivo) {
        situacao = SituacaoMensagem.FALHOU;
        erro = motivo;
    }

    void recomecar(Instant agora) {
        situacao = SituacaoMensagem.PENDENTE;
        tentativas = 0;
        proximaTentativa = agora;
    }

    NovaMensagem copia() {
        return new NovaMensagem(canal, destinatario, assunto, corpo, protocolo, corpoHtml, esperada, interna);
    }

    MensagemView ver() {
        return new MensagemView(
                id,
                canal,
                destinatario,
                assunto,
                corpo,
                corpoHtml,
                protocolo,
                situacao,
                tentativas,
                criadaEm,
                enviadaEm,
                erro);
    }
}
