package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Espera;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The atendimento itself while an operator has it: in the queue of the profile, or with somebody. */
final class ComOperador implements Percurso {

    private final HistoriaDoValor<Espera> mesa = new HistoriaDoValor<>();
    private final HistoriaDoValor<Boolean> grupos = new HistoriaDoValor<>();
    private Espera deQuem = Espera.FILA;

    ComOperador(List<Linha> linhas) {
        linhas.forEach(this::ler);
    }

    private void ler(Linha linha) {
        Instant quando = linha.quando();
        if (linha.eh(Marco.REINICIO)) {
            grupos.desde(quando, !linha.doAtendimento());
            mesa.desde(quando, deQuem);
        } else if (linha.doAtendimento()) {
            switch (linha.marco()) {
                case ABERTURA, TRANSFERENCIA -> passa(quando, linha.grupo() == null);
                case PENDENCIA -> passa(quando, linha.para() != null);
                case ASSUNCAO, RETOMADA -> passa(quando, true);
                case DEVOLUCAO -> passa(quando, false);
                case SEM_COMUNICACAO -> mesa.desde(quando, Espera.CLIENTE);
                case NOVA_TENTATIVA, RETORNO -> mesa.desde(quando, deQuem);
                case ENCAMINHAMENTO -> grupos.desde(quando, true);
                default -> {
                    // It stays where it is.
                }
            }
        }
    }

    private void passa(Instant quando, boolean aAlguem) {
        deQuem = aAlguem ? Espera.TRABALHO : Espera.FILA;
        mesa.desde(quando, deQuem);
    }

    /** Forwarded: what is still open of it is with the groups. */
    boolean comOsGrupos(Instant quando) {
        return Boolean.TRUE.equals(grupos.em(quando));
    }

    @Override
    public Espera em(Instant quando) {
        Espera agora = mesa.em(quando);
        return agora == null ? Espera.FILA : agora;
    }

    @Override
    public Collection<Instant> mudancas() {
        Collection<Instant> todas = new TreeSet<>(mesa.mudancas());
        todas.addAll(grupos.mudancas());
        return todas;
    }
}
