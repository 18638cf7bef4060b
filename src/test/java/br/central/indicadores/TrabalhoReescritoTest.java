package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.Transferencia;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.consulta.CasosDeTeste;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.teste.Como;
import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of open work changes with the case, in its transaction. Many more lives: the tests of the processes. */
@TesteDeIntegracao
class TrabalhoReescritoTest {

    private static final String UM_GRUPO = "financeiro/boleto/segunda-via";

    /** Answered by {@code faturamento} and {@code autorizacao}. */
    private static final String DOIS_GRUPOS = "prestador/glosa/recurso";

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    RespostasDosGrupos respostas;

    @Autowired
    RecontagemDoTrabalho recontagem;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    ApplicationEventPublisher eventos;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    Agora agora;

    @Autowired
    Como como;

    private CasosDeTeste casos;

    @BeforeEach
    void preparar() {
        casos = new CasosDeTeste(atendimentos, agora);
    }

    private String encaminhado(String classificacao) {
        return casos.abrir(
                        Caso.de(Origem.TELEFONE, "projeção").em(classificacao).aosGrupos())
                .protocolo();
    }

    private String aberto() {
        return casos.abrir(Caso.de(Origem.TELEFONE, "projeção").em(UM_GRUPO)).protocolo();
    }

    private List<String> etapas(String protocolo) {
        return banco.queryForList(
                "select etapa from trabalho_em_aberto where protocolo = ? order by etapa", String.class, protocolo);
    }

    @Test
    void cadaEtapaDeUmaVida() {
        String protocolo = encaminhado(DOIS_GRUPOS);
        assertThat(etapas(protocolo)).containsExactly("COM_OS_GRUPOS", "RESPONDER_DEMANDA", "RESPONDER_DEMANDA");
        responder(protocolo, "faturamento");
        assertThat(etapas(protocolo)).containsExactly("COM_OS_GRUPOS", "RESPONDER_DEMANDA");
        responder(protocolo, "autorizacao");
        assertThat(etapas(protocolo)).containsExactly("COM_OS_GRUPOS", "CONSOLIDAR");
        como.usuario("atendente", () -> respostas.responder(solicitacao(protocolo), resposta(null)));
        assertThat(etapas(protocolo)).containsExactly("DAR_RETORNO");
        assertThat(recontagem.conferir(List.of(protocolo))).isEqualTo(1);
    }

    @Test
    void oExcluidoSaiDaTabela() {
        String protocolo = aberto();
        como.usuario("supervisor", () -> {
            atendimentos.excluir(protocolo, new Motivacao("Aberto por engano."));
            return null;
        });
        assertThat(etapas(protocolo)).isEmpty();
        assertThat(recontagem.conferir(List.of(protocolo))).isZero();
    }

    @Test
    void oCanceladoTambemComTudoOQueTinha() {
        String protocolo = encaminhado(DOIS_GRUPOS);
        como.usuario("atendente", () -> atendimentos.cancelar(protocolo, new Motivacao("O cliente desistiu.")));
        assertThat(etapas(protocolo)).isEmpty();
        assertThat(recontagem.conferir(List.of(protocolo))).isZero();
    }

    @Test
    void aTransacaoQueFalhaNaoDeixaRastro() {
        String antes = aberto();
        String[] novo = new String[1];
        List<String> linhas = linhas(antes);

        assertThatThrownBy(() -> transacao.executeWithoutResult(status -> {
                    novo[0] = aberto();
                    edicao.transferir(antes, new Transferencia(null, "supervisao", "Passo adiante."));
                    throw new IllegalStateException("falhou");
                }))
                .hasMessage("falhou");

        assertThat(etapas(novo[0])).isEmpty();
        assertThat(linhas(antes)).isEqualTo(linhas);
    }

