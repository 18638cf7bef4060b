package br.central.indicadores;

import br.central.catalogo.Classificacoes;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.consulta.Periodo;
import br.central.indicadores.apuracao.IndicadoresNoBanco;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.QuadroDeAtrasos;
import br.central.indicadores.contrato.QuadroDeIndicadores;
import br.central.seguranca.Grupos;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * How what was concluded in a period went, counted from facts that are measured a few seconds after each conclusion; the
 * definitions are in {@code docs/indicadores.md}. An answer may be half a minute old ({@code
 * central.indicadores.apuracao.validade}) and says when it was counted. Times are of the operator's time zone, durations
 * minutes. Right {@link Permissao#VER_INDICADORES}; without it {@link Recusa.SemPermissao}.
 */
@Service
public class Apuracoes {

    private static final int RESPOSTAS_GUARDADAS = 200;

    private record Pergunta(boolean atrasos, Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {}

    private final IndicadoresNoBanco banco;
    private final Classificacoes classificacoes;
    private final Grupos grupos;
    private final UsuarioAtual usuario;
    private final Clock relogio;
    private final Cache<Pergunta, Object> respostas;

    Apuracoes(
            IndicadoresNoBanco banco,
            Classificacoes classificacoes,
            Grupos grupos,
            UsuarioAtual usuario,
            Clock relogio,
            @Value("${central.indicadores.apuracao.validade:30s}") Duration validade) {
        this.banco = banco;
        this.classificacoes = classificacoes;
        this.grupos = grupos;
        this.usuario = usuario;
        this.relogio = relogio;
        respostas = Caffeine.newBuilder()
                .maximumSize(RESPOSTAS_GUARDADAS)
                .expireAfterWrite(validade)
                .build();
    }

    /**
     * The indicators of each value of the dimension, and of all that it counts. The state of the filter is of what is open
     * and does not count here.
     *
     * @param periodo when it was concluded; an open beginning is thirty days before the end, an open end is now
     * @throws Recusa.RegraNaoAtendida for a period of more than 366 days, and for {@link Dimensao#ESPERA}
     */
    public QuadroDeIndicadores porDimensao(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        usuario.exigir(Permissao.VER_INDICADORES);
        exigirDoConcluido(dimensao);
        PeriodoApurado.de(periodo, agora());
        return (QuadroDeIndicadores)
                respostas.get(new Pergunta(false, dimensao, semEstado(filtro), periodo), this::indicadores);
    }

    /**
     * For whom what was concluded late had been waiting, of the whole life of each.
     *
     * @param dimensao {@code null} for the total alone
     * @throws Recusa.RegraNaoAtendida as above
     */
    public QuadroDeAtrasos atrasos(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        usuario.exigir(Permissao.VER_INDICADORES);
        exigirDoConcluido(dimensao);
        PeriodoApurado.de(periodo, agora());
        return (QuadroDeAtrasos)
                respostas.get(new Pergunta(true, dimensao, semEstado(filtro), periodo), this::contarAtrasos);
    }

    private static void exigirDoConcluido(Dimensao dimensao) {
        if (dimensao == Dimensao.ESPERA) {
            throw Recusa.RegraNaoAtendida.campo(
                    "dimensao", "O que foi concluído não espera por ninguém: escolha outra dimensão.");
        }
    }

    private static FiltroDeTrabalho semEstado(FiltroDeTrabalho filtro) {
        return filtro.comEstado(null);
    }

    private QuadroDeIndicadores indicadores(Pergunta pergunta) {
        Instant agora = agora();
        Dimensao dimensao = pergunta.dimensao();
        Periodo periodo = PeriodoApurado.de(pergunta.periodo(), agora);
        var contadas = banco.totalELinhas(dimensao, pergunta.filtro(), periodo, agora);
        var linhas = contadas.stream()
                .skip(1)
                .map(linha -> linha.descrita(descricao(dimensao, linha.chave())))
                .toList();
        return new QuadroDeIndicadores(
                em(agora), em(periodo.de()), em(periodo.antesDe()), dimensao, contadas.get(0), linhas);
    }

    private QuadroDeAtrasos contarAtrasos(Pergunta pergunta) {
        Instant agora = agora();
        Dimensao dimensao = pergunta.dimensao();
        Periodo periodo = PeriodoApurado.de(pergunta.periodo(), agora);
        var contadas = banco.totalEAtrasos(dimensao, pergunta.filtro(), periodo);
        var linhas = contadas.stream()
                .skip(1)
                .map(linha -> linha.descrita(descricao(dimensao, linha.chave())))
                .toList();
        return new QuadroDeAtrasos(
                em(agora), em(periodo.de()), em(periodo.antesDe()), dimensao, contadas.get(0), linhas);
    }

    private String descricao(Dimensao dimensao, String chave) {
        if (chave == null) {
            return "(sem)";
        }
        return switch (dimensao) {
            case NORMA, ESPERA -> chave;
            case GRUPO -> grupos.nome(chave);
            case CLASSIFICACAO -> LinhaDeTrabalho.descricao(classificacoes, chave);
            case ETAPA -> Etapa.valueOf(chave).descricao();
            case ORIGEM -> Origem.valueOf(chave).descricao();
        };
    }

    private Instant agora() {
        return relogio.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private OffsetDateTime em(Instant instante) {
        return instante.atZone(relogio.getZone()).toOffsetDateTime();
    }
}
