package br.central.atendimento.dominio;

import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.SituacaoDemanda;
import java.util.List;

/** The groups that a request is with in one passage, with what each of them has to answer. */
public record RodadaDosGrupos(List<Demanda> demandas) {

    public List<Demanda> abertas() {
        return demandas.stream()
                .filter(demanda -> demanda.situacao().emAberto())
                .toList();
    }

    public boolean variasRespondidas() {
        return demandas.stream()
                        .filter(demanda -> demanda.situacao() == SituacaoDemanda.RESPONDIDA)
                        .count()
                > 1;
    }

    boolean algumaEspera() {
        return demandas.stream().anyMatch(demanda -> demanda.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO);
    }

    /** Those that wait for that party; of whom they wait was not always asked: then it is {@code cliente}. */
    public List<Demanda> esperandoPor(QuemComplementa quem, QuemComplementa cliente) {
        return demandas.stream()
                .filter(demanda -> demanda.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO
                        && (demanda.aguarda() == null ? cliente : demanda.aguarda()) == quem)
                .toList();
    }

    List<String> grupos() {
        return demandas.stream().map(Demanda::grupo).toList();
    }
}
