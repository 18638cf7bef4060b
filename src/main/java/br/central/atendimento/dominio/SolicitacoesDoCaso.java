package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoSolicitacao;
import java.util.List;
import java.util.Optional;

/** The requests within one case, in the order in which they were registered. */
public record SolicitacoesDoCaso(List<Solicitacao> todas) {

    public Optional<Solicitacao> doProtocolo(String protocolo) {
        return todas.stream()
                .filter(solicitacao -> solicitacao.protocolo().equals(protocolo))
                .findFirst();
    }

    public List<Solicitacao> emAberto() {
        return todas.stream().filter(Solicitacao::emAberto).toList();
    }

    public boolean haEmAberto() {
        return todas.stream().anyMatch(Solicitacao::emAberto);
    }

    public List<Solicitacao> respondidas() {
        return todas.stream().filter(Solicitacao::respondida).toList();
    }

    /** Those registered and not yet in the hands of the groups. */
    List<Solicitacao> paraTratar() {
        return todas.stream().filter(Solicitacao::paraTratar).toList();
    }

    /** In all their rounds. */
    public List<Demanda> demandas() {
        return todas.stream()
                .flatMap(solicitacao -> solicitacao.demandas().stream())
                .toList();
    }

    /** There were some, and each was cancelled. */
    boolean soCanceladas() {
        return !todas.isEmpty() && todas.stream().allMatch(um -> um.situacao() == SituacaoSolicitacao.CANCELADA);
    }

    /** An open one asks for what the case itself is about. */
    boolean haEmAbertoDe(String classificacao) {
        return todas.stream().anyMatch(um -> um.emAberto() && um.classificacao().equals(classificacao));
    }

    /** What the case itself is about is, or was, with the groups; {@code todas} went to them together. */
    boolean comOsGrupos(String classificacao, boolean foramJuntas) {
        return todas.stream()
                .filter(um -> foramJuntas || um.instancia() != null)
                .anyMatch(um -> um.situacao() != SituacaoSolicitacao.CANCELADA
                        && um.classificacao().equals(classificacao));
    }
}
