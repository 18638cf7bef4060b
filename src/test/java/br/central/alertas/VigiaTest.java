package br.central.alertas;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.AtendimentosVencidos;
import br.central.atendimento.api.ApiDeTeste;
import br.central.catalogo.Parametros;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** The deadline of the contact itself passes: told once, whoever looks. */
@TesteDeIntegracao
class VigiaTest {

    private static final String DE_UM_GRUPO = "financeiro/boleto/segunda-via";

    /** Just within what is still told, so that it is among the first found. */
    private static final Duration ATRASO = Duration.ofDays(7).minusMinutes(5);

    @Autowired
    Vigia vigia;

    @Autowired
    AtendimentosVencidos vencidos;

    @Autowired
    PlatformTransactionManager transacoes;

    @Autowired
    Parametros parametros;

    @Autowired
    JdbcClient cliente;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    Clock relogio;

    private final String gestao = "gestao-" + Sorte.uuid() + "@example.com";
    private ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        parametros.definir("email-do-grupo.gestao", gestao);
    }

    @AfterEach
    void semEndereco() {
        parametros.definir("email-do-grupo.gestao", "");
    }

    @Test
    void oContatoVencidoSeAvisaUmaVezSejamQuantosForemOsNos() throws Exception {
        String protocolo = critico();
        long id = vencer(protocolo, ATRASO);
        assertThat(vigia.procurar()).contains(id);

        ExecutorService nos = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> todos = new ArrayList<>();
        for (int no = 0; no < 4; no++) {
            Vigia outra = new Vigia(cliente, vencidos, transacoes, Duration.ofDays(7), relogio);
            todos.add(() -> outra.avisar(id));
        }
        int avisos = 0;
        for (Future<Boolean> um : nos.invokeAll(todos)) {
            avisos += um.get() ? 1 : 0;
        }
        nos.shutdown();

        assertThat(avisos).isEqualTo(1);
        assertThat(vigia.procurar()).doesNotContain(id);
        assertThat(linhas(id)).containsExactly("sistema");
        assertThat(mensagens()).singleElement().asString().contains("Norma:", protocolo, "Com quem está: atendimento");
    }

    @Test
    void comOutroPrazoSeAvisaOutraVez() {
        long id = vencer(critico(), ATRASO);
        assertThat(vigia.avisar(id)).isTrue();
        assertThat(vigia.avisar(id)).isFalse();

        vencer(api.ver(protocolo(id)).protocolo(), ATRASO.minusMinutes(1));

        assertThat(vigia.procurar()).contains(id);
        assertThat(vigia.avisar(id)).isTrue();
        assertThat(linhas(id)).hasSize(2);
    }

    @Test
    void oQueEstaNoPrazoFoiConcluidoOuTemTimerNaoEhComAVigia() {
        long noPrazo = id(critico());
        String encerrado = api.encerrado(DE_UM_GRUPO);
        long concluido = vencer(encerrado, ATRASO);
        String comOsGrupos = api.atendimentoDe(api.encaminhada(DE_UM_GRUPO));
        long comTimer = vencer(comOsGrupos, ATRASO);
        banco.update(
                "update solicitacao set vence_em = (select vence_em from atendimento where id = ?)"
                        + " where atendimento_id = ?",
                comTimer,
                comTimer);
        long antigo = vencer(critico(), Duration.ofDays(8));

        assertThat(vigia.procurar()).doesNotContain(noPrazo, concluido, comTimer, antigo);
        assertThat(vigia.avisar(noPrazo)).isFalse();
        assertThat(vigia.avisar(concluido)).isFalse();
        assertThat(linhas(noPrazo)).isEmpty();
        assertThat(linhas(concluido)).isEmpty();
    }

    @Test
    void oPrazoDoContatoComOsGruposTambemSeSoEleVenceu() {
        long id = vencer(api.atendimentoDe(api.encaminhada(DE_UM_GRUPO)), ATRASO);

        assertThat(vigia.procurar()).contains(id);
    }

    private String critico() {
        String protocolo = api.classificado(DE_UM_GRUPO);
        banco.update("update atendimento set criticidade = 'ALTA' where protocolo = ?", protocolo);
        return protocolo;
    }

    private long vencer(String protocolo, Duration ha) {
        banco.update(
                "update atendimento set vence_em = ? where protocolo = ?",
                relogio.instant().minus(ha).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                protocolo);
        return id(protocolo);
    }

    private long id(String protocolo) {
        return banco.queryForObject("select id from atendimento where protocolo = ?", Long.class, protocolo);
    }

    private String protocolo(long id) {
        return banco.queryForObject("select protocolo from atendimento where id = ?", String.class, id);
    }

    private List<String> linhas(long id) {
        return banco.queryForList(
                "select quem from andamento where tipo = 'PRAZO_EXPIRADO' and atendimento_id = ?", String.class, id);
    }

    private List<String> mensagens() {
        return banco.queryForList("select corpo from mensagem where destinatario = ?", String.class, gestao);
    }
}
