package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which facts are counted: each conclusion once, under the clock that bound it or, when a norm is asked for, under that
 * norm's. Without a group or step in question the unit is the atendimento; by norm, everything that has clocks of its
 * own; of groups, what each of them answered or resolved. In SQL, of facts or of sums of days, both {@code f}.
 */
final class Recorte {

    /** The first level of the classification of a fact. */
    static final String RAMO = "case when position('/' in f.classificacao) > 0"
            + " then substring(f.classificacao from 1 for position('/' in f.classificacao) - 1)"
            + " else f.classificacao end";

    private static final String ATENDIMENTOS = "f.tipo = 'ATENDIMENTO'";
    private static final String COM_RELOGIO = "f.tipo <> 'DEMANDA' and f.norma is not null";
    private static final String DOS_GRUPOS =
            "(f.tipo in ('DEMANDA', 'RECLAMACAO') or f.tipo = 'ATENDIMENTO' and f.etapa = 'ATENDER')";

    private final Dimensao dimensao;
    private final FiltroDeTrabalho filtro;
    private final boolean deAtendimentos;
    private final List<String> deAmbos = new ArrayList<>();
    private final List<String> soDosFatos = new ArrayList<>();
    private final Map<String, Object> parametros = new HashMap<>();

    /** @param dimensao {@code null} for the total alone */
    Recorte(Dimensao dimensao, FiltroDeTrabalho filtro) {
        this.dimensao = dimensao;
        this.filtro = filtro;
        boolean dosGrupos = dimensao == Dimensao.GRUPO || filtro.grupo() != null;
        boolean porEtapa = dimensao == Dimensao.ETAPA || filtro.etapa() != null;
        boolean porNorma = dimensao == Dimensao.NORMA;
        deAtendimentos = !dosGrupos && !porEtapa && !porNorma;
        if (deAtendimentos) {
            deAmbos.add(ATENDIMENTOS);
        } else if (dosGrupos) {
            deAmbos.add(DOS_GRUPOS);
        } else if (porNorma && !porEtapa) {
            deAmbos.add(COM_RELOGIO);
        }
        if (!porNorma && filtro.norma() == null) {
            deAmbos.add("f.vinculante");
        }
        filtrar();
    }

    private void filtrar() {
        e(deAmbos, "f.norma = :norma", "norma", filtro.norma());
        e(deAmbos, "f.grupo = :grupo", "grupo", filtro.grupo());
        e(deAmbos, "f.origem = :origem", "origem", nome(filtro.origem()));
        e(deAmbos, "f.etapa = :etapa", "etapa", nome(filtro.etapa()));
        e(soDosFatos, "f.responsavel = :responsavel", "responsavel", filtro.responsavel());
        e(
                soDosFatos,
                "f.aberto_em >= :abertoDe",
                "abertoDe",
                noBanco(filtro.aberto().de()));
        e(
                soDosFatos,
                "f.aberto_em < :abertoAntesDe",
                "abertoAntesDe",
                noBanco(filtro.aberto().antesDe()));
        if (filtro.classificacao() != null) {
            parametros.put("abaixo", literal(filtro.classificacao()) + "/%");
            e(
                    soDosFatos,
                    "(f.classificacao = :classificacao or f.classificacao like :abaixo escape '\\')",
                    "classificacao",
                    filtro.classificacao());
        }
    }

    private void e(List<String> partes, String condicao, String parametro, Object valor) {
        if (valor != null) {
            parametros.put(parametro, valor);
            partes.add(condicao);
        }
    }

    private static String literal(String texto) {
        return texto.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String nome(Enum<?> escolha) {
        return escolha == null ? null : escolha.name();
    }

    private static Object noBanco(Instant instante) {
        return instante == null ? null : instante.atOffset(ZoneOffset.UTC);
    }

    /** Whether each row is an atendimento, which alone is resolved in a contact, comes back, or is scored. */
    boolean deAtendimentos() {
        return deAtendimentos;
    }

    /** Whether sums of days tell what is asked: not of a person, of a level below the first, or by opening. */
    boolean cabeNasSomas() {
        return filtro.responsavel() == null
                && filtro.aberto().de() == null
                && filtro.aberto().antesDe() == null
                && (filtro.classificacao() == null || !filtro.classificacao().contains("/"));
    }

    /** The expression of a fact whose values are the lines. */
    String chave() {
        return dimensao == Dimensao.CLASSIFICACAO ? RAMO : chaveDasSomas();
    }

    /** The same of the sum of a day. */
    String chaveDasSomas() {
        if (dimensao == null) {
            return "cast(null as varchar(1))";
        }
        return switch (dimensao) {
            case NORMA -> "f.norma";
            case GRUPO -> "f.grupo";
            case ETAPA -> "f.etapa";
            case ORIGEM -> "f.origem";
            case CLASSIFICACAO -> "f.ramo";
            case ESPERA -> throw new IllegalArgumentException("O que foi concluído não espera por ninguém.");
        };
    }

    String dosFatos() {
        List<String> partes = new ArrayList<>(deAmbos);
        partes.addAll(soDosFatos);
        return juntas(partes);
    }

    String dasSomas() {
        List<String> partes = new ArrayList<>(deAmbos);
        if (filtro.classificacao() != null) {
            partes.add("f.ramo = :classificacao");
        }
        return juntas(partes);
    }

    private static String juntas(List<String> partes) {
        return partes.isEmpty() ? "1 = 1" : String.join(" and ", partes);
    }

    Map<String, Object> parametros() {
        return parametros;
    }
}
