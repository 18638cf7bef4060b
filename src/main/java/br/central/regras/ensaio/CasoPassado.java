package br.central.regras.ensaio;

import br.central.comum.Criticidade;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Inicios;
import java.time.Instant;
import java.util.List;

/**
 * A case, a request or a complaint, as the tables see it.
 *
 * @param caso protocol of the case it belongs to
 * @param grupos with whom it is or was
 */
record CasoPassado(
        Tipo tipo,
        String protocolo,
        String caso,
        FatosDoPrazo fatos,
        Criticidade criticidade,
        boolean restrito,
        List<String> grupos,
        Instant registradoEm,
        Inicios inicios,
        Desfecho desfecho) {

    enum Tipo {
        ATENDIMENTO("Atendimento"),
        SOLICITACAO("Solicitação"),
        RECLAMACAO("Reclamação"),
        REANALISE("Reanálise");

        private final String descricao;

        Tipo(String descricao) {
            this.descricao = descricao;
        }

        String descricao() {
            return descricao;
        }
    }

    /**
     * How it went.
     *
     * @param respondidoEm {@code null} while it is not
     * @param semEfeito nothing was to be answered any more
     * @param noContato solved in the contact in which it came
     * @param prorrogadoAte as agreed with who complained, for the clock of the ouvidoria
     */
    record Desfecho(Instant respondidoEm, boolean semEfeito, boolean noContato, Instant prorrogadoAte) {}
}
