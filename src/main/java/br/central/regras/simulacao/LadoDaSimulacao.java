package br.central.regras.simulacao;

import br.central.regras.tabelas.TabelaDoNegocio;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * What one set of tables decides, in the field's words; times are of the operator's time zone.
 *
 * @param caso {@code null} when one of the tables gives no answer
 * @param defeito why it does not
 */
public record LadoDaSimulacao(String nome, List<Decisao> decisoes, Caso caso, String defeito) {

    /**
     * @param versao such as “versão 3”, or “rascunho”
     * @param linhas numbers of the rows that hit
     */
    public record Decisao(TabelaDoNegocio tabela, String versao, List<Integer> linhas) {}

    /**
     * @param reinicio for how long it could be brought back, for people
     */
    public record Caso(
            List<Relogio> relogios,
            List<String> grupos,
            String criticidade,
            Integer prioridade,
            String reinicio,
            String natureza,
            String tipoDemanda) {}

    /**
     * @param quanto such as “7 dias úteis”
     * @param vale whether it is the one that binds first
     * @param linha number of the row that gives it
     */
    public record Relogio(
            String quanto,
            String baseLegal,
            OffsetDateTime venceEm,
            OffsetDateTime atencaoEm,
            boolean vinculante,
            boolean vale,
            Integer linha,
            String explicacao) {

        private boolean mesmoQue(Relogio outro) {
            return quanto.equals(outro.quanto) && baseLegal.equals(outro.baseLegal) && vinculante == outro.vinculante;
        }

        /** Whether the other side has no such clock. */
        public boolean faltaEm(LadoDaSimulacao outro) {
            return outro != null
                    && outro.caso != null
                    && outro.caso.relogios.stream().noneMatch(this::mesmoQue);
        }
    }

    /** Whether the other side says something else of it. */
    public boolean outrosGrupos(LadoDaSimulacao outro) {
        return ambos(outro) && !Set.copyOf(caso.grupos).equals(Set.copyOf(outro.caso.grupos));
    }

    public boolean outraTriagem(LadoDaSimulacao outro) {
        return ambos(outro)
                && !(String.valueOf(caso.criticidade) + caso.prioridade)
                        .equals(String.valueOf(outro.caso.criticidade) + outro.caso.prioridade);
    }

    public boolean outroReinicio(LadoDaSimulacao outro) {
        return ambos(outro) && !caso.reinicio.equals(outro.caso.reinicio);
    }

    private boolean ambos(LadoDaSimulacao outro) {
        return outro != null && caso != null && outro.caso != null;
    }
}
