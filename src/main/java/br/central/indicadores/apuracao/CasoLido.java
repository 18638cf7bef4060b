package br.central.indicadores.apuracao;

import br.central.prazos.Cumprimento;
import java.time.Instant;
import java.util.List;

/**
 * A case as its tables and its timeline tell it, the lines in the order in which they were written.
 *
 * @param vale not cancelled and not deleted
 * @param nota {@code null} without a survey
 */
record CasoLido(
        long id,
        boolean vale,
        Assunto assunto,
        Long cliente,
        String grupo,
        List<Linha> linhas,
        List<Pedido> pedidos,
        List<Parte> partes,
        List<Queixa> queixas,
        List<Relogio> relogios,
        Nota nota) {

    record Assunto(String origem, String natureza, String classificacao) {}

    /** A request; {@code vale} when it was not cancelled. */
    record Pedido(long id, boolean vale, String classificacao, String natureza) {}

    /** What one group has to answer of a request; {@code respondidaEm} is {@code null} until it has. */
    record Parte(
            long id,
            long solicitacao,
            int rodada,
            String grupo,
            Instant criadaEm,
            Instant respondidaEm,
            String respondidaPor,
            boolean dispensada) {}

    /** A complaint to the ouvidoria. */
    record Queixa(
            long id,
            long solicitacao,
            String protocolo,
            Instant registradaEm,
            Instant respondidaEm,
            String respondidaPor) {}

    /** A clock that has started; of the atendimento itself when both owners are {@code null}. */
    record Relogio(
            long id,
            Long solicitacao,
            Long reclamacao,
            String norma,
            Cumprimento cumprimento,
            Instant abertoEm,
            Instant criadoEm,
            Instant venceEm,
            boolean vinculante,
            Instant cumpridoEm,
            Instant substituidoEm) {

        boolean cumpreAResposta() {
            return cumprimento == Cumprimento.RESPOSTA;
        }

        /** Met by something else than the answer. */
        boolean cumpridoPorSi() {
            return !cumpreAResposta() && cumpridoEm != null && substituidoEm == null;
        }

        boolean corriaEm(Instant quando) {
            return !criadoEm.isAfter(quando) && (substituidoEm == null || substituidoEm.isAfter(quando));
        }
    }

    record Nota(int valor, Instant quando) {}

    Pedido pedido(long solicitacao) {
        return pedidos.stream()
                .filter(pedido -> pedido.id() == solicitacao)
                .findFirst()
                .orElseThrow();
    }
}
