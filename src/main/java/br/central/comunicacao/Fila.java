package br.central.comunicacao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as the sender sees it: short transactions before and after a delivery of many, none during it. */
@Component
@Transactional
class Fila {

    /** Longer than any delivery takes; a message whose sender died is tried again after it. */
    static final Duration POSSE = Duration.ofMinutes(10);

    /** After so long none of those taken together is begun any more: another sender may soon take them. */
    static final Duration METADE_DA_POSSE = POSSE.dividedBy(2);

    private static final int LOTE = 50;

    private static final String NA_VERSAO = " where id = :id and versao = :versao and situacao = 'PENDENTE'";

    /** One sender, of all nodes, changes the row; until {@code ate} no other finds it. */
    private static final String TOMAR =
            "update mensagem set versao = versao + 1, tentativas = tentativas + 1, proxima_tentativa = :ate"
                    + NA_VERSAO;

    private static final String ACEITA = "update mensagem set versao = versao + 1, situacao = case"
            + " when entregue_em is null then 'ENVIADA' else 'ENTREGUE' end, enviada_em = :agora, erro = null"
            + NA_VERSAO;

    private static final String SOLTAR = "update mensagem set versao = versao + 1, tentativas = tentativas - 1,"
            + " proxima_tentativa = :agora" + NA_VERSAO;

    /** A message that belongs to this sender alone, and the version that proves it. */
    record Tomada(MensagemView mensagem, long versao) {}

    private final MensagemRepository repositorio;
    private final JdbcClient banco;

    /** For what the client has not: many rows in one go. */
    private final NamedParameterJdbcTemplate lotes;

    private final EnderecosComDefeito enderecos;
    private final SegredosNosTextos segredos;
    private final MensagensProperties propriedades;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    Fila(
            MensagemRepository repositorio,
            JdbcClient banco,
            NamedParameterJdbcTemplate lotes,
            EnderecosComDefeito enderecos,
            SegredosNosTextos segredos,
            MensagensProperties propriedades,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.repositorio = repositorio;
        this.banco = banco;
        this.lotes = lotes;
        this.enderecos = enderecos;
        this.segredos = segredos;
        this.propriedades = propriedades;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    Instant ateQuando() {
        return relogio.instant().plus(METADE_DA_POSSE);
    }

    boolean aindaDaTempo(Instant ate) {
        return relogio.instant().isBefore(ate);
    }

    /** Those of a channel without server wait for it; when it has come they go on. */
    void separar(Canal canal, boolean configurado) {
        Instant agora = relogio.instant();
        if (configurado) {
            repositorio.servidorChegou(canal, agora);
        } else {
            repositorio.esperarServidor(canal, agora);
        }
    }

    @Transactional(readOnly = true)
    List<MensagemRepository.Vez> daVez(Set<Canal> canais) {
        return canais.isEmpty() ? List.of() : repositorio.daVez(canais, relogio.instant(), Limit.of(LOTE));
    }

    /** Those that no other sender was faster to take, in the order of their turn. */
    List<Tomada> tomar(List<MensagemRepository.Vez> vezes) {
        OffsetDateTime ate = em(relogio.instant().plus(POSSE));
        // In one order, whoever takes them: two senders never wait for each other.
        List<MensagemRepository.Vez> emOrdem = vezes.stream()
                .sorted(Comparator.comparing(MensagemRepository.Vez::id))
                .toList();
        int[] tomadas = lotes.batchUpdate(
                TOMAR,
                emOrdem.stream()
                        .map(vez -> naVersao(vez.id(), vez.versao()).addValue("ate", ate))
                        .toArray(SqlParameterSource[]::new));
        Map<Long, Long> minhas = IntStream.range(0, tomadas.length)
                .filter(i -> tomadas[i] > 0)
                .mapToObj(emOrdem::get)
                .collect(Collectors.toMap(MensagemRepository.Vez::id, vez -> vez.versao() + 1));
        Map<Long, MensagemView> lidas = repositorio.findByIdIn(minhas.keySet()).stream()
                .map(uma -> uma.paraEnviar(segredos::revelado))
                .collect(Collectors.toMap(MensagemView::id, Function.identity()));
        return vezes.stream()
                .filter(vez -> minhas.containsKey(vez.id()))
                .map(vez -> new Tomada(lidas.get(vez.id()), minhas.get(vez.id())))
                .toList();
    }

    /** What is known of it already, by a report that was faster, stays. */
    void aceitas(List<Tomada> tomadas) {
        emLote(ACEITA, tomadas);
        enderecos.aceitaram(tomadas.stream().map(Tomada::mensagem).toList());
    }

    /** Not tried: they are back in their place, and it counts as no try. */
    void soltar(List<Tomada> tomadas) {
        emLote(SOLTAR, tomadas);
    }

    void falhou(Tomada tomada, Falha falha) {
        MensagemView mensagem = tomada.mensagem();
        if (falha.doEndereco()) {
            enderecos.recusou(mensagem, falha.motivo());
        }
        if (falha.doEndereco() || mensagem.tentativas() >= propriedades.tentativas()) {
            desistir(tomada, falha);
        } else {
            Instant quando = relogio.instant().plus(propriedades.espera(mensagem.tentativas()));
            banco.sql("update mensagem set versao = versao + 1, proxima_tentativa = :quando, erro = :erro" + NA_VERSAO)
                    .param("quando", em(quando))
                    .param("erro", falha.motivo())
                    .param("id", mensagem.id())
                    .param("versao", tomada.versao())
                    .update();
        }
    }

    private void desistir(Tomada tomada, Falha falha) {
        MensagemView mensagem = tomada.mensagem();
        int desistiu = banco.sql(
                        "update mensagem set versao = versao + 1, situacao = 'FALHOU', erro = :erro" + NA_VERSAO)
                .param("erro", falha.motivo())
                .param("id", mensagem.id())
                .param("versao", tomada.versao())
                .update();
        if (desistiu > 0) {
            repositorio
                    .findById(mensagem.id())
                    .filter(Mensagem::esperada)
                    .ifPresent(esperada -> eventos.publishEvent(new MensagemNaoEntregue(mensagem.protocolo())));
        }
    }

    private void emLote(String sql, List<Tomada> tomadas) {
        OffsetDateTime agora = em(relogio.instant());
        lotes.batchUpdate(
                sql,
                tomadas.stream()
                        .map(uma -> naVersao(uma.mensagem().id(), uma.versao()).addValue("agora", agora))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource naVersao(long id, long versao) {
        return new MapSqlParameterSource("id", id).addValue("versao", versao);
    }

    private static OffsetDateTime em(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }
}
