package br.central.seguranca.trilha;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Agora;
import br.central.comum.Sonda;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is taken down, and that a row changed or taken away shows. */
@TesteDeIntegracao
@Tag("banco")
@ResourceLock("trilha")
class TrilhaTest {

    private final String alvo = "alvo-" + Sorte.uuid();

    @LocalServerPort
    int porta;

    @Autowired
    Trilha trilha;

    @Autowired
    LinhasDaTrilha linhas;

    @Autowired
    SelosDaTrilha selos;

    @Autowired
    Agora agora;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    PlatformTransactionManager transacoes;

    @Autowired
    ConferenciaDaTrilha conferencia;

    @BeforeEach
    @AfterEach
    void aCadeiaVale() {
        selos.selar();
        assertThat(selos.conferir()).isEmpty();
    }

    @Test
    void linhaMudadaAparece() {
        anotar(3);
        long ordem = ordens().get(1);

        banco.update("update trilha set quem = 'outro' where ordem = ?", ordem);
        assertThat(selos.conferir()).contains(new SelosDaTrilha.Quebra(ordem, "foi mudada"));
        banco.update("update trilha set quem = 'ana' where ordem = ?", ordem);
    }

    @Test
    void aQuebraSeDizSemQueNinguemPergunte() {
        anotar(3);
        long ordem = ordens().get(1);
        conferencia.conferir();
        assertThat(conferencia.health().getStatus()).isEqualTo(Status.UP);

        banco.update("update trilha set quem = 'outro' where ordem = ?", ordem);
        conferencia.conferir();
        conferencia.conferir();
        assertThat(conferencia.health().getStatus()).isEqualTo(Sonda.ATENCAO);
        assertThat(conferencia.health().getDetails()).containsEntry("ordem", ordem);
        assertThat(banco.queryForObject(
                        "select count(*) from trilha where alvo = ? and ato = 'TRILHA' and desfecho = 'RECUSADO'",
                        Integer.class,
                        "a cadeia não confere: a linha " + ordem + " foi mudada"))
                .isEqualTo(1);

        banco.update("update trilha set quem = 'ana' where ordem = ?", ordem);
        conferencia.conferir();
        assertThat(conferencia.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void linhaDeAtoDesconhecidoSeSelaESeMostraComoFoiEscrita() {
        banco.update(
                "insert into trilha (quando, ato, desfecho, quem, alvo) values (?, 'ATO_DE_OUTRA_VERSAO', 'TALVEZ', 'ana', ?)",
                agora.instant().atOffset(ZoneOffset.UTC),
                alvo);
        anotar(1);

        assertThat(ordens()).hasSize(2).doesNotContainNull();
        assertThat(selos.conferir()).isEmpty();
        Navegador admin = Navegador.comCredencial(porta, "admin", "demo");
        String lidas = admin.get("/api/trilha?alvo=" + alvo).body();
        assertThat(JsonPath.<List<String>>read(lidas, "$[*].descricao"))
                .containsExactly("Exportação de lista ou dossiê", "ATO_DE_OUTRA_VERSAO");
        assertThat(JsonPath.<List<String>>read(lidas, "$[*].desfecho")).containsExactly("FEITO", "TALVEZ");
        assertThat(Navegador.logado(porta, "admin").get("/trilha?alvo=" + alvo).body())
                .contains("ATO_DE_OUTRA_VERSAO", "TALVEZ");
    }

    @Test
    void linhaMudadaParaUmAtoQueNaoHaAparece() {
        anotar(2);
        long ordem = ordens().get(0);

        banco.update("update trilha set ato = 'NENHUM' where ordem = ?", ordem);
        conferencia.conferir();
        assertThat(conferencia.health().getStatus()).isEqualTo(Sonda.ATENCAO);
        assertThat(conferencia.health().getDetails()).containsEntry("ordem", ordem);

        banco.update("update trilha set ato = 'EXPORTACAO' where ordem = ?", ordem);
        conferencia.conferir();
        assertThat(conferencia.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aQueEsperaPeloSeloSeAcha() {
        new TransactionTemplate(transacoes).executeWithoutResult(status -> {
            trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, "ana", alvo);
            assertThat(linhas.primeiraPorSelar()).isPresent();
        });
    }

    @Test
    void cadaLinhaVaiAoLogComOIdEOInstanteSoDepoisDeValer() {
        Logger log = (Logger) LoggerFactory.getLogger("trilha");
        ListAppender<ILoggingEvent> ouvinte = new ListAppender<>();
        ouvinte.start();
        log.addAppender(ouvinte);
        log.setLevel(Level.INFO);
        try {
            trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, "ana \"x\"", alvo);
            new TransactionTemplate(transacoes).executeWithoutResult(status -> {
                trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, "bia", alvo);
                status.setRollbackOnly();
            });
            trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.RECUSADO, "ana", alvo);
        } finally {
            log.detachAppender(ouvinte);
            log.setLevel(null);
        }

        List<LinhaDaTrilha> gravadas = doAlvo();
        List<String> ditas = ouvinte.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(dita -> dita.contains(alvo))
                .toList();
        assertThat(gravadas).hasSize(2);
        assertThat(ditas).hasSize(2);
        for (int i = 0; i < 2; i++) {
            LinhaDaTrilha gravada = gravadas.get(1 - i);
            assertThat(JsonPath.<Map<String, Object>>read(ditas.get(i), "$"))
                    .containsEntry("id", (int) gravada.id())
                    .containsEntry("quando", gravada.quando().toString())
                    .containsEntry("ato", gravada.ato())
                    .containsEntry("desfecho", gravada.desfecho())
                    .containsEntry("quem", gravada.quem())
                    .containsEntry("alvo", alvo);
        }
    }

