package br.central.seguranca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.AlteracaoDaAbertura;
import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Evidencias;
import br.central.atendimento.FatosDasSolicitacoes;
import br.central.atendimento.MensagensAoCelular;
import br.central.atendimento.MensagensDoAtendimento;
import br.central.atendimento.Priorizacao;
import br.central.atendimento.Reclamacoes;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.FatoOcorrido;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaAbertura;
import br.central.atendimento.contrato.NovaPrioridade;
import br.central.atendimento.contrato.NovoPrazo;
import br.central.atendimento.contrato.Redirecionamento;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.Transferencia;
import br.central.atendimento.guarda.Anonimizacao;
import br.central.ausencias.Ausencias;
import br.central.catalogo.Avisos;
import br.central.catalogo.Classificacoes;
import br.central.chamadas.Chamadas;
import br.central.chamadas.NovaChamada;
import br.central.clientes.AlteracaoCliente;
import br.central.clientes.AlteracaoDeTeste;
import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.FotosDeClientes;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoTelefone;
import br.central.clientes.TelefonesDeClientes;
import br.central.clientes.TipoContrato;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comunicacao.MensagensNaoEntregues;
import br.central.consistencia.Consistencia;
import br.central.consulta.Consultas;
import br.central.consulta.FiltroDeAtendimentos;
import br.central.consulta.Ordem;
import br.central.indicadores.Trabalhos;
import br.central.lotes.Lotes;
import br.central.privacidade.DadosPessoais;
import br.central.seguranca.login.externo.VinculosExternos;
import br.central.seguranca.trilha.LeituraDaTrilha;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every right is asked for by the act it is of: with all the others alone the act is refused, and the refusal names the
 * right; with it too the refusal is another or none. Those without an act are in one list, which the page shows.
 */
@TesteDeIntegracao
class TodoDireitoEPedidoTest {

    private static final String NAO_HA = "0";
    private static final Texto TEXTO = new Texto("Texto.");
    private static final Motivacao MOTIVO = new Motivacao("O cliente desistiu.");
    private static final Resolucao RESOLVIDO = new Resolucao("Segunda via enviada ao titular.", null);
    private static final OffsetDateTime ONTEM = OffsetDateTime.parse("2015-01-02T10:00:00-03:00");

    /** What else gives the same: without it too there is no way left. */
    private static final Map<Permissao, Set<Permissao>> TAMBEM_DAO = Map.of(
            Permissao.ALTERAR_EMAIL_CONTRATO, Set.of(Permissao.ALTERAR_EMAIL_CONTRATO_PF),
            Permissao.ALTERAR_EMAIL_CONTRATO_PF, Set.of(Permissao.ALTERAR_EMAIL_CONTRATO),
            Permissao.ALTERAR_EMAIL_CONTRATO_PJ, Set.of(Permissao.ALTERAR_EMAIL_CONTRATO),
            Permissao.ALTERAR_EMAIL_CONTRATO_PFF, Set.of(Permissao.ALTERAR_EMAIL_CONTRATO),
            Permissao.CONSOLIDAR_RESPOSTA, Set.of(Permissao.RESPONDER_DEMANDA));

    @Autowired
    Como como;

    @Autowired
    TransactionTemplate transacao;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    AlteracaoDePrazo prazos;

    @Autowired
    AlteracaoDaAbertura aberturas;

    @Autowired
    Priorizacao prioridades;

    @Autowired
    FatosDasSolicitacoes fatos;

    @Autowired
    Consistencia consistencia;

    @Autowired
    LeituraDaTrilha trilha;

    @Autowired
    VinculosExternos vinculos;

    @Autowired
    Solicitacoes solicitacoes;

    @Autowired
    RespostasDosGrupos respostas;

    @Autowired
    Reclamacoes reclamacoes;

    @Autowired
    AnexosDoAtendimento anexos;

    @Autowired
    MensagensDoAtendimento mensagens;

    @Autowired
    MensagensAoCelular celulares;

    @Autowired
    MensagensNaoEntregues naoEntregues;

