package br.central.cockpit;

import br.central.consulta.Periodo;
import br.central.indicadores.Apuracoes;
import br.central.indicadores.Trabalhos;
import br.central.indicadores.contrato.ContagemDeTrabalho;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.LinhaDeIndicadores;
import br.central.indicadores.contrato.LinhaDoQuadro;
import br.central.indicadores.contrato.QuadroDeIndicadores;
import br.central.indicadores.contrato.QuadroDePrazos;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Beside what is open now, how what was concluded in the period went, value by value of a dimension. */
@Component
class TabelaDeIndicadores {

    /** {@code apurado} says whether what was concluded can be split so; its period has no meaning otherwise. */
    record Tabela(
            List<LinhaDaTabela> linhas, LinhaDaTabela total, boolean apurado, OffsetDateTime de, OffsetDateTime ate) {}

    private final Trabalhos trabalhos;
    private final Apuracoes apuracoes;

    TabelaDeIndicadores(Trabalhos trabalhos, Apuracoes apuracoes) {
        this.trabalhos = trabalhos;
        this.apuracoes = apuracoes;
    }

    Tabela por(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        QuadroDePrazos quadro = trabalhos.quadro(filtro);
        List<LinhaDoQuadro> abertos = quadro.porDimensao().getOrDefault(dimensao, List.of());
        if (dimensao == Dimensao.ESPERA) {
            return new Tabela(
                    juntar(dimensao, abertos, List.of()),
                    LinhaDaTabela.total(quadro.total(), null),
                    false,
                    quadro.apuradoEm(),
                    quadro.apuradoEm());
        }
        QuadroDeIndicadores apurado = apuracoes.porDimensao(dimensao, filtro, periodo);
        return new Tabela(
                juntar(dimensao, abertos, apurado.linhas()),
                LinhaDaTabela.total(quadro.total(), apurado.total()),
                true,
                apurado.de(),
                apurado.ate().minusNanos(1_000));
    }

    /** What has open work first, in the order of the board; then what only has something concluded. */
    private static List<LinhaDaTabela> juntar(
            Dimensao dimensao, List<LinhaDoQuadro> abertos, List<LinhaDeIndicadores> concluidos) {
        Map<String, LinhaDeIndicadores> porChave = new LinkedHashMap<>();
        concluidos.forEach(linha -> porChave.put(linha.chave(), linha));
        List<LinhaDaTabela> linhas = new ArrayList<>();
        abertos.forEach(linha -> linhas.add(new LinhaDaTabela(
                dimensao, linha.chave(), linha.descricao(), linha.contagem(), porChave.remove(linha.chave()))));
        porChave.values()
                .forEach(linha -> linhas.add(
                        new LinhaDaTabela(dimensao, linha.chave(), linha.descricao(), ContagemDeTrabalho.NADA, linha)));
        return linhas;
    }
}
