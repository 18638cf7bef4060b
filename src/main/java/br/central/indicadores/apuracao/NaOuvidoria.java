package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Espera;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A complaint: in the queue of the ouvidoria, or with somebody there. */
final class NaOuvidoria implements Percurso {

    private final HistoriaDoValor<Espera> trilha = new HistoriaDoValor<>();

    NaOuvidoria(CasoLido.Queixa queixa, List<Linha> linhas) {
        trilha.desde(queixa.registradaEm(), Espera.FILA);
        linhas.stream()
                .filter(linha -> linha.daSolicitacao(queixa.solicitacao())
                        && queixa.protocolo().equals(linha.de()))
                .forEach(this::ler);
    }

    private void ler(Linha linha) {
        if (linha.eh(Marco.ASSUNCAO) || linha.eh(Marco.DEVOLUCAO)) {
            trilha.desde(linha.quando(), linha.eh(Marco.ASSUNCAO) ? Espera.TRABALHO : Espera.FILA);
        }
    }

    @Override
    public Espera em(Instant quando) {
        return trilha.em(quando);
    }

    @Override
    public Collection<Instant> mudancas() {
        return trilha.mudancas();
    }
}