    @Autowired
    Evidencias evidencias;

    @Autowired
    Anonimizacao anonimizacao;

    @Autowired
    DadosPessoais dadosPessoais;

    @Autowired
    Clientes clientes;

    @Autowired
    TelefonesDeClientes telefones;

    @Autowired
    FotosDeClientes fotos;

    @Autowired
    Classificacoes classificacoes;

    @Autowired
    Chamadas chamadas;

    @Autowired
    Consultas consultas;

    @Autowired
    Trabalhos trabalhos;

    @Autowired
    Lotes lotes;

    @Autowired
    Ausencias ausencias;

    @Autowired
    Avisos avisos;

    @Autowired
    CadastroDeGrupos grupos;

    @Autowired
    Direitos direitos;

    private Map<Permissao, Runnable> atos() {
        Map<Permissao, Runnable> atos = new EnumMap<>(Permissao.class);
        noAtendimento(atos);
        comOsGrupos(atos);
        comOCliente(atos);
        deQuemSupervisiona(atos);
        return atos;
    }

    private void noAtendimento(Map<Permissao, Runnable> atos) {
        atos.put(Permissao.ATENDER, () -> atendimentos.abrir(Abertura.por(Origem.TELEFONE)));
        atos.put(
                Permissao.REGISTRAR_FATO_DO_PRAZO,
                () -> fatos.comEfeito(NAO_HA, new FatoOcorrido(ONTEM, "Cobrança suspensa.")));
        atos.put(Permissao.VER_TRILHA, trilha::conferir);
        atos.put(Permissao.ADMINISTRAR_LOGINS, () -> vinculos.vincular("ninguem"));
        atos.put(Permissao.CONFERIR_CONSISTENCIA, () -> consistencia.conferir(List.of(NAO_HA)));
        atos.put(Permissao.TRANSFERIR, () -> edicao.transferir(NAO_HA, new Transferencia(null, "supervisao", "Ver.")));
        atos.put(Permissao.CANCELAR, () -> atendimentos.cancelar(NAO_HA, MOTIVO));
        atos.put(Permissao.EXCLUIR, () -> atendimentos.excluir(NAO_HA, MOTIVO));
        atos.put(Permissao.ENCERRAR_DE_OUTRO_OPERADOR, () -> atendimentos.resolver(aberto(), RESOLVIDO));
        atos.put(
                Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA,
                () -> atendimentos.resolver(aberto(Origem.FALE_CONOSCO), RESOLVIDO));
        atos.put(
                Permissao.ALTERAR_OPERADOR,
                () -> edicao.transferir(aberto(), new Transferencia(null, "supervisao", "Ver.")));
        atos.put(Permissao.ALTERAR_PRAZO, () -> prazos.doAtendimento(NAO_HA, new NovoPrazo(ONTEM, "Acordo.")));
        atos.put(
                Permissao.ALTERAR_DATA_DA_ABERTURA,
                () -> aberturas.alterar(NAO_HA, new NovaAbertura(ONTEM, "Ouvido antes.")));
        atos.put(Permissao.ALTERAR_CONTEUDO_DO_TEXTO, () -> reescrever(comTexto()));
        atos.put(Permissao.ALTERAR_TEXTO_REGISTRADO, () -> reescrever(encaminhado(comTexto())));
        atos.put(Permissao.RESTRINGIR, () -> edicao.restringir(NAO_HA, null));
        atos.put(Permissao.ACESSAR_CONTEUDO_RESTRITO, () -> atendimentos.detalhar(restrito()));
        atos.put(Permissao.INCLUIR_ANEXO, () -> anexos.receber(NAO_HA, "a.txt", vazio()));
        atos.put(Permissao.REMOVER_ANEXO, this::removerAnexo);
        atos.put(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL, () -> mensagens.enviarTexto(NAO_HA, null));
        atos.put(Permissao.ENVIAR_CHAMADO_POR_EMAIL, () -> mensagens.enviarTextoDaSolicitacao(NAO_HA, null));
        atos.put(Permissao.ENVIAR_A_EMAIL_INFORMADO, () -> mensagens.enviarTexto(aberto(), "maria@example.com"));
        atos.put(Permissao.TRATAR_MENSAGENS_NAO_ENTREGUES, () -> naoEntregues.reenviar(-1));
        atos.put(Permissao.ENVIAR_SMS, () -> celulares.exigirQueEscreva(aberto()));
        atos.put(Permissao.COPIAR_MENSAGENS, this::copiar);
        assunto(atos, Permissao.ACESSAR_ASSUNTOS_RESTRITOS, "ouvidoria/denuncia");
        assunto(atos, Permissao.ALTERAR_VENCIMENTO, "financeiro/vencimento/alterar");
        assunto(atos, Permissao.ACESSAR_COBRANCA, "financeiro/negociacao/parcelamento");
        assunto(atos, Permissao.GERAR_SENHA_WEB, "cadastro/acesso/senha");
        assunto(atos, Permissao.EMITIR_GUIAS, "autorizacao/emissao-de-guia");
        assunto(atos, Permissao.MARCAR_CONSULTAS, "rede/agendamento");
        assunto(atos, Permissao.SOLICITAR_CARTEIRAS, "carteirinha/segunda-via");
        assunto(atos, Permissao.ACESSAR_REMOCOES, "remocao/alta");
    }