    @Test
    void linhaTiradaDoMeioOuDoFimAparece() {
        anotar(3);
        List<Long> ordens = ordens();
        for (long ordem : List.of(ordens.get(0), ordens.get(2))) {
            banco.update("update trilha set ordem = -1 where ordem = ?", ordem);
            assertThat(selos.conferir()).contains(new SelosDaTrilha.Quebra(ordem, "falta"));
            banco.update("update trilha set ordem = ? where ordem = -1", ordem);
        }
    }

    @Test
    void oQueNaoSeFezNaoFicaEARecusaFica() {
        new TransactionTemplate(transacoes).executeWithoutResult(status -> {
            trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, "ana", alvo);
            trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.RECUSADO, "ana", alvo);
            status.setRollbackOnly();
        });

        assertThat(doAlvo()).extracting(LinhaDaTrilha::desfecho).containsExactly("RECUSADO");
    }

    @Test
    void oQueSeFezAUmClienteIncluiAsBuscasEmQueApareceu() {
        String quem = "ana-" + Sorte.uuid();
        trilha.anotar(AtoVigiado.LEITURA_DE_CLIENTE, Desfecho.FEITO, quem, "cliente 777");
        for (String clientes : List.of("clientes 777,7770", "clientes 7,777", "clientes 7,7770", "clientes 777")) {
            trilha.anotar(AtoVigiado.BUSCA_DE_CLIENTE, Desfecho.FEITO, quem, clientes);
        }
        trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, quem, "clientes 777");

        assertThat(linhas.procurar(new FiltroDaTrilha(
                        Instant.EPOCH, agora.instant().plusSeconds(60), quem, null, "cliente 777", null, null, 10)))
                .extracting(LinhaDaTrilha::alvo)
                .containsExactly("clientes 777", "clientes 7,777", "clientes 777,7770", "cliente 777");
    }

    @Test
    void entradaSaidaESenhaErradaFicamComOEndereco() {
        String ninguem = "ninguem-" + Sorte.uuid();
        Navegador.anonimo(porta).entrar(ninguem, "x");
        String outro = "ninguem-" + Sorte.uuid();
        Navegador.comCredencial(porta, outro, "x").get("/api/eu");

        for (String login : List.of(ninguem, outro)) {
            // What was typed may be a document or a password: only who exists is named.
            assertThat(de(login)).isEmpty();
            assertThat(de(OuveLogins.resumo(login))).hasSize(1).allSatisfy(linha -> {
                assertThat(linha.ato()).isEqualTo("ENTRADA");
                assertThat(linha.desfecho()).isEqualTo("RECUSADO");
                assertThat(linha.deOnde()).isNotBlank();
            });
        }

        Instant antes = agora.instant();
        Navegador.logado(porta, "ouvidor");
        assertThat(de("ouvidor")).anySatisfy(linha -> {
            assertThat(linha.ato()).isEqualTo("ENTRADA");
            assertThat(linha.desfecho()).isEqualTo("FEITO");
            assertThat(linha.quando()).isAfterOrEqualTo(antes);
        });
    }

    @Test
    void senhasErradasSeguidasNaoEnchemATrilha() {
        String ninguem = "ninguem-" + Sorte.uuid();
        for (int i = 0; i < 8; i++) {
            Navegador.comCredencial(porta, ninguem, "x").get("/api/eu");
        }

        assertThat(de(OuveLogins.resumo(ninguem))).hasSize(1);
    }

    @Test
    void loginComCaracteresDeControleTambemFica() {
        String ninguem = "nin\0guem-" + Sorte.uuid();

        assertThat(Navegador.comCredencial(porta, ninguem, "x").get("/api/eu").statusCode())
                .isEqualTo(401);
        assertThat(de(OuveLogins.resumo(ninguem))).hasSize(1);
    }

    @Test
    void recusaPorFaltaDeDireitoFicaComOCaminhoSemOQueSeProcurava() {
        Navegador.comCredencial(porta, "comercial", "demo").get("/actuator/env?segredo=" + alvo);

        // Written when the answer is already on its way.
        Awaitility.await()
                .untilAsserted(() -> assertThat(de("comercial")).anySatisfy(linha -> {
                    assertThat(linha.ato()).isEqualTo("ACESSO");
                    assertThat(linha.alvo()).isEqualTo("GET /actuator/{…}");
                }));
    }

    @Test
    void recusasSeguidasDeQuemEntrouNaoEnchemATrilha() {
        Navegador comercial = Navegador.comCredencial(porta, "comercial", "demo");
        for (int i = 0; i < 20; i++) {
            assertThat(comercial.get("/api/trilha").statusCode()).isEqualTo(403);
        }

        Awaitility.await()
                .untilAsserted(() -> assertThat(de("comercial"))
                        .extracting(LinhaDaTrilha::alvo)
                        .contains("GET /api/trilha"));
        // Two, should a minute end just then.
        assertThat(de("comercial"))
                .extracting(LinhaDaTrilha::alvo)
                .filteredOn(linha -> linha.endsWith("GET /api/trilha"))
                .hasSizeLessThan(3);
    }

    @Test
    void publicacaoFicaComOArquivoEQuem() {
        String chave = "t" + Sorte.uuid().toString().substring(0, 8);
        String tabela = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="http://central">
                  <decision id="%s" name="Teste" camunda:historyTimeToLive="1">
                    <decisionTable id="t"><output id="o" name="saida" typeRef="string"/></decisionTable>
                  </decision>
                </definitions>
                """.formatted(chave);

        assertThat(Navegador.comCredencial(porta, "analista", "demo")
                        .implantar(chave, chave + ".dmn", tabela)
                        .statusCode())
                .isEqualTo(200);

        assertThat(de("analista")).anySatisfy(linha -> {
            assertThat(linha.ato()).isEqualTo("PUBLICACAO");
            assertThat(linha.alvo()).endsWith(" " + chave + ".dmn");
        });
    }

    @Test
    void soAAdministracaoLeEConfere() {
        anotar(2);
        Navegador admin = Navegador.comCredencial(porta, "admin", "demo");

        String lidas = admin.get("/api/trilha?de=2000-01-01&ate=2099-12-31&alvo=" + alvo)
                .body();
        assertThat(JsonPath.<List<String>>read(lidas, "$[*].quem")).containsExactly("ana", "ana");
        assertThat(JsonPath.<Boolean>read(admin.get("/api/trilha/conferencia").body(), "$.integra"))
                .isTrue();
        assertThat(admin.get("/api/trilha?de=2026-01-02&ate=2026-01-01").statusCode())
                .isEqualTo(422);
        assertThat(admin.get("/api/trilha?quantas=501").statusCode()).isEqualTo(422);
        for (String login : List.of("supervisor", "gestor", "analista", "lgpd")) {
            Navegador outro = Navegador.comCredencial(porta, login, "demo");
            assertThat(outro.get("/api/trilha").statusCode()).isEqualTo(403);
            assertThat(outro.get("/api/trilha/conferencia").statusCode()).isEqualTo(403);
        }
    }

    private void anotar(int quantas) {
        for (int i = 0; i < quantas; i++) {
            trilha.anotar(AtoVigiado.EXPORTACAO, Desfecho.FEITO, "ana", alvo);
        }
        selos.selar();
    }

    private List<Long> ordens() {
        return banco.queryForList("select ordem from trilha where alvo = ? order by ordem", Long.class, alvo);
    }

    private List<LinhaDaTrilha> doAlvo() {
        return linhas.procurar(filtro(null, alvo));
    }

    private List<LinhaDaTrilha> de(String quem) {
        return linhas.procurar(filtro(quem, null));
    }

    private static FiltroDaTrilha filtro(String quem, String alvo) {
        return new FiltroDaTrilha(
                Instant.parse("2000-01-01T00:00:00Z"),
                Instant.parse("2100-01-01T00:00:00Z"),
                quem,
                null,
                alvo,
                null,
                null,
                500);
    }
}
