package br.central.atendimento.dominio;

import static br.central.atendimento.contrato.SituacaoSolicitacao.ABERTA;
import static br.central.atendimento.contrato.SituacaoSolicitacao.AGRUPADA;
import static br.central.atendimento.contrato.SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO;
import static br.central.atendimento.contrato.SituacaoSolicitacao.EM_ANDAMENTO;
import static br.central.atendimento.contrato.SituacaoSolicitacao.RESPONDIDA;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.Permissao;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done to a solicitação: in which situations, with which right. */
public enum AcaoDaSolicitacao {
    RESPONDER("responder", Permissao.RESPONDER_DEMANDA, EnumSet.of(EM_ANDAMENTO, AGUARDANDO_COMPLEMENTO)),
    CONSOLIDAR("consolidar", Permissao.CONSOLIDAR_RESPOSTA, EnumSet.of(EM_ANDAMENTO)),
    REDIRECIONAR("redirecionar", Permissao.RESPONDER_DEMANDA, EnumSet.of(EM_ANDAMENTO, AGUARDANDO_COMPLEMENTO)),
    /** Each of its groups for itself, also while another waits. */
    PEDIR_COMPLEMENTO(
            "pedir complemento para", Permissao.RESPONDER_DEMANDA, EnumSet.of(EM_ANDAMENTO, AGUARDANDO_COMPLEMENTO)),
    /** S2.9: only while aberta or em andamento, and that a group waits for something changes nothing. */
    REITERAR("reiterar", Permissao.ATENDER, EnumSet.of(ABERTA, EM_ANDAMENTO, AGUARDANDO_COMPLEMENTO)),
    /** S2.10: only when the time limit is exceeded. */
    RECLAMAR("reclamar d", Permissao.ATENDER, emAberto()),
    /** A right of every refusal, in time or not, also when the case is closed (RN ANS 623/2024). */
    PEDIR_REANALISE("pedir a reanálise d", Permissao.ATENDER, EnumSet.of(RESPONDIDA)),
    RECLASSIFICAR("reclassificar", Permissao.ATENDER, emAberto()),
    ALTERAR_PRAZO("alterar a meta d", Permissao.ALTERAR_PRAZO, EnumSet.of(EM_ANDAMENTO, AGUARDANDO_COMPLEMENTO)),
    ALTERAR_PRIORIDADE("alterar a prioridade d", Permissao.ALTERAR_PRIORIDADE, emAberto()),
    /** The part of one of its groups, to a person or to another group. */
    TRANSFERIR_DEMANDA("transferir", Permissao.TRANSFERIR, EnumSet.of(EM_ANDAMENTO, AGUARDANDO_COMPLEMENTO)),
    REGISTRAR_DOCUMENTOS("registrar os documentos completos d", Permissao.REGISTRAR_FATO_DO_PRAZO, emAberto()),
    REGISTRAR_NOTIFICACAO("registrar a notificação da ANS sobre", Permissao.REGISTRAR_FATO_DO_PRAZO, emAberto()),
    REGISTRAR_CONHECIMENTO("registrar o conhecimento do fato d", Permissao.REGISTRAR_FATO_DO_PRAZO, emAberto()),
    /** Also after the answer: what was granted has still to be done. */
    REGISTRAR_REALIZACAO("registrar a realização d", Permissao.REGISTRAR_FATO_DO_PRAZO, comRespondida()),
    REGISTRAR_EFEITO("registrar o efeito d", Permissao.REGISTRAR_FATO_DO_PRAZO, comRespondida()),
    /** Also after the answer, whatever it was. */
    REGISTRAR_CIENCIA("registrar a comunicação d", Permissao.REGISTRAR_FATO_DO_PRAZO, comRespondida()),
    /** RN 323: once, by agreement with who complained. */
    PRORROGAR("prorrogar o prazo d", Permissao.TRATAR_RECLAMACAO, emAberto()),
    REGISTRAR_PROVIDENCIA("registrar providência sobre", Permissao.ACOMPANHAR_ATRASO, emAberto()),
    CANCELAR("cancelar", Permissao.CANCELAR, emAberto());

    private final String verbo;
    private final Permissao permissao;
    private final Set<SituacaoSolicitacao> situacoes;

    AcaoDaSolicitacao(String verbo, Permissao permissao, Set<SituacaoSolicitacao> situacoes) {
        this.verbo = verbo;
        this.permissao = permissao;
        this.situacoes = situacoes;
    }