    private void assunto(Map<Permissao, Runnable> atos, Permissao direito, String caminho) {
        atos.put(direito, () -> edicao.classificar(aberto(), new EscolhaDeClassificacao(caminho, null)));
    }

    private void comOsGrupos(Map<Permissao, Runnable> atos) {
        RespostaDada dada = new RespostaDada("Boleto enviado.", Conclusao.ATENDIDA, null, null);
        atos.put(
                Permissao.RESPONDER_DEMANDA,
                () -> respostas.redirecionar(NAO_HA, new Redirecionamento("cadastro", "É deles.", null)));
        atos.put(Permissao.CONSOLIDAR_RESPOSTA, () -> consolidar(dada));
        atos.put(Permissao.TRATAR_RECLAMACAO, () -> reclamacoes.responder(NAO_HA, dada));
        atos.put(Permissao.ACOMPANHAR_ATRASO, () -> solicitacoes.registrarProvidencia(NAO_HA, TEXTO));
    }

    private void comOCliente(Map<Permissao, Runnable> atos) {
        atos.put(
                Permissao.CADASTRAR_CLIENTE,
                () -> clientes.cadastrar(NovoCliente.pf("Maria de Teste", DocumentosDeTeste.cpf())));
        atos.put(Permissao.CADASTRAR_TELEFONES, () -> telefones.remover(-1, -1));
        atos.put(Permissao.ALTERAR_TELEFONES_CONTRATO_PF, () -> telefone(TipoContrato.PF));
        atos.put(Permissao.ALTERAR_TELEFONES_CONTRATO_PJ, () -> telefone(TipoContrato.PJ));
        atos.put(Permissao.ALTERAR_EMAIL_CONTRATO, () -> email(TipoContrato.PF));
        atos.put(Permissao.ALTERAR_EMAIL_CONTRATO_PF, () -> email(TipoContrato.PF));
        atos.put(Permissao.ALTERAR_EMAIL_CONTRATO_PJ, () -> email(TipoContrato.PJ));
        atos.put(Permissao.ALTERAR_EMAIL_CONTRATO_PFF, () -> email(TipoContrato.ADESAO));
        atos.put(Permissao.INCLUIR_ANEXO_DO_CLIENTE, () -> fotos.guardar(-1, vazio()));
        atos.put(Permissao.REMOVER_ANEXO_DO_CLIENTE, () -> fotos.remover(-1));
        atos.put(Permissao.ANONIMIZAR, () -> anonimizacao.anonimizar(-1));
        atos.put(Permissao.ATENDER_TITULAR_DE_DADOS, () -> dadosPessoais.zip(-1));
    }

