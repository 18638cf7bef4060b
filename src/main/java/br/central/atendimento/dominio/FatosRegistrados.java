package br.central.atendimento.dominio;

import br.central.prazos.Cumprimento;
import br.central.prazos.Inicio;
import br.central.prazos.Inicios;
import br.central.prazos.RelogioDerivado;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What happened that starts or meets the clocks of a request, and of what its clocks wait to be told. */
@Embeddable
public class FatosRegistrados {

    @Column(name = "documentos_em")
    private Instant documentosEm;

    @Column(name = "notificada_em")
    private Instant notificadaEm;

    @Column(name = "numero_da_notificacao")
    private String numeroDaNotificacao;

    @Column(name = "realizada_em")
    private Instant realizadaEm;

    @Column(name = "agendada_para")
    private Instant agendadaPara;

    @Column(name = "agendada_em")
    private Instant agendadaEm;

    @Column(name = "ciencia_em")
    private Instant cienciaEm;

    @Column(name = "efeito_em")
    private Instant efeitoEm;

    @Column(name = "prorrogada_ate")
    private Instant prorrogadaAte;

    @Column(name = "fatos_esperados")
    private String esperados;

    protected FatosRegistrados() {}

    static FatosRegistrados nenhum() {
        return new FatosRegistrados();
    }

    /** The clocks are others, and so are the facts they ask for. */
    void esperar(List<RelogioDerivado> derivados) {
        esperados = Arrays.stream(FatoDaSolicitacao.values())
                .filter(fato -> derivados.stream().anyMatch(fato::interessa))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }

    boolean esperam(FatoDaSolicitacao fato) {
        return esperados != null && Arrays.asList(esperados.split(",")).contains(fato.name());
    }

    boolean registrado(FatoDaSolicitacao fato) {
        return switch (fato) {
            case DOCUMENTOS_COMPLETOS -> documentosEm != null;
            case NOTIFICACAO -> notificadaEm != null;
            case REALIZACAO -> realizadaEm != null;
            case EFEITO -> efeitoEm != null;
            case PRORROGACAO -> prorrogadaAte != null;
        };
    }

    public void documentosCompletos(Instant em) {
        documentosEm = em;
    }

    public void notificada(String numero, Instant em) {
        numeroDaNotificacao = numero;
        notificadaEm = em;
    }

    public void realizada(Instant em) {
        realizadaEm = em;
    }

    /** Another appointment takes the place of the one before. */
    public void agendada(Instant para, Instant em) {
        agendadaPara = para;
        agendadaEm = em;
    }

    /** Told more than once, it was known from the first time. */
    void ciente(Instant em) {
        cienciaEm = cienciaEm == null ? em : cienciaEm;
    }

    public void efeito(Instant em) {
        efeitoEm = em;
    }

    public void prorrogada(Instant ate) {
        prorrogadaAte = ate;
    }

    /** Brought back after an answer: what meets its clocks is to happen again, what started them has happened. */
    void reabrir() {
        realizadaEm = null;
        agendadaPara = null;
        agendadaEm = null;
        cienciaEm = null;
        efeitoEm = null;
        prorrogadaAte = null;
    }

    Inicios desde(Instant registro) {
        return Inicios.noRegistro(registro)
                .com(Inicio.DOCUMENTOS_COMPLETOS, documentosEm)
                .com(Inicio.NOTIFICACAO, notificadaEm);
    }

    Inicios maisCedoDoQue(Inicios outros) {
        return maisCedo(maisCedo(outros, Inicio.DOCUMENTOS_COMPLETOS, documentosEm), Inicio.NOTIFICACAO, notificadaEm);
    }

    private static Inicios maisCedo(Inicios outros, Inicio inicio, Instant em) {
        boolean antes = em != null
                && (!outros.registrado(inicio)
                        || outros.de(inicio).orElseThrow().isAfter(em));
        return antes ? outros.com(inicio, em) : outros;
    }

    /** When a clock that is due then was met by what is recorded here; an appointment counts only within the limit. */
    Instant cumpriramEm(Cumprimento cumprimento, Instant venceEm) {
        return switch (cumprimento) {
            case RESPOSTA -> null;
            case CIENCIA -> cienciaEm;
            case EFEITO -> efeitoEm;
            case REALIZACAO -> agendadaNoPrazo(venceEm) ? agendadaEm : realizadaEm;
        };
    }

    private boolean agendadaNoPrazo(Instant venceEm) {
        return agendadaPara != null && venceEm != null && !agendadaPara.isAfter(venceEm);
    }

    public Instant documentosEm() {
        return documentosEm;
    }

    public Instant notificadaEm() {
        return notificadaEm;
    }

    public String numeroDaNotificacao() {
        return numeroDaNotificacao;
    }

    public Instant realizadaEm() {
        return realizadaEm;
    }

    public Instant agendadaPara() {
        return agendadaPara;
    }

    public Instant efeitoEm() {
        return efeitoEm;
    }

    public Instant prorrogadaAte() {
        return prorrogadaAte;
    }
}