    private static Set<SituacaoSolicitacao> emAberto() {
        return EnumSet.of(ABERTA, EM_ANDAMENTO, AGUARDANDO_COMPLEMENTO, AGRUPADA);
    }

    private static Set<SituacaoSolicitacao> comRespondida() {
        Set<SituacaoSolicitacao> situacoes = emAberto();
        situacoes.add(RESPONDIDA);
        return situacoes;
    }

    public Permissao permissao() {
        return permissao;
    }

    /** Why it cannot be done to this solicitação now, if it cannot; who ended it is said with its last act. */
    public Optional<String> impedimento(Solicitacao solicitacao, Instant agora) {
        if (!situacoes.contains(solicitacao.situacao())) {
            return Optional.of(porque(
                    solicitacao,
                    "ela está " + solicitacao.situacao().descricao().toLowerCase(Locale.ROOT) + "."));
        }
        if (fato() != null) {
            return faltaAoFato(solicitacao).map(motivo -> porque(solicitacao, motivo));
        }
        if (this == RECLAMAR && solicitacao.estado(agora) != EstadoDoPrazo.EXPIRADO) {
            return Optional.of(
                    porque(solicitacao, "o prazo ainda não expirou. Enquanto está no prazo, reitere o chamado."));
        }
        if (this == PEDIR_REANALISE && !solicitacao.recusada()) {
            return Optional.of(porque(solicitacao, "ela foi atendida. A reanálise é de negativa ou improcedência."));
        }
        if (emTratamento() && solicitacao.atendimento().situacao() != SituacaoAtendimento.ENCAMINHADO) {
            return Optional.of(porque(solicitacao, "o atendimento ainda não foi encaminhado aos grupos."));
        }
        return Optional.empty();
    }

    private boolean emTratamento() {
        return switch (this) {
            case RESPONDER, CONSOLIDAR, REDIRECIONAR, PEDIR_COMPLEMENTO, RECLAMAR, ALTERAR_PRAZO, TRANSFERIR_DEMANDA ->
                true;
            case PEDIR_REANALISE,
                    REITERAR,
                    RECLASSIFICAR,
                    ALTERAR_PRIORIDADE,
                    REGISTRAR_DOCUMENTOS,
                    REGISTRAR_NOTIFICACAO,
                    REGISTRAR_REALIZACAO,
                    REGISTRAR_EFEITO,
                    REGISTRAR_CONHECIMENTO,
                    REGISTRAR_CIENCIA,
                    PRORROGAR,
                    REGISTRAR_PROVIDENCIA,
                    CANCELAR -> false;
        };
    }

    /** The fact that is told, {@code null} when it is another act. */
    private FatoDaSolicitacao fato() {
        return switch (this) {
            case REGISTRAR_DOCUMENTOS -> FatoDaSolicitacao.DOCUMENTOS_COMPLETOS;
            case REGISTRAR_NOTIFICACAO -> FatoDaSolicitacao.NOTIFICACAO;
            case REGISTRAR_REALIZACAO -> FatoDaSolicitacao.REALIZACAO;
            case REGISTRAR_EFEITO -> FatoDaSolicitacao.EFEITO;
            case REGISTRAR_CONHECIMENTO -> FatoDaSolicitacao.CONHECIMENTO;
            case REGISTRAR_CIENCIA -> FatoDaSolicitacao.CIENCIA;
            case PRORROGAR -> FatoDaSolicitacao.PRORROGACAO;
            default -> null;
        };
    }

    private Optional<String> faltaAoFato(Solicitacao solicitacao) {
        if (!solicitacao.fatos().esperam(fato())) {
            return Optional.of(fato().semPrazo() + ".");
        }
        if (solicitacao.fatos().registrado(fato())) {
            return Optional.of("isso já foi registrado.");
        }
        return this == REGISTRAR_CIENCIA || solicitacao.emAberto() || solicitacao.deferida()
                ? Optional.empty()
                : Optional.of("o pedido não foi atendido.");
    }

    private String porque(Solicitacao solicitacao, String motivo) {
        String alvo = verbo.endsWith(" d") ? verbo + "a" : verbo + " a";
        return "Não é possível %s solicitação %s: %s".formatted(alvo, solicitacao.protocolo(), motivo);
    }
}