    private void deQuemSupervisiona(Map<Permissao, Runnable> atos) {
        atos.put(
                Permissao.INFORMAR_CHAMADAS,
                () -> chamadas.receber(new NovaChamada("(11) 98765-4321", null, "atendente2")));
        atos.put(
                Permissao.EXPORTAR,
                () -> consultas.exportar(
                        doProtocolo(NAO_HA), Ordem.PADRAO, FormatoDePlanilha.CSV, OutputStream::nullOutputStream));
        atos.put(Permissao.VER_INDICADORES, () -> trabalhos.porElemento("solicitacao"));
        atos.put(Permissao.AGIR_EM_LOTE, () -> lotes.meus());
        atos.put(
                Permissao.ALTERAR_PRIORIDADE,
                () -> prioridades.doAtendimento(NAO_HA, new NovaPrioridade(90, "Acordo.")));
        atos.put(Permissao.CADASTRAR_AUSENCIAS, () -> ausencias.encerrar(-1));
        atos.put(Permissao.GERAR_DOSSIE, () -> evidencias.reunir(NAO_HA));
        atos.put(Permissao.CADASTRAR_GRUPOS, () -> grupos.excluir(NAO_HA));
        atos.put(Permissao.CONCEDER_DIREITOS, () -> direitos.desfazer(-1));
        atos.put(Permissao.PUBLICAR_AVISOS, () -> avisos.encerrar(NAO_HA));
        atos.put(Permissao.PUBLICAR_MODELOS, () -> classificacoes.alterar("nenhuma", 0, null));
    }

    static Stream<Permissao> comFuncao() {
        return Arrays.stream(Permissao.values()).filter(uma -> !Permissao.SEM_FUNCAO_AINDA.contains(uma));
    }

    @ParameterizedTest
    @MethodSource("comFuncao")
    void semElaOAtoERecusadoECom(Permissao direito) {
        Runnable ato = atos().get(direito);
        assertThat(ato).as("o ato que pede %s", direito).isNotNull();

        Set<Permissao> outras = EnumSet.complementOf(EnumSet.of(direito));
        outras.removeAll(TAMBEM_DAO.getOrDefault(direito, Set.of()));
        Throwable negado = com(outras, ato);
        assertThat(negado).as("sem %s", direito).isInstanceOf(Recusa.SemPermissao.class);
        assertThat(Stream.concat(Stream.of(direito), TAMBEM_DAO.getOrDefault(direito, Set.of()).stream())
                        .map(Enum::name))
                .anyMatch(negado.getMessage()::contains);

        outras.add(direito);
        Throwable permitido = com(outras, ato);
        assertThat(permitido == null || permitido instanceof Recusa && !(permitido instanceof Recusa.SemPermissao))
                .as("com %s: %s", direito, permitido)
                .isTrue();
    }

    @Test
    void aListaDasSemFuncaoNaoTemNenhumaQueAlgoPede() {
        assertThat(atos().keySet()).doesNotContainAnyElementsOf(Permissao.SEM_FUNCAO_AINDA);
        assertThat(Permissao.SEM_FUNCAO_AINDA)
                .allMatch(uma -> !uma.direitos().isEmpty())
                .allSatisfy(uma -> assertThat(uma.oQueTrara()).matches("[^\\d]+ da operadora \\(S\\d\\.\\d+\\)"));
    }

    /** What it did is undone: nothing of it stays for the next. */
    private Throwable com(Set<Permissao> direitos, Runnable ato) {
        var quem = UsernamePasswordAuthenticationToken.authenticated(
                "direitos",
                null,
                AuthorityUtils.createAuthorityList(
                        direitos.stream().map(Enum::name).toList()));
        return transacao.execute(aberta -> {
            aberta.setRollbackOnly();
            var antes = SecurityContextHolder.getContext();
            var contexto = SecurityContextHolder.createEmptyContext();
            contexto.setAuthentication(quem);
            SecurityContextHolder.setContext(contexto);
            try {
                return catchThrowable(ato::run);
            } finally {
                SecurityContextHolder.setContext(antes);
            }
        });
    }

    private String aberto() {
        return aberto(Origem.TELEFONE);
    }

