package br.central.atendimento.processo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.FatosDasSolicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.FatoOcorrido;
import br.central.atendimento.contrato.NotificacaoDaAns;
import br.central.atendimento.contrato.NovoPrazo;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Prorrogacao;
import br.central.atendimento.contrato.Realizacao;
import br.central.atendimento.contrato.RelogioView;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.prazos.Cumprimento;
import br.central.prazos.EstadoDoPrazo;
import br.central.prazos.Prazos;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each clock has its own start and its own meeting, and nobody moves that of a norm. */
@TesteDeIntegracao
class RelogiosTest {

    private static final String CONSULTA = "autorizacao/consulta/basica";
    private static final String URGENCIA = "autorizacao/procedimento/urgencia";
    private static final String NIP = "ouvidoria/nip-nao-assistencial";

    @Autowired
    Bancada bancada;

    @Autowired
    FatosDasSolicitacoes fatos;

    @Autowired
    Clientes clientes;

    @Autowired
    Prazos prazos;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    Agora agora;

    @Test
    void oCuidadoSegueAVistaDepoisDaRespostaAteSerRealizado() {
        CasoDeTeste caso = bancada.encaminhado(CONSULTA);
        caso.responder("autorizacao").comunicado();

        assertThat(relogio(caso, "RN623_ASSISTENCIAL").estado()).isEqualTo(EstadoDoPrazo.CUMPRIDO);
        RelogioView cuidado = relogio(caso, "RN566_CONSULTA_BASICA");
        assertThat(cuidado.cumprimento()).isEqualTo(Cumprimento.REALIZACAO);
        assertThat(cuidado.estado()).isEqualTo(EstadoDoPrazo.NO_PRAZO);
        assertThat(cuidado.cumpridoEm()).isNull();
        assertThat(noQuadro(caso)).containsExactly("ACOMPANHAR_REALIZACAO supervisao RN566_CONSULTA_BASICA");

        realizar(caso, agora(), false);

        assertThat(relogio(caso, "RN566_CONSULTA_BASICA").estado()).isEqualTo(EstadoDoPrazo.CUMPRIDO);
        assertThat(noQuadro(caso)).isEmpty();
        assertThat(caso.andamentos()).contains("REALIZACAO");
        assertThatThrownBy(() -> realizar(caso, agora(), false))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("já foi registrado");
    }

    @Test
    void oCuidadoVencidoSegueExpiradoDepoisDaResposta() {
        CasoDeTeste caso = bancada.vencido(CONSULTA);
        caso.responder("autorizacao");

        assertThat(relogio(caso, "RN566_CONSULTA_BASICA").estado()).isEqualTo(EstadoDoPrazo.EXPIRADO);
        assertThat(relogio(caso, "RN623_ASSISTENCIAL").estado()).isEqualTo(EstadoDoPrazo.CUMPRIDO_EM_ATRASO);

        realizar(caso, agora(), false);

        assertThat(relogio(caso, "RN566_CONSULTA_BASICA").estado()).isEqualTo(EstadoDoPrazo.CUMPRIDO_EM_ATRASO);
    }

