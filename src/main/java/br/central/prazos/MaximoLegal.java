package br.central.prazos;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.calendario.Unidade;
import java.util.List;
import java.util.Set;

/**
 * The longest that a norm lets a kind of demand wait. An empty set or list of a condition means any.
 *
 * @param vinculante whether the clock has to bind
 */
public record MaximoLegal(
        String norma,
        Condicao condicao,
        int quantidade,
        Unidade unidade,
        Inicio inicio,
        Cumprimento cumprimento,
        boolean vinculante,
        String citacao) {

    /**
     * Which demands it is about.
     *
     * @param assuntos paths of the tree under which the classification is
     * @param exceto paths under which it is not
     * @param urgente {@code null} when it makes no difference
     */
    public record Condicao(
            Set<Natureza> naturezas,
            Set<TipoDemanda> demandas,
            List<String> assuntos,
            List<String> exceto,
            Set<TipoCliente> clientes,
            Set<Origem> origens,
            Boolean urgente) {

        boolean alcanca(FatosDoPrazo fatos) {
            return serve(naturezas, fatos.natureza())
                    && serve(demandas, fatos.tipoDemanda())
                    && serve(clientes, fatos.tipoCliente())
                    && serve(origens, fatos.origem())
                    && (urgente == null || urgente == fatos.urgente())
                    && (assuntos.isEmpty() || sob(assuntos, fatos))
                    && !sob(exceto, fatos);
        }

        private static <T> boolean serve(Set<T> aceitos, T um) {
            return aceitos.isEmpty() || aceitos.contains(um);
        }

        private static boolean sob(List<String> caminhos, FatosDoPrazo fatos) {
            String caminho = fatos.classificacao() + "/";
            return caminhos.stream().anyMatch(acima -> caminho.startsWith(acima + "/"));
        }
    }

    public String porExtenso() {
        return unidade == Unidade.IMEDIATO
                ? "imediato (tolerância de " + Unidade.MINUTOS.porExtenso(quantidade) + ")"
                : unidade.porExtenso(quantidade);
    }
}
