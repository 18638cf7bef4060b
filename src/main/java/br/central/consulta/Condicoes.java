package br.central.consulta;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The conditions of a query, all of which must hold, with the values of their parameters. */
final class Condicoes {

    private final List<String> partes = new ArrayList<>();
    private final MapSqlParameterSource parametros = new MapSqlParameterSource();
    private final List<String> noTexto = new ArrayList<>();
    private final List<String> noPeriodo = new ArrayList<>();
    private boolean dePoucos;
    private boolean emAberto;
    private boolean doGrupo;
    private String semVedados;
    private int daListaDeTrabalho;

    Condicoes e(String condicao) {
        partes.add(condicao);
        return this;
    }

    /** Which holds of all that is in the list of open work. */
    Condicoes eNaoExcluido() {
        daListaDeTrabalho++;
        return e("not a.excluido");
    }

    /** Which holds of all that is in the list of open work. */
    Condicoes eEmAberto() {
        emAberto = true;
        daListaDeTrabalho++;
        return e("a.encerrado_em is null");
    }

    /** That a group has work in it, as {@code condicao} finds it where not only open work is looked through. */
    Condicoes eDoGrupo(String condicao, String grupo) {
        if (grupo != null) {
            doGrupo = true;
            daListaDeTrabalho++;
        }
        return e(condicao, "grupo", grupo);
    }

    /** Which holds of all that are not restricted. */
    Condicoes eSemVedados(String condicao, String parametro, Object valor) {
        semVedados = condicao;
        daListaDeTrabalho++;
        return e(condicao, parametro, valor);
    }

    /** Nothing else is asked than what the list of open work tells by itself. */
    boolean soDoTrabalhoDeUmGrupo() {
        return emAberto && doGrupo && partes.size() == daListaDeTrabalho;
    }

    /** Of {@link #eSemVedados}; {@code null} for who may see the restricted ones too. */
    String semVedados() {
        return semVedados;
    }

    /** Adds it if there is a value; an instant or choices are put as the database knows them. */
    Condicoes e(String condicao, String parametro, Object valor) {
        if (valor == null || valor instanceof Collection<?> varios && varios.isEmpty()) {
            return this;
        }
        com(parametro, valor);
        return e(condicao);
    }

    /** The same of what few of all meet, for which the database has an index and knows how few. */
    Condicoes eDePoucos(String condicao, String parametro, Object valor) {
        dePoucos |= valor != null;
        return e(condicao, parametro, valor);
    }

    boolean dePoucos() {
        return dePoucos;
    }

    /** Of a column that the text of a case knows too, where the index of words finds it with them. */
    Condicoes eNoTexto(String coluna, String parametro, Object valor) {
        if (valor != null) {
            noTexto.add("t." + coluna + " = :" + parametro);
        }
        return e("a." + coluna + " = :" + parametro, parametro, valor);
    }

    /** Of when it was opened, which the text knows too and is read in the order of. */
    Condicoes eNoPeriodo(String comparacao, String parametro, Object valor) {
        if (valor != null) {
            noPeriodo.add("t.aberto_em " + comparacao + " :" + parametro);
        }
        return e("a.aberto_em " + comparacao + " :" + parametro, parametro, valor);
    }

    /** Of {@code texto_do_atendimento t}; none if the index of words knows nothing else that is asked. */
    List<String> noTexto() {
        return noTexto;
    }

    /** Of {@code texto_do_atendimento t}. */
    List<String> noPeriodo() {
        return noPeriodo;
    }

    Condicoes com(String parametro, Object valor) {
        parametros.addValue(parametro, noBanco(valor));
        return this;
    }

    private static Object noBanco(Object valor) {
        if (valor instanceof Collection<?> varios) {
            return varios.stream().map(Condicoes::noBanco).toList();
        }
        if (valor instanceof Instant instante) {
            return instante.atOffset(ZoneOffset.UTC);
        }
        return valor instanceof Enum<?> escolha ? escolha.name() : valor;
    }

    String sql() {
        return String.join("\n  and ", partes);
    }

    MapSqlParameterSource parametros() {
        return parametros;
    }
}
