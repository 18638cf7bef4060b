package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Espera;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What one group has to answer: in its queue, with somebody, or waiting for who was asked for a complement. */
final class NoGrupo implements Percurso {

    private static final String PRESTADOR = "Prestador";

    private final Instant de;
    private final Instant ate;
    private final HistoriaDoValor<Espera> trilha = new HistoriaDoValor<>();
    private Espera deQuem = Espera.FILA;

    /** @param fim when it no longer was the group's to answer; {@code null} while it is */
    NoGrupo(CasoLido.Parte parte, Instant fim, List<Linha> linhas) {
        de = parte.criadaEm();
        ate = fim == null ? Instant.MAX : fim;
        trilha.desde(de, deQuem);
        dela(parte, linhas).forEach(this::ler);
    }

    /** From the end back, for the group is another before each time it was passed on. */
    private List<Linha> dela(CasoLido.Parte parte, List<Linha> linhas) {
        List<Linha> dela = new ArrayList<>();
        String grupo = parte.grupo();
        for (int i = linhas.size() - 1; i >= 0; i--) {
            Linha linha = linhas.get(i);
            if (linha.quando().isBefore(de) || linha.quando().isAfter(ate)) {
                continue;
            }
            boolean passada = linha.daSolicitacao(parte.solicitacao())
                    && linha.eh(Marco.REDIRECIONAMENTO)
                    && grupo.equals(linha.para());
            boolean doGrupo = linha.daSolicitacao(parte.solicitacao()) && grupo.equals(linha.grupo());
            boolean complemento = linha.doAtendimento() && linha.eh(Marco.COMPLEMENTO);
            if (passada || doGrupo || complemento) {
                dela.add(linha);
            }
            grupo = passada ? linha.de() : grupo;
        }
        Collections.reverse(dela);
        return dela;
    }

    private void ler(Linha linha) {
        Instant quando = linha.quando();
        switch (linha.marco()) {
            case ASSUNCAO, DEVOLUCAO -> {
                // What the ouvidoria took is a complaint, and the line says which.
                if (linha.de() == null) {
                    passa(quando, linha.eh(Marco.ASSUNCAO));
                }
            }
            case TRANSFERENCIA -> passa(quando, true);
            case REDIRECIONAMENTO -> passa(quando, false);
            case PEDIDO_DE_COMPLEMENTO ->
                trilha.desde(quando, PRESTADOR.equals(linha.para()) ? Espera.PRESTADOR : Espera.CLIENTE);
            case COMPLEMENTO, SEM_COMPLEMENTO -> trilha.desde(quando, deQuem);
            default -> {
                // It stays where it is.
            }
        }
    }

    private void passa(Instant quando, boolean aAlguem) {
        deQuem = aAlguem ? Espera.TRABALHO : Espera.FILA;
        trilha.desde(quando, deQuem);
    }

    boolean abertaEm(Instant quando) {
        return !quando.isBefore(de) && quando.isBefore(ate);
    }

    @Override
    public Espera em(Instant quando) {
        return trilha.em(quando);
    }

    @Override
    public Collection<Instant> mudancas() {
        List<Instant> todas = new ArrayList<>(trilha.mudancas());
        todas.add(ate);
        return todas;
    }
}
