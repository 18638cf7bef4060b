package br.central.cockpit;

import br.central.consulta.Periodo;
import br.central.indicadores.ContagemDeTrabalho;
import br.central.indicadores.Dimensao;
import br.central.indicadores.FiltroDeTrabalho;
import br.central.indicadores.LinhaDoQuadro;
import br.central.indicadores.Trabalhos;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Beside what is open now, how what was concluded in the period went, value by value of a dimension. */
@Component
class TabelaDeIndicadores {

    /** One value; {@code filtro} is the parameter of the address that finds only it, none where it cannot be asked for. */
    record Linha(String chave, String descricao, String filtro, ContagemDeTrabalho contagem) {}

    record Tabela(List<Linha> linhas, Linha total) {}

    private final Trabalhos trabalhos;

    TabelaDeIndicadores(Trabalhos trabalhos) {
        this.trabalhos = trabalhos;
    }

    Tabela por(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        var quadro = trabalhos.quadro(filtro);
        List<Linha> linhas = quadro.porDimensao().getOrDefault(dimensao, List.of()).stream()
                .map(linha -> linha(dimensao, linha))
                .toList();
        return new Tabela(linhas, new Linha(null, "Total", null, quadro.total()));
    }

    private static Linha linha(Dimensao dimensao, LinhaDoQuadro linha) {
        return new Linha(linha.chave(), linha.descricao(), filtro(dimensao), linha.contagem());
    }

    private static String filtro(Dimensao dimensao) {
        return switch (dimensao) {
            case NORMA, GRUPO, CLASSIFICACAO, ETAPA, ORIGEM -> dimensao.name().toLowerCase(Locale.ROOT);
            case ESPERA -> null;
        };
    }
}
