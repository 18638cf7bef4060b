package br.central.atendimento.dominio;

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

    private Instant documentosEm;
    private Instant notificadaEm;
    private String numeroDaNotificacao;
    private Instant conhecidaEm;
    private Instant realizadaEm;
    private Instant agendadaPara;
    private Instant agendadaEm;
    private Instant cienciaEm;
    private Instant complementadaEm;
    private Instant efeitoEm;
    private Instant pendenteDesde;
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
            case CONHECIMENTO -> conhecidaEm != null;
            case REALIZACAO -> realizadaEm != null;
            case CIENCIA -> cienciaEm != null && complementadaEm != null;
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

    /** The operator knew of it before it was registered. */
    public void conhecida(Instant em) {
        conhecidaEm = em;
    }

    public void realizada(Instant em) {
        realizadaEm = em;
    }

    /** Another appointment takes the place of the one before. */
    public void agendada(Instant para, Instant em) {
        agendadaPara = para;
        agendadaEm = em;
    }

    /** Of what counts from the knowledge of a fact, others are to be told: that the client was meets nothing. */
    void clienteCiente(Instant em) {
        if (!esperam(FatoDaSolicitacao.CONHECIMENTO)) {
            comunicada(em, true);
        }
    }

    /** Told more than once, it was known from the first time; what is complete leaves nothing to be told later. */
    public void comunicada(Instant em, boolean completa) {
        cienciaEm = cienciaEm == null ? em : cienciaEm;
        complementadaEm = completa && complementadaEm == null ? em : complementadaEm;
    }

    public void efeito(Instant em) {
        efeitoEm = em;
    }

    public void prorrogada(Instant ate) {
        prorrogadaAte = ate;
    }

    /**
     * Brought back after an answer: what meets its clocks is to happen again, what started them has happened. What was
     * granted and not done still counts from when it was asked for.
     */
    void reabrir(Instant pedida, boolean deferida) {
        boolean feita = realizadaEm != null || agendadaPara != null || efeitoEm != null;
        Instant desde = pendenteDesde == null ? pedida : pendenteDesde;
        pendenteDesde = deferida && !feita ? desde : null;
        realizadaEm = null;
        agendadaPara = null;
        agendadaEm = null;
        cienciaEm = null;
        complementadaEm = null;
        efeitoEm = null;
        prorrogadaAte = null;
    }

    Inicios desde(Instant registro) {
        return Inicios.noRegistro(registro)
                .com(Inicio.DOCUMENTOS_COMPLETOS, documentosEm)
                .com(Inicio.NOTIFICACAO, notificadaEm)
                .com(Inicio.CONHECIMENTO, conhecidaEm)
                .pendenteDesde(pendenteDesde);
    }

    Inicios maisCedoDoQue(Inicios outros) {
        Inicios comDocumentos = maisCedo(outros, Inicio.DOCUMENTOS_COMPLETOS, documentosEm);
        Inicios comNotificacao = maisCedo(comDocumentos, Inicio.NOTIFICACAO, notificadaEm);
        return maisCedo(comNotificacao, Inicio.CONHECIMENTO, conhecidaEm);
    }

    private static Inicios maisCedo(Inicios outros, Inicio inicio, Instant em) {
        boolean antes = em != null
                && (!outros.registrado(inicio)
                        || outros.de(inicio).orElseThrow().isAfter(em));
        return antes ? outros.com(inicio, em) : outros;
    }

    /** When a clock that is due then was met by what is recorded here; an appointment counts only within the limit. */
    Instant cumpriramEm(Relogio relogio) {
        return switch (relogio.cumprimento()) {
            case RESPOSTA -> null;
            case CIENCIA -> relogio.norma().equals(Relogio.COMPLEMENTO) ? complementadaEm : cienciaEm;
            case EFEITO -> efeitoEm;
            case REALIZACAO -> agendadaNoPrazo(relogio.venceEm()) ? agendadaEm : realizadaEm;
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

    public Instant conhecidaEm() {
        return conhecidaEm;
    }

    public Instant cienciaEm() {
        return cienciaEm;
    }

    public Instant complementadaEm() {
        return complementadaEm;
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
