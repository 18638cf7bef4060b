package br.central.indicadores;

import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.prazos.EstadoDoPrazo;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL of a filter of work, in forms that an index answers, with the values of its parameters. */
final class CondicoesDoTrabalho {

    private final List<String> partes = new ArrayList<>();
    private final Map<String, Object> parametros = new HashMap<>();

    private CondicoesDoTrabalho() {}

    static CondicoesDoTrabalho de(FiltroDeTrabalho filtro, Instant agora) {
        CondicoesDoTrabalho todas = new CondicoesDoTrabalho();
        todas.e("norma = :norma", "norma", filtro.norma());
        todas.e("grupo = :grupo", "grupo", filtro.grupo());
        todas.classificacao(filtro.classificacao());
        todas.e("etapa = :etapa", "etapa", filtro.etapa());
        todas.e("origem = :origem", "origem", filtro.origem());
        todas.e("responsavel = :responsavel", "responsavel", filtro.responsavel());
        todas.e("aberto_em >= :de", "de", filtro.aberto().de());
        todas.e("aberto_em < :antesDe", "antesDe", filtro.aberto().antesDe());
        todas.estado(filtro.estado(), agora);
        return todas;
    }

    CondicoesDoTrabalho e(String condicao) {
        partes.add(condicao);
        return this;
    }

    private void e(String condicao, String parametro, Object valor) {
        if (valor != null) {
            com(parametro, valor).e(condicao);
        }
    }

    CondicoesDoTrabalho com(String parametro, Object valor) {
        parametros.put(parametro, noBanco(valor));
        return this;
    }

    private static Object noBanco(Object valor) {
        if (valor instanceof Instant instante) {
            return instante.atOffset(ZoneOffset.UTC);
        }
        return valor instanceof Enum<?> escolha ? escolha.name() : valor;
    }

    private void classificacao(String caminho) {
        if (caminho != null) {
            com("abaixo", caminho.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%");
            e("(classificacao = :classificacao or classificacao like :abaixo escape '\\')", "classificacao", caminho);
        }
    }

    /** The same borders as {@link EstadoDoPrazo#em}. */
    private void estado(EstadoDoPrazo estado, Instant agora) {
        if (estado != null) {
            com("agora", agora)
                    .e(
                            switch (estado) {
                                case NO_PRAZO -> "vence_em >= :agora and atencao_em > :agora";
                                case ATENCAO -> "vence_em >= :agora and atencao_em <= :agora";
                                case EXPIRADO -> "vence_em < :agora";
                                case CUMPRIDO, CUMPRIDO_EM_ATRASO -> "1 = 0";
                            });
        }
    }

    String sql() {
        return partes.isEmpty() ? "1 = 1" : String.join("\n  and ", partes);
    }

    Map<String, Object> parametros() {
        return parametros;
    }
}
