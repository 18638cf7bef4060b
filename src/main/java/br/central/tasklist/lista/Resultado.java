package br.central.tasklist.lista;

import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import br.central.comum.Pagina;
import br.central.consulta.AtendimentoNaLista;
import br.central.seguranca.Grupos;
import java.util.List;
import java.util.stream.Collectors;

/** One page of what was found, and how the table may be ordered and turned from here. */
record Resultado(Pagina<AtendimentoNaLista> pagina, String ordem, Situacoes situacoes, Grupos grupos) {

    /** As the register calls and colours it. */
    public SituacaoView situacao(AtendimentoNaLista um) {
        return situacoes.exigir(SituacaoView.Escopo.ATENDIMENTO, um.situacao().name());
    }

    public long primeiro() {
        return pagina.itens().isEmpty() ? 0 : (long) pagina.pagina() * pagina.tamanho() + 1;
    }

    public long ultimo() {
        return (long) pagina.pagina() * pagina.tamanho() + pagina.itens().size();
    }

    public boolean haAnterior() {
        return pagina.pagina() > 0;
    }

    public boolean haProxima() {
        return !pagina.itens().isEmpty() && (totalMinimo() || ultimo() < pagina.total());
    }

    public boolean totalMinimo() {
        return Boolean.TRUE.equals(pagina.totalMinimo());
    }

    /** Where it is being worked on: with the groups that have to answer, else in its queue. */
    public String setor(AtendimentoNaLista um) {
        List<String> codigos = um.comQuem().gruposComDemanda().isEmpty()
                ? List.of(um.comQuem().grupo())
                : um.comQuem().gruposComDemanda();
        return codigos.stream().map(grupos::nome).collect(Collectors.joining(", "));
    }

    /** For {@code aria-sort}; {@code null} where the table is not ordered by that column. */
    public String sentido(String coluna) {
        if (ordem.equals(coluna)) {
            return "ascending";
        }
        return ordem.equals("-" + coluna) ? "descending" : null;
    }

    /** The order that the header of a column asks for: the other way round, if it is ordered by it already. */
    public String aoClicar(String coluna) {
        return ordem.equals(coluna) ? "-" + coluna : coluna;
    }
}
