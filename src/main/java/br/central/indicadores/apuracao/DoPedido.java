package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Espera;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A request: first where the atendimento is, then with the groups, last with who makes one answer of theirs. */
final class DoPedido implements Percurso {

    private final ComOperador operador;
    private final Map<Long, NoGrupo> partes = new HashMap<>();
    private final HistoriaDoValor<Boolean> aberto = new HistoriaDoValor<>();
    private final HistoriaDoValor<Espera> consolidacao = new HistoriaDoValor<>();

    DoPedido(long id, CasoLido caso, ComOperador operador) {
        this.operador = operador;
        caso.linhas().stream().filter(linha -> linha.daSolicitacao(id)).forEach(this::ler);
        List<CasoLido.Parte> minhas = caso.partes().stream()
                .filter(parte -> parte.solicitacao() == id)
                .sorted(Comparator.comparing(CasoLido.Parte::criadaEm))
                .toList();
        minhas.forEach(parte -> partes.put(parte.id(), new NoGrupo(parte, fim(parte, minhas), caso.linhas())));
    }

    private void ler(Linha linha) {
        switch (linha.marco()) {
            case SOLICITACAO, REINICIO -> {
                aberto.desde(linha.quando(), true);
                consolidacao.desde(linha.quando(), Espera.FILA);
            }
            case RESPOSTA, CANCELAMENTO -> aberto.desde(linha.quando(), false);
            case ASSUNCAO, DEVOLUCAO -> {
                if (linha.grupo() == null) {
                    consolidacao.desde(linha.quando(), linha.eh(Marco.ASSUNCAO) ? Espera.TRABALHO : Espera.FILA);
                }
            }
            default -> {
                // Nothing of it changes.
            }
        }
    }

    /** What nobody had to answer any more ended when the next round began. */
    private static Instant fim(CasoLido.Parte parte, List<CasoLido.Parte> todas) {
        if (!parte.dispensada()) {
            return parte.respondidaEm();
        }
        return todas.stream()
                .filter(outra -> outra.rodada() > parte.rodada())
                .map(CasoLido.Parte::criadaEm)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    NoGrupo parte(long id) {
        return partes.get(id);
    }

    boolean abertoEm(Instant quando) {
        return Boolean.TRUE.equals(aberto.em(quando));
    }

    @Override
    public Espera em(Instant quando) {
        return operador.comOsGrupos(quando) ? comOsGrupos(quando) : operador.em(quando);
    }

    Espera comOsGrupos(Instant quando) {
        Espera juntas = Percurso.juntas(
                partes.values().stream().filter(parte -> parte.abertaEm(quando)).map(parte -> parte.em(quando)));
        if (juntas != null) {
            return juntas;
        }
        Espera comQuemConsolida = consolidacao.em(quando);
        return comQuemConsolida == null ? Espera.FILA : comQuemConsolida;
    }

    @Override
    public Collection<Instant> mudancas() {
        Collection<Instant> todas = new TreeSet<>(operador.mudancas());
        Stream.concat(
                        Stream.of(aberto.mudancas(), consolidacao.mudancas()),
                        partes.values().stream().map(NoGrupo::mudancas))
                .forEach(todas::addAll);
        return todas;
    }
}
