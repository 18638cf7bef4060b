package br.central.indicadores.apuracao;

import br.central.consulta.Periodo;
import br.central.indicadores.Dimensao;
import br.central.indicadores.FiltroDeTrabalho;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which facts are counted: each conclusion once, under the clock that bound it or, when a norm is asked for, under that
 * norm's. Without a group or step in question the unit is the atendimento; by norm, everything that has clocks of its
 * own; of groups, what each of them answered or resolved.
 */
final class Recorte {

    private static final String ATENDIMENTOS = "f.tipo = 'ATENDIMENTO'";
    private static final String COM_RELOGIO = "f.tipo <> 'DEMANDA' and f.norma is not null";
    private static final String DOS_GRUPOS =
            "(f.tipo in ('DEMANDA', 'RECLAMACAO') or f.tipo = 'ATENDIMENTO' and f.etapa = 'ATENDER')";

    private final Dimensao dimensao;
    private final boolean deAtendimentos;
    private final List<String> partes = new ArrayList<>();
    private final Map<String, Object> parametros = new HashMap<>();

    /** @param dimensao {@code null} for the total alone */
    Recorte(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        this.dimensao = dimensao;
        boolean dosGrupos = dimensao == Dimensao.GRUPO || filtro.grupo() != null;
        boolean porEtapa = dimensao == Dimensao.ETAPA || filtro.etapa() != null;
        boolean porNorma = dimensao == Dimensao.NORMA;
        deAtendimentos = !dosGrupos && !porEtapa && !porNorma;
        e("f.concluido_em >= :de and f.concluido_em < :antesDe");
        parametros.put("de", noBanco(periodo.de()));
        parametros.put("antesDe", noBanco(periodo.antesDe()));
        if (deAtendimentos) {
            e(ATENDIMENTOS);
        } else if (dosGrupos) {
            e(DOS_GRUPOS);
        } else if (porNorma && !porEtapa) {
            e(COM_RELOGIO);
        }
        if (!porNorma && filtro.norma() == null) {
            e("f.vinculante");
        }
        filtrar(filtro);
    }

    private void filtrar(FiltroDeTrabalho filtro) {
        e("f.norma = :norma", "norma", filtro.norma());
        e("f.grupo = :grupo", "grupo", filtro.grupo());
        e("f.origem = :origem", "origem", nome(filtro.origem()));
        e("f.etapa = :etapa", "etapa", nome(filtro.etapa()));
        e("f.responsavel = :responsavel", "responsavel", filtro.responsavel());
        e("f.aberto_em >= :abertoDe", "abertoDe", noBanco(filtro.aberto().de()));
        e(
                "f.aberto_em < :abertoAntesDe",
                "abertoAntesDe",
                noBanco(filtro.aberto().antesDe()));
        if (filtro.classificacao() != null) {
            String abaixo = filtro.classificacao()
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + "/%";
            parametros.put("abaixo", abaixo);
            e(
                    "(f.classificacao = :classificacao or f.classificacao like :abaixo escape '\\')",
                    "classificacao",
                    filtro.classificacao());
        }
    }

    private void e(String condicao) {
        partes.add(condicao);
    }

    private void e(String condicao, String parametro, Object valor) {
        if (valor != null) {
            parametros.put(parametro, valor);
            partes.add(condicao);
        }
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

    /** The expression whose values are the lines. */
    String chave() {
        return switch (dimensao) {
            case NORMA -> "f.norma";
            case GRUPO -> "f.grupo";
            case ETAPA -> "f.etapa";
            case ORIGEM -> "f.origem";
            case CLASSIFICACAO ->
                "case when position('/' in f.classificacao) > 0"
                        + " then substring(f.classificacao from 1 for position('/' in f.classificacao) - 1)"
                        + " else f.classificacao end";
            case ESPERA -> throw new IllegalArgumentException("O que foi concluído não espera por ninguém.");
        };
    }

    String condicao() {
        return String.join(" and ", partes);
    }

    Map<String, Object> parametros() {
        return parametros;
    }
}
