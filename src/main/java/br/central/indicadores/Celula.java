package br.central.indicadores;

import br.central.comum.Origem;
import br.central.indicadores.contrato.ContagemDeTrabalho;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.Espera;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import java.time.Instant;

/** What is alike in all that is counted by: the finest grain of the board. */
record Celula(
        boolean atendimento,
        String norma,
        String grupo,
        String classificacao,
        Etapa etapa,
        Origem origem,
        Espera espera,
        ContagemDeTrabalho contagem,
        Idades idades) {

    /**
     * How old the work is.
     *
     * @param abertura sum of the instants of opening, in seconds
     * @param ate how many are at most so old, for each border of {@link #BORDAS_EM_DIAS}
     */
    record Idades(Instant maisAntigo, long abertura, long[] ate) {

        static final int[] BORDAS_EM_DIAS = {1, 3, 7, 15, 30};
    }

    boolean trabalho() {
        return etapa.trabalho();
    }

    boolean passa(FiltroDeTrabalho filtro) {
        return igual(filtro.norma(), norma)
                && igual(filtro.grupo(), grupo)
                && igual(filtro.etapa(), etapa)
                && igual(filtro.origem(), origem)
                && emOuAbaixo(filtro.classificacao());
    }

    private static boolean igual(Object pedido, Object meu) {
        return pedido == null || pedido.equals(meu);
    }

    private boolean emOuAbaixo(String caminho) {
        return caminho == null
                || classificacao != null && (classificacao.equals(caminho) || classificacao.startsWith(caminho + "/"));
    }

    String chave(Dimensao dimensao) {
        return switch (dimensao) {
            case NORMA -> norma;
            case GRUPO -> grupo;
            case CLASSIFICACAO -> classificacao == null ? null : classificacao.split("/", 2)[0];
            case ETAPA -> etapa.name();
            case ORIGEM -> origem.name();
            case ESPERA -> espera.name();
        };
    }
}