    private String aberto(Origem origem) {
        return como.usuario(
                "atendente", () -> atendimentos.abrir(Abertura.por(origem)).protocolo());
    }

    private String comTexto() {
        String protocolo = aberto();
        como.usuario("atendente", () -> edicao.alterar(protocolo, descricao("Pede a segunda via.")));
        return protocolo;
    }

    private String encaminhado(String protocolo) {
        como.usuario(
                "atendente",
                () -> edicao.classificar(protocolo, new EscolhaDeClassificacao("financeiro/boleto/segunda-via", null)));
        como.usuario("atendente", () -> atendimentos.encaminhar(protocolo, new Encaminhamento("Peço resposta.")));
        return protocolo;
    }

    private void reescrever(String protocolo) {
        edicao.alterar(protocolo, descricao("Pede a segunda via do boleto de maio."));
    }

    private static Alteracao descricao(String texto) {
        return new Alteracao(null, texto, null, null, null, null, null, null, null, null, null, null);
    }

    private String restrito() {
        String protocolo = aberto();
        como.usuario("atendente", () -> edicao.restringir(protocolo, null));
        return protocolo;
    }

    private void removerAnexo() {
        String protocolo = aberto();
        var arquivo = new ByteArrayInputStream("nota".getBytes(StandardCharsets.UTF_8));
        long anexo = como.usuario("atendente", () -> {
            try (ArquivoRecebido recebido = anexos.receber(protocolo, "nota.txt", arquivo)) {
                return anexos.incluir(protocolo, recebido).id();
            }
        });
        anexos.remover(protocolo, anexo);
    }

    private void copiar() {
        String protocolo = aberto();
        como.usuario("atendente", () -> {
            mensagens.enviarTexto(protocolo, "maria@example.com");
            return null;
        });
        long mensagem = mensagens.listar(protocolo).get(0).id();
        mensagens.reenviar(protocolo, mensagem);
    }

    private void consolidar(RespostaDada dada) {
        String protocolo = como.usuario("atendente", () -> {
            var abertura = Abertura.por(Origem.TELEFONE).classificada("prestador/glosa/recurso", null);
            return atendimentos.abrir(abertura).protocolo();
        });
        String solicitacao = como.usuario(
                        "atendente", () -> atendimentos.encaminhar(protocolo, new Encaminhamento("Peço.")))
                .solicitacoes()
                .get(0)
                .protocolo();
        List.of("faturamento", "autorizacao")
                .forEach(grupo -> como.usuario(grupo, () -> respostas.responder(solicitacao, dada)));
        respostas.responder(solicitacao, dada);
    }

    private void telefone(TipoContrato tipo) {
        telefones.adicionar(beneficiario(tipo), new NovoTelefone("(61) 99322-0002"));
    }

    private void email(TipoContrato tipo) {
        var antes = clientes.porId(beneficiario(tipo));
        clientes.alterar(
                antes.id(), comEmail(antes.dados().nome(), antes.dados().cpf(), antes.versao()));
    }

    private static AlteracaoCliente comEmail(String nome, String cpf, int versao) {
        return AlteracaoDeTeste.de(versao, DadosCadastrais.pf(nome, cpf).comEmail("outro@example.com"));
    }

    private long beneficiario(TipoContrato tipo) {
        return como.usuario("supervisor", () -> {
            String contrato = clientes.cadastrarContrato(new NovoContrato(
                            DocumentosDeTeste.contrato(), "Contratante", tipo, "Essencial", null, 10, null))
                    .numero();
            var novo = NovoCliente.pf("Maria de Teste", DocumentosDeTeste.cpf())
                    .comBeneficiario(NovoBeneficiario.titular(DocumentosDeTeste.carteira(), contrato));
            return clientes.cadastrar(novo).id();
        });
    }

    private static FiltroDeAtendimentos doProtocolo(String protocolo) {
        return new FiltroDeAtendimentos(
                null,
                new FiltroDeAtendimentos.Procurado(null, protocolo, null, Set.of()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ByteArrayInputStream vazio() {
        return new ByteArrayInputStream(new byte[0]);
    }
}
