package br.central.clientes;

import br.central.comum.TipoCliente;
import java.util.Set;

/**
 * Whose matters somebody sees to.
 *
 * @param soAcompanha a mandate that goes no further than seeing
 * @param unificados the registrations that gave way to this one: cases may still be theirs
 */
public record Representado(
        long id, TipoCliente tipo, String nome, Motivo motivo, boolean soAcompanha, Set<Long> unificados) {

    /** Why. */
    public enum Motivo {
        PROPRIO("Eu"),
        DEPENDENTE_MENOR("Dependente menor de idade"),
        MANDATO("Representado");

        private final String descricao;

        Motivo(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    /** Without the name, which ends up in logs otherwise. */
    @Override
    public String toString() {
        return "Representado[" + id + ", " + motivo + "]";
    }
}
