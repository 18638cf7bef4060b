package br.central.indicadores;

import br.central.catalogo.Classificacoes;
import br.central.comum.Origem;
import br.central.indicadores.contrato.ContagemDeTrabalho;
import br.central.indicadores.contrato.ContagemDoElemento;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.Espera;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.LinhaDoQuadro;
import br.central.indicadores.contrato.QuadroDePrazos;
import br.central.seguranca.Grupos;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds cells up to a board. */
@Component
class QuadroNoBanco {

    private static final String SEM_VALOR = "(sem)";

    private static final Comparator<LinhaDoQuadro> MAIS_ATRASADAS = Comparator.comparingLong(
                    (LinhaDoQuadro linha) -> linha.contagem().expirado())
            .thenComparing(linha -> linha.contagem().atencao())
            .thenComparing(linha -> linha.contagem().total())
            .reversed()
            .thenComparing(LinhaDoQuadro::descricao);

    private final UltimaApuracao apuracao;
    private final Classificacoes classificacoes;
    private final Grupos grupos;
    private final Clock relogio;

    QuadroNoBanco(UltimaApuracao apuracao, Classificacoes classificacoes, Grupos grupos, Clock relogio) {
        this.apuracao = apuracao;
        this.classificacoes = classificacoes;
        this.grupos = grupos;
        this.relogio = relogio;
    }

    QuadroDePrazos quadro(FiltroDeTrabalho filtro, Instant agora) {
        Apurado apurado = apuracao.de(filtro, agora);
        List<Celula> celulas = apurado.celulas().stream()
                .filter(celula -> celula.passa(filtro))
                .toList();
        List<Celula> trabalho = celulas.stream().filter(Celula::trabalho).toList();
        return new QuadroDePrazos(
                em(apurado.em()),
                soma(trabalho),
                soma(celulas.stream().filter(Celula::atendimento).toList()),
                porDimensao(trabalho),
                new SomaDasIdades(trabalho).idade(apurado.em(), relogio.getZone()));
    }

    List<ContagemDoElemento> porElemento(String processo, Instant agora) {
        List<Celula> celulas = apuracao.de(FiltroDeTrabalho.TUDO, agora).celulas();
        return Arrays.stream(Etapa.values())
                .filter(etapa -> etapa.processo().equals(processo))
                .map(etapa -> new ContagemDoElemento(
                        etapa.processo(),
                        etapa.elemento(),
                        etapa,
                        soma(celulas.stream()
                                .filter(celula -> celula.etapa() == etapa)
                                .toList())))
                .toList();
    }

    private static ContagemDeTrabalho soma(List<Celula> celulas) {
        return celulas.stream().map(Celula::contagem).reduce(ContagemDeTrabalho.NADA, ContagemDeTrabalho::mais);
    }

    private Map<Dimensao, List<LinhaDoQuadro>> porDimensao(List<Celula> celulas) {
        Map<Dimensao, List<LinhaDoQuadro>> todas = new EnumMap<>(Dimensao.class);
        for (Dimensao dimensao : Dimensao.values()) {
            Map<String, ContagemDeTrabalho> somas = new HashMap<>();
            celulas.forEach(celula -> somas.merge(celula.chave(dimensao), celula.contagem(), ContagemDeTrabalho::mais));
            todas.put(
                    dimensao,
                    somas.entrySet().stream()
                            .map(uma ->
                                    new LinhaDoQuadro(uma.getKey(), descricao(dimensao, uma.getKey()), uma.getValue()))
                            .sorted(MAIS_ATRASADAS)
                            .toList());
        }
        return todas;
    }

    private String descricao(Dimensao dimensao, String chave) {
        if (chave == null) {
            return SEM_VALOR;
        }
        return switch (dimensao) {
            case NORMA -> chave;
            case GRUPO -> grupos.nome(chave);
            case CLASSIFICACAO -> LinhaDeTrabalho.descricao(classificacoes, chave);
            case ETAPA -> Etapa.valueOf(chave).descricao();
            case ORIGEM -> Origem.valueOf(chave).descricao();
            case ESPERA -> Espera.valueOf(chave).descricao();
        };
    }

    private OffsetDateTime em(Instant instante) {
        return instante.atZone(relogio.getZone()).toOffsetDateTime();
    }
}