    @Test
    void aNegativaEOCancelamentoDispensamOCuidado() {
        CasoDeTeste negado = bancada.encaminhado(CONSULTA);
        String solicitacao = negado.solicitacao().protocolo();
        bancada.como(
                "autorizacao",
                () -> bancada.respostas.responder(
                        solicitacao,
                        new RespostaDada(
                                "A consulta não tem cobertura no plano contratado pela família.",
                                Conclusao.NEGADA,
                                "Cláusula 12.3 do contrato: rol de coberturas do segmento hospitalar.",
                                null)));
        CasoDeTeste cancelado = bancada.encaminhado(CONSULTA).cancelar();

        assertThat(relogio(negado, "RN566_CONSULTA_BASICA").estado()).isNull();
        assertThat(noQuadro(negado)).noneMatch(linha -> linha.contains("RN566"));
        assertThat(cancelado.solicitacao().prazos().relogios())
                .isNotEmpty()
                .allMatch(um -> um.estado() == null && um.cumpridoEm() == null);
        assertThat(cancelado.ver().prazo().estado()).isNull();
        assertThatThrownBy(() -> realizar(negado, agora(), false)).isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThatThrownBy(() -> realizar(cancelado, agora(), false)).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void oAgendamentoCumpreSeForParaDentroDoPrazo() {
        CasoDeTeste dentro = bancada.encaminhado(CONSULTA);
        CasoDeTeste fora = bancada.encaminhado(CONSULTA);

        realizar(dentro, agora().plusDays(2), true);
        realizar(fora, agora().plusDays(60), true);

        assertThat(relogio(dentro, "RN566_CONSULTA_BASICA").estado()).isEqualTo(EstadoDoPrazo.CUMPRIDO);
        assertThat(relogio(fora, "RN566_CONSULTA_BASICA").estado()).isEqualTo(EstadoDoPrazo.NO_PRAZO);
        assertThat(fora.solicitacao().fatos().agendadaPara()).isNotNull();
    }

    @Test
    void oQueNaoPodeTerAcontecidoERecusado() {
        CasoDeTeste caso = bancada.encaminhado(CONSULTA);
        List<RelogioView> antes = caso.solicitacao().prazos().relogios();

        recusado(() -> realizar(caso, agora().plusDays(1), false), "futuro");
        recusado(() -> realizar(caso, agora().minusDays(3), false), "antes do registro");
        recusado(() -> realizar(caso, agora().minusMinutes(1), true), "data futura");
        assertThatThrownBy(() -> bancada.como(
                        "atendente",
                        () -> fatos.documentosCompletos(
                                caso.solicitacao().protocolo(), new FatoOcorrido(agora(), null))))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("nenhum prazo dela conta dos documentos");

        assertThat(caso.solicitacao().prazos().relogios()).isEqualTo(antes);
    }

    @Test
    void aMetaAcordadaNaoTiraOPrazoDaNorma() {
        CasoDeTeste caso = bancada.vencido(CONSULTA).executar("StartEvent_PrazoExpirado");
        List<String> normas = normas(caso);

        caso.alterarPrazo(agora().plusYears(1));

        SolicitacaoView solicitacao = caso.solicitacao();
        assertThat(solicitacao.prazo().estado()).isEqualTo(EstadoDoPrazo.EXPIRADO);
        assertThat(solicitacao.prazo().norma()).isEqualTo("RN623_ASSISTENCIAL");
        assertThat(relogio(caso, "META_ACORDADA").estado()).isEqualTo(EstadoDoPrazo.NO_PRAZO);
        assertThat(normas(caso)).containsAll(normas).contains("META_ACORDADA");
        caso.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda", "UserTask_AcompanharAtraso");

        caso.responder("autorizacao");

        assertThat(caso.solicitacao().prazo().estado()).isEqualTo(EstadoDoPrazo.CUMPRIDO_EM_ATRASO);
    }

    @Test
    void aMetaMaisCedoQueANormaValeESobreviveAReclassificacao() {
        CasoDeTeste caso = bancada.encaminhado(CONSULTA);
        OffsetDateTime amanha = agora().plusDays(1).truncatedTo(ChronoUnit.MINUTES);

        caso.alterarPrazo(amanha);
        assertThat(caso.solicitacao().prazo().norma()).isEqualTo("META_ACORDADA");
        assertThat(caso.tarefa("UserTask_ResponderDemanda").getDueDate()).isEqualTo(amanha.toInstant());
        bancada.como(
                "atendente",
                () -> bancada.solicitacoes.reclassificar(
                        caso.solicitacao().protocolo(),
                        new EscolhaDeClassificacao("autorizacao/exame/diagnostico", null, null)));

        assertThat(normas(caso)).contains("META_ACORDADA", "RN566_DIAGNOSTICO");
        assertThat(caso.solicitacao().prazo().venceEm().toInstant()).isEqualTo(amanha.toInstant());
    }

    @Test
    void aMetaDoAtendimentoTambemNaoTiraANorma() {
        CasoDeTeste caso = bancada.ha(Duration.ofDays(60), () -> bancada.aberto(CONSULTA));

        bancada.como(
                "supervisor",
                () -> bancada.prazos.doAtendimento(
                        caso.protocolo, new NovoPrazo(agora().plusYears(1), "Combinado com a cliente.")));

        assertThat(caso.ver().prazo().estado()).isEqualTo(EstadoDoPrazo.EXPIRADO);
        assertThat(caso.ver().prazos().relogios())
                .extracting(RelogioView::norma)
                .contains("META_ACORDADA", "RN623_ASSISTENCIAL");
    }

    @Test
    void aNipContaDaNotificacao() {
        CasoDeTeste caso = bancada.abrir(encaminhada(Origem.TELEFONE, NIP));
        SolicitacaoView antes = caso.solicitacao();
        OffsetDateTime notificada = agora().minusDays(4).truncatedTo(ChronoUnit.MINUTES);

        recusado(() -> notificar(antes.protocolo(), "abc", notificada), "número da demanda");
        recusado(() -> notificar(antes.protocolo(), "123456", agora().plusHours(1)), "futuro");
        SolicitacaoView depois = notificar(antes.protocolo(), " 123.456/2026 ", notificada);

        RelogioView relogio = depois.prazos().relogios().stream()
                .filter(um -> um.norma().startsWith("RN483"))
                .findFirst()
                .orElseThrow();
        assertThat(relogio.abertoEm().toInstant()).isEqualTo(notificada.toInstant());
        assertThat(depois.prazo().venceEm()).isBefore(antes.prazo().venceEm());
        assertThat(depois.fatos().notificacao()).isEqualTo("123.456/2026");
        assertThat(caso.job("StartEvent_PrazoExpirado").getDuedate().toInstant())
                .isEqualTo(depois.prazo().venceEm().toInstant());
        assertThat(caso.ver().prazo().venceEm()).isEqualTo(depois.prazo().venceEm());
    }

    @Test
    void aNipQueExpirouNaoSeReabreComUmaNotificacaoDeAgora() {
        CasoDeTeste caso = bancada.ha(Duration.ofDays(60), () -> bancada.abrir(encaminhada(Origem.TELEFONE, NIP)));
        SolicitacaoView antes = caso.solicitacao();
        assertThat(antes.prazo().estado()).isEqualTo(EstadoDoPrazo.EXPIRADO);

        recusado(() -> notificar(antes.protocolo(), "123456", agora().minusMinutes(1)), "já expirou");

        assertThat(caso.solicitacao().prazos().relogios())
                .isEqualTo(antes.prazos().relogios());
    }

    @Test
    void soAOuvidoriaProrrogaUmaVezEAteTrintaDiasUteis() {
        CasoDeTeste caso = bancada.abrir(encaminhada(Origem.OUVIDORIA, CONSULTA));
        String protocolo = caso.solicitacao().protocolo();
        Instant limite = prazos.limiteDaProrrogacao(
                caso.solicitacao().registro().abertaEm().toInstant());
        OffsetDateTime ate = limite.atOffset(agora().getOffset()).minusDays(1);
        List<RelogioView> antes = caso.solicitacao().prazos().relogios();

        recusado(() -> prorrogar("ouvidor", protocolo, ate.plusDays(2)), "30 dias úteis");
        recusado(() -> prorrogar("ouvidor", protocolo, agora().minusDays(1)), "futuro");
        assertThatThrownBy(() -> prorrogar("atendente", protocolo, ate)).isInstanceOf(Recusa.SemPermissao.class);
        assertThat(caso.solicitacao().prazos().relogios()).isEqualTo(antes);

        SolicitacaoView depois = prorrogar("ouvidor", protocolo, ate);

        assertThat(relogio(caso, "RN323").venceEm().toInstant()).isEqualTo(ate.toInstant());
        assertThat(depois.prazos().relogios())
                .filteredOn(um -> !um.norma().equals("RN323"))
                .extracting(RelogioView::venceEm)
                .containsExactlyElementsOf(antes.stream()
                        .filter(um -> !um.norma().equals("RN323"))
                        .map(RelogioView::venceEm)
                        .toList());
        assertThatThrownBy(() -> prorrogar("ouvidor", protocolo, ate)).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void oImediatoResolvidoNoMesmoContatoEstaNoPrazo() {
        CasoDeTeste longo = bancada.ha(Duration.ofMinutes(50), () -> bancada.aberto(URGENCIA));
        CasoDeTeste parado = bancada.ha(Duration.ofMinutes(50), () -> {
            CasoDeTeste caso = bancada.aberto(URGENCIA);
            bancada.como("atendente", () -> bancada.atendimentos.deixarPendente(caso.protocolo, pendencia()));
            return caso;
        });

        longo.resolver();
        bancada.como("atendente", () -> bancada.atendimentos.retomar(parado.protocolo));
        parado.resolver();

        assertThat(imediatos(longo.ver())).containsOnly(EstadoDoPrazo.CUMPRIDO);
        assertThat(longo.ver().prazo().estado()).isEqualTo(EstadoDoPrazo.CUMPRIDO);
        assertThat(imediatos(parado.ver())).containsOnly(EstadoDoPrazo.CUMPRIDO_EM_ATRASO);
    }

    @Test
    void outroTipoDeClienteMudaOsPrazosTambemDoQueJaEstaComOsGrupos() {
        CasoDeTeste caso = bancada.encaminhado("financeiro/deposito/identificar");
        assertThat(normas(caso)).contains("RN623_NAO_ASSISTENCIAL", "DECRETO_11034");

        bancada.como(
                "atendente",
                () -> bancada.edicao.vincularCliente(caso.protocolo, ReferenciaCliente.porId(naoCliente())));

        SolicitacaoView solicitacao = caso.solicitacao();
        assertThat(normas(caso)).containsExactly("META_INTERNA");
        assertThat(caso.ver().prazos().relogios())
                .extracting(RelogioView::norma)
                .containsOnly("META_INTERNA");
        assertThat(caso.job("StartEvent_PrazoExpirado").getDuedate().toInstant())
                .isEqualTo(solicitacao.prazo().venceEm().toInstant());
        assertThat(caso.tarefa("UserTask_ResponderDemanda").getDueDate().toInstant())
                .isEqualTo(solicitacao.prazo().venceEm().toInstant());
    }

    private static List<EstadoDoPrazo> imediatos(AtendimentoView caso) {
        return caso.prazos().relogios().stream()
                .filter(um -> um.norma().endsWith("_URGENCIA"))
                .map(RelogioView::estado)
                .toList();
    }

    private List<String> noQuadro(CasoDeTeste caso) {
        return banco.queryForList(
                "select concat(etapa, ' ', grupo, ' ', norma) from trabalho_em_aberto where protocolo = ?"
                        + " and tipo = 'CUMPRIMENTO'",
                String.class,
                caso.protocolo);
    }

    private static RelogioView relogio(CasoDeTeste caso, String norma) {
        return caso.solicitacao().prazos().relogios().stream()
                .filter(um -> um.norma().equals(norma))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> normas(CasoDeTeste caso) {
        return caso.solicitacao().prazos().relogios().stream()
                .map(RelogioView::norma)
                .toList();
    }

    private SolicitacaoView realizar(CasoDeTeste caso, OffsetDateTime em, boolean agendado) {
        String protocolo = caso.solicitacao().protocolo();
        return bancada.como("supervisor", () -> fatos.realizada(protocolo, new Realizacao(em, null, agendado)));
    }

    private SolicitacaoView notificar(String protocolo, String numero, OffsetDateTime em) {
        return bancada.como("ouvidor", () -> fatos.notificada(protocolo, new NotificacaoDaAns(numero, em)));
    }

    private SolicitacaoView prorrogar(String quem, String protocolo, OffsetDateTime ate) {
        return bancada.como(
                quem, () -> fatos.prorrogar(protocolo, new Prorrogacao(ate, "Combinado com Ana por telefone.")));
    }

    private static void recusado(Supplier<?> ato, String porque) {
        assertThatThrownBy(ato::get)
                .isInstanceOf(Recusa.RegraNaoAtendida.class)
                .satisfies(recusa -> assertThat(recusa.toString() + ((Recusa.RegraNaoAtendida) recusa).erros())
                        .contains(porque));
    }

    private OffsetDateTime agora() {
        return OffsetDateTime.now(agora);
    }

    private static Pendencia pendencia() {
        return new Pendencia("Aguardo o hospital.", null);
    }

    private long naoCliente() {
        return clientes.cadastrar(NovoCliente.pf("Ana de Souza Relógio", DocumentosDeTeste.cpf()))
                .id();
    }

    private static Abertura encaminhada(Origem origem, String classificacao) {
        return Bancada.abertura(origem, classificacao, null, List.of(), new Encaminhamento("Favor tratar."));
    }
}
