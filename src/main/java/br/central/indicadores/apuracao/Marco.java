package br.central.indicadores.apuracao;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The lines of the timeline that tell where a case was; the others tell what was said in it. */
enum Marco {
    ABERTURA,
    CLASSIFICACAO,
    RECLASSIFICACAO,
    SOLICITACAO,
    ENCAMINHAMENTO,
    PENDENCIA,
    RETOMADA,
    TRANSFERENCIA,
    ASSUNCAO,
    DEVOLUCAO,
    COMPLEMENTO,
    REDIRECIONAMENTO,
    PEDIDO_DE_COMPLEMENTO,
    SEM_COMPLEMENTO,
    RESPOSTA_DO_GRUPO,
    RESPOSTA,
    RECLAMACAO,
    RESPOSTA_DA_OUVIDORIA,
    RETORNO,
    SEM_COMUNICACAO,
    NOVA_TENTATIVA,
    RESOLUCAO,
    ENCERRAMENTO,
    AVALIACAO,
    REINICIO,
    CANCELAMENTO,
    EXCLUSAO;

    /** After these there is something to measure, or to measure again. */
    private static final Set<Marco> QUE_CONCLUEM = EnumSet.of(
            RESPOSTA_DO_GRUPO,
            RESPOSTA,
            RECLAMACAO,
            RESPOSTA_DA_OUVIDORIA,
            ENCERRAMENTO,
            AVALIACAO,
            REINICIO,
            CANCELAMENTO,
            EXCLUSAO);

    static boolean conclui(String tipo) {
        return QUE_CONCLUEM.stream().anyMatch(marco -> marco.name().equals(tipo));
    }

    static List<String> nomes() {
        return Arrays.stream(values()).map(Marco::name).toList();
    }
}