    private List<String> linhas(String protocolo) {
        return banco.queryForList("select * from trabalho_em_aberto where protocolo = ?", protocolo).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void umaVezPorTransacaoParaTodosOsCasosDela() throws Exception {
        String um = aberto();
        String outro = aberto();

        List<String> comandos = ContaSql.comandosDurante(() -> transacao.executeWithoutResult(status -> {
            edicao.transferir(um, new Transferencia(null, "supervisao", "Passo adiante."));
            edicao.transferir(outro, new Transferencia(null, "supervisao", "Passo adiante."));
            edicao.transferir(um, new Transferencia(null, "ouvidoria", "Passo adiante."));
        }));

        assertThat(comandos)
                .filteredOn(sql -> sql.contains("trabalho_em_aberto"))
                .hasSize(2);
        recontagem.conferir(List.of(um, outro));
    }

    @Test
    void foraDeUmaTransacaoNadaMuda() {
        assertThatThrownBy(() -> eventos.publishEvent(new AtendimentoMudou(-1L, null)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** An insert, for nothing was written before, and no lock of a row that nobody else knows of: what it costs an opening. */
    @Test
    void oQueCustaAUmaAbertura() throws Exception {
        aberto();
        List<String> comandos = ContaSql.comandosDurante(this::aberto);

        assertThat(comandos)
                .filteredOn(sql -> sql.contains("trabalho_em_aberto")
                        || sql.startsWith("select id from atendimento where id = ? for "))
                .singleElement()
                .asString()
                .startsWith("insert");
    }

    /** As the rows of the case are locked by JPA, so that neither waits for what the other is let do. */
    @Test
    void aMesmaTrancaDosAtos() throws Exception {
        String protocolo = aberto();
        List<String> comandos = ContaSql.comandosDurante(
                () -> edicao.transferir(protocolo, new Transferencia(null, "supervisao", "Passo adiante.")));

        assertThat(comandos.stream()
                        .filter(sql -> sql.matches("(?s).*\\bfor (no key )?update.*"))
                        .map(sql -> sql.contains("for no key update"))
                        .distinct())
                .hasSize(1);
    }

    @RepeatedTest(8)
    void doisGruposRespondemNoMesmoInstante() throws Exception {
        String protocolo = encaminhado(DOIS_GRUPOS);
        String solicitacao = solicitacao(protocolo);

        aoMesmoTempo(Stream.of("faturamento", "autorizacao")
                .<Supplier<?>>map(quem ->
                        () -> como.usuario(quem, () -> respostas.responder(solicitacao, resposta(null))))
                .toList());

        assertThat(etapas(protocolo)).containsExactly("COM_OS_GRUPOS", "CONSOLIDAR");
        recontagem.conferir(List.of(protocolo));
    }

    @RepeatedTest(4)
    void doisRespondemEOutroComplementa() throws Exception {
        String protocolo = encaminhado(DOIS_GRUPOS);
        String solicitacao = solicitacao(protocolo);

        aoMesmoTempo(List.of(
                () -> como.usuario("faturamento", () -> respostas.responder(solicitacao, resposta(null))),
                () -> como.usuario("atendente", () -> edicao.complementar(protocolo, new Texto("Mais."))),
                () -> como.usuario("autorizacao", () -> respostas.responder(solicitacao, resposta(null)))));

        recontagem.conferir(List.of(protocolo));
    }

    private static void aoMesmoTempo(List<Supplier<?>> atos) throws Exception {
        CyclicBarrier largada = new CyclicBarrier(atos.size());
        ExecutorService linhas = Executors.newFixedThreadPool(atos.size());
        try {
            List<Future<?>> futuros = atos.stream()
                    .<Future<?>>map(ato -> linhas.submit(() -> {
                        largada.await(30, TimeUnit.SECONDS);
                        return ato.get();
                    }))
                    .toList();
            for (Future<?> futuro : futuros) {
                futuro.get(60, TimeUnit.SECONDS);
            }
        } finally {
            linhas.shutdownNow();
        }
    }

    private String solicitacao(String protocolo) {
        return atendimentos.detalhar(protocolo).solicitacoes().get(0).protocolo();
    }

    private void responder(String protocolo, String quem) {
        como.usuario(quem, () -> respostas.responder(solicitacao(protocolo), resposta(null)));
    }

    private static RespostaDada resposta(String grupo) {
        return new RespostaDada("Recurso analisado e valor refeito.", Conclusao.ATENDIDA, null, grupo);
    }
}
