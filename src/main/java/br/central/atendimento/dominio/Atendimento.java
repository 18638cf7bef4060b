package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Criticidade;
import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.EstadoDoPrazo;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** One contact of a client with the operator, known by its protocol: the root of the aggregate. */
@Entity
public class Atendimento {

    private static final int TEXTO_DA_BUSCA = 1000;

    /** The profile that receives every contact. */
    public static final String GRUPO_INICIAL = "atendimento";

    @Id
    @GeneratedValue(generator = "atendimento_seq")
    @SequenceGenerator(name = "atendimento_seq", sequenceName = "atendimento_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    private String protocolo;

    @Enumerated(EnumType.STRING)
    private SituacaoAtendimento situacao;

    @Enumerated(EnumType.STRING)
    private Origem origem;

    private Long clienteId;

    @Enumerated(EnumType.STRING)
    private TipoCliente tipoCliente;

    @Embedded
    private DadosDoAtendimento dados;

    @Embedded
    private Contato contato;

    @Embedded
    private IdentidadeConfirmada identidade;

    @Embedded
    private Restricao restricao;

    @Embedded
    private PrazoVinculante prazo;

    private String classificacao;
    private String motivo;

    @Enumerated(EnumType.STRING)
    private Natureza natureza;

    @Enumerated(EnumType.STRING)
    private TipoDemanda tipoDemanda;

    private boolean urgente;

    @Enumerated(EnumType.STRING)
    private Criticidade criticidade;

    private int prioridade;
    private boolean ativo;
    private boolean noContato;
    private Instant abertoEm;
    private String abertoPor;
    private Instant alteradoEm;
    private String alteradoPor;
    private String responsavel;
    private String grupo;
    private String resolucao;
    private Instant encerradoEm;
    private String encerradoPor;
    private Instant janelaAte;
    private int tentativasDeRetorno;
    private Instant proximaTentativaEm;
    private boolean excluido;
    private boolean semDesfecho;

    /** Answered late before the client brought it back; that does not pass. */
    private boolean atrasouAntes;

    private String instancia;
    private String tarefa;
    private String textoBusca;

    @OneToMany(mappedBy = "atendimento")
    @OrderBy("id")
    @BatchSize(size = 50)
    private List<Solicitacao> solicitacoes = new ArrayList<>();

    protected Atendimento() {}

    private Atendimento(NovoAtendimento novo, Ato ato) {
        protocolo = novo.protocolo();
        situacao = SituacaoAtendimento.ABERTO;
        origem = novo.origem();
        clienteId = novo.clienteId();
        tipoCliente = novo.tipoCliente();
        dados = DadosDoAtendimento.de(novo.dados());
        contato = novo.contato();
        restricao = Restricao.nenhuma();
        natureza = Natureza.NAO_ASSISTENCIAL;
        tipoDemanda = TipoDemanda.GERAL;
        urgente = novo.urgente();
        criticidade = novo.dados().criticidade() == null
                ? Criticidade.MEDIA
                : novo.dados().criticidade();
        prioridade = Prioridade.NORMAL;
        ativo = novo.ativo() || novo.origem() == Origem.ATIVO;
        noContato = origem.aoVivo();
        abertoEm = ato.quando();
        abertoPor = ato.quem();
        responsavel = novo.responsavel();
        grupo = GRUPO_INICIAL;
        alterado(ato);
    }

    public static Atendimento abrir(NovoAtendimento novo, Ato ato) {
        return new Atendimento(novo, ato);
    }

    private void alterado(Ato ato) {
        alteradoEm = ato.quando();
        alteradoPor = ato.quem();
        textoBusca = textoBusca(protocolo, dados().titulo(), dados().protocoloExterno(), nomeDoContato());
    }

    static String textoBusca(String protocolo, String titulo, String protocoloExterno, String contato) {
        return TextoBusca.juntarAte(TEXTO_DA_BUSCA, protocolo, titulo, protocoloExterno, contato);
    }

    private String nomeDoContato() {
        return contato == null ? null : contato.nome();
    }

    /** The first thing an operator does with a new contact starts the work on it. */
    private void trabalhar(Ato ato) {
        if (situacao == SituacaoAtendimento.ABERTO) {
            situacao = SituacaoAtendimento.EM_ATENDIMENTO;
        }
        alterado(ato);
    }

    public void alterar(DadosDoAtendimento.Mudanca mudanca, Ato ato) {
        dados().mudar(mudanca);
        if (mudanca.criticidade() != null) {
            criticidade = mudanca.criticidade();
        }
        trabalhar(ato);
    }

    /** Whether what the tables are asked about is now something else. */
    public boolean mudarFatos(Origem outraOrigem, Boolean ehUrgente) {
        Origem origemAntes = origem;
        boolean urgenteAntes = urgente;
        origem = outraOrigem == null ? origem : outraOrigem;
        urgente = ehUrgente == null ? urgente : ehUrgente;
        ativo = ativo || origem == Origem.ATIVO;
        return origem != origemAntes || urgente != urgenteAntes;
    }

    public void mudarMotivo(String outro, Ato ato) {
        motivo = outro;
        trabalhar(ato);
    }

    /** Another client has yet to say who it is. */
    public void vincular(long cliente, TipoCliente tipo, Ato ato) {
        if (!Objects.equals(clienteId, cliente)) {
            identidade = null;
        }
        clienteId = cliente;
        tipoCliente = tipo;
        trabalhar(ato);
    }

    /** The same person, under the registration that stays. */
    public void passarAoCadastro(long cliente, TipoCliente tipo, Ato ato) {
        clienteId = cliente;
        tipoCliente = tipo;
        alterado(ato);
    }

    /** The kind of client stays, and the deadlines with it, until another is known. */
    public void desvincular(Ato ato) {
        clienteId = null;
        identidade = null;
        trabalhar(ato);
    }

    public void identidadeConfirmada(Ato ato) {
        identidade = IdentidadeConfirmada.em(ato);
        trabalhar(ato);
    }

    public void falarCom(Contato outro, Ato ato) {
        contato = outro;
        trabalhar(ato);
    }

    /**
     * The client is linked and may be on the line, and has not yet said who it is. What came in writing, or has left the
     * contact, asks for no confirmation.
     */
    public boolean identidadePorConfirmar() {
        boolean comOperador = situacao.noContato()
                || situacao == SituacaoAtendimento.PENDENTE
                || situacao == SituacaoAtendimento.AGUARDANDO_RETORNO;
        return clienteId != null && identidade == null && comOperador && origem.aoVivo();
    }

    /** The classification given at the opening; the work has not started yet. */
    public void classificarNaAbertura(Classificado classificado, String motivo) {
        classificacao = classificado.classificacao();
        natureza = classificado.natureza();
        tipoDemanda = classificado.tipoDemanda();
        this.motivo = motivo;
    }

    public void classificar(Classificado classificado, String motivo, Ato ato) {
        classificarNaAbertura(classificado, motivo);
        trabalhar(ato);
    }

    void triado(Criticidade sugerida, int prioridade) {
        if (dados().procedente() == null && criticidade == Criticidade.MEDIA) {
            criticidade = sugerida;
        }
        this.prioridade = prioridade;
    }

    /** Set by hand; the tables may say another when the facts change. */
    public void priorizar(int outra, Ato ato) {
        prioridade = outra;
        alterado(ato);
    }

    public void tocado(Ato ato) {
        trabalhar(ato);
    }

    public void assumir(String usuario, Ato ato) {
        responsavel = usuario;
        trabalhar(ato);
    }

    public void devolverAFila(Ato ato) {
        noContato = false;
        responsavel = null;
        alterado(ato);
    }

    /** Whatever was being done about it is not any more. */
    void voltarAFila(Ato ato) {
        situacao = SituacaoAtendimento.EM_ATENDIMENTO;
        responsavel = null;
        tarefa = null;
        tentativasDeRetorno = 0;
        alterado(ato);
    }

    void fecharJanela() {
        janelaAte = null;
    }

    public void resolver(String texto, Boolean procedente, Ato ato) {
        RespostaConclusiva.exigirTexto(texto);
        resolucao = texto.strip();
        dados().julgar(procedente);
        if (Boolean.FALSE.equals(dados().procedente())) {
            throw Recusa.RegraNaoAtendida.campo(
                    "procedente",
                    "Improcedente é recusa (RN ANS 623/2024): registre a solicitação, para que seja respondida com motivo e"
                            + " fundamento e o cliente possa pedir reanálise.");
        }
        trabalhar(ato);
    }

    public void encaminhar(Ato ato) {
        noContato = false;
        situacao = SituacaoAtendimento.ENCAMINHADO;
        alterado(ato);
    }

    /** Parks it: with the operator, or in the queue of the profile when {@code operador} is {@code null}. */
    public void deixarPendente(String operador, Ato ato) {
        noContato = false;
        situacao = SituacaoAtendimento.PENDENTE;
        responsavel = operador;
        alterado(ato);
    }

    public void retomar(Ato ato) {
        situacao = SituacaoAtendimento.EM_ATENDIMENTO;
        responsavel = ato.quem();
        alterado(ato);
    }

    public void transferirAoUsuario(String usuario, Ato ato) {
        noContato = noContato && (responsavel == null || responsavel.equals(usuario));
        responsavel = usuario;
        alterado(ato);
    }

    public void transferirAoGrupo(String outro, Ato ato) {
        noContato = false;
        grupo = outro;
        responsavel = null;
        alterado(ato);
    }

    public void restringir(String aoGrupo, Ato ato) {
        restricao = Restricao.ao(aoGrupo, ato.quem());
        alterado(ato);
    }

    void aguardarRetorno() {
        situacao = SituacaoAtendimento.AGUARDANDO_RETORNO;
    }

    public int registrarTentativaDeRetorno(Ato ato) {
        alterado(ato);
        return ++tentativasDeRetorno;
    }

    /** Nobody is asked to call before; the client who calls back is answered all the same. */
    public void tentarDeNovoEm(Instant quando) {
        proximaTentativaEm = quando;
    }

    public void retornoDado(Ato ato) {
        proximaTentativaEm = null;
        alterado(ato);
    }

    void encerrar(Ato ato) {
        situacao = SituacaoAtendimento.ENCERRADO;
        semDesfecho = soPedidosCancelados();
        encerradoEm = ato.quando();
        encerradoPor = ato.quem();
        alterado(ato);
    }

    void abrirJanela(Duration janela) {
        janelaAte = encerradoEm.plus(janela);
    }

    /** Back to the groups with what was reopened, or to the operator. */
    public void reiniciar(boolean haSolicitacaoReaberta, Ato ato) {
        atrasouAntes |= estado(ato.quando()) == EstadoDoPrazo.CUMPRIDO_EM_ATRASO;
        semDesfecho = false;
        noContato = false;
        situacao = haSolicitacaoReaberta ? SituacaoAtendimento.ENCAMINHADO : SituacaoAtendimento.EM_ATENDIMENTO;
        encerradoEm = null;
        encerradoPor = null;
        janelaAte = null;
        resolucao = null;
        tentativasDeRetorno = 0;
        proximaTentativaEm = null;
        alterado(ato);
    }

    /** How its deadline stands; {@code null} without one, and when it came to nothing in time. */
    public EstadoDoPrazo estado(Instant agora) {
        if (prazo == null) {
            return null;
        }
        if (semDesfecho() && !atrasouAntes) {
            return encerradoEm.isAfter(prazo.venceEm()) ? EstadoDoPrazo.EXPIRADO : null;
        }
        return prazo.estado(agora, encerradoEm).comAtrasoAnterior(atrasouAntes);
    }

    public boolean foiCancelado() {
        return situacao == SituacaoAtendimento.CANCELADO;
    }

    /** It came to nothing: it was cancelled, or each of its requests was and nothing was resolved. */
    boolean semDesfecho() {
        return semDesfecho;
    }

    private boolean soPedidosCancelados() {
        return resolucao == null
                && !solicitacoes.isEmpty()
                && solicitacoes.stream().allMatch(um -> um.situacao() == SituacaoSolicitacao.CANCELADA);
    }

    /** By who took the call or received the client, while the client was still there. */
    boolean resolvidoNoContato() {
        return noContato && resolucao != null && encerradoEm != null;
    }

    /** The contact is over before it was solved: it lasted longer than any does. */
    void contatoAcabou() {
        noContato = false;
    }

    public void cancelar(Ato ato) {
        situacao = SituacaoAtendimento.CANCELADO;
        semDesfecho = true;
        encerradoEm = ato.quando();
        encerradoPor = ato.quem();
        tarefa = null;
        alterado(ato);
    }

    public void excluir(Ato ato) {
        cancelar(ato);
        excluido = true;
    }

    /** The client was heard before it was registered; so were the requests of that same contact. */
    public void foiAbertoEm(Instant outra, Instant fimDoContato, Ato ato) {
        abertoEm = outra;
        solicitacoes.forEach(solicitacao -> solicitacao.foiAbertaEm(outra, fimDoContato));
        alterado(ato);
    }

    public void prazoPassaASer(PrazoVinculante outro) {
        prazo = outro;
    }

    public void iniciadoNaInstancia(String instancia) {
        this.instancia = instancia;
    }

    void naTarefa(String tarefa) {
        this.tarefa = tarefa;
        proximaTentativaEm = null;
    }

    void foraDaTarefa(String acabada) {
        if (acabada.equals(tarefa)) {
            tarefa = null;
        }
    }

    public boolean permiteVer(String usuario, Set<String> grupos) {
        return restricao.permite(usuario, grupos);
    }

    public boolean dentroDaJanela(Instant agora) {
        return situacao == SituacaoAtendimento.ENCERRADO && janelaAte != null && agora.isBefore(janelaAte);
    }

    /** Telephone for who called or came, and for what must not be read by others; a message for who wrote. */
    Retorno canalDeRetorno(String email) {
        boolean escreveu = switch (origem) {
            case PORTAL, EMAIL, CHAT, WHATSAPP, APLICATIVO, FALE_CONOSCO -> true;
            case TELEFONE, PRESENCIAL, OUVIDORIA, ATIVO -> false;
        };
        return escreveu && email != null && !restricao.vale() ? Retorno.MENSAGEM : Retorno.TELEFONE;
    }

    public void acrescentar(Solicitacao solicitacao) {
        solicitacoes.add(solicitacao);
    }

    public List<Solicitacao> solicitacoes() {
        return List.copyOf(solicitacoes);
    }

    public List<Solicitacao> solicitacoesEmAberto() {
        return solicitacoes.stream().filter(Solicitacao::emAberto).toList();
    }

    public boolean haSolicitacaoEmAberto() {
        return solicitacoes.stream().anyMatch(Solicitacao::emAberto);
    }

    /** An open request asks for what the atendimento itself is about. */
    boolean temPedidoDoSeuAssunto() {
        return solicitacoes.stream().anyMatch(um -> um.emAberto() && doSeuAssunto(um));
    }

    /** What it is about is, or was, with the groups, whose clocks are those of doing it. */
    boolean comOsGruposOSeuAssunto() {
        boolean foramJuntos = situacao == SituacaoAtendimento.ENCAMINHADO;
        return solicitacoes.stream()
                .filter(um -> foramJuntos || um.instancia() != null)
                .anyMatch(um -> um.situacao() != SituacaoSolicitacao.CANCELADA && doSeuAssunto(um));
    }

    private boolean doSeuAssunto(Solicitacao solicitacao) {
        return solicitacao.classificacao().equals(classificacao);
    }

    /** Those registered and not yet in the hands of the groups. */
    List<Solicitacao> solicitacoesParaTratar() {
        return solicitacoes.stream().filter(Solicitacao::paraTratar).toList();
    }

    public List<Solicitacao> solicitacoesRespondidas() {
        return solicitacoes.stream().filter(Solicitacao::respondida).toList();
    }

    /** Of all its requests, in all their rounds. */
    public List<Demanda> demandas() {
        return solicitacoes.stream()
                .flatMap(solicitacao -> solicitacao.demandas().stream())
                .toList();
    }

    public Long id() {
        return id;
    }

    public String protocolo() {
        return protocolo;
    }

    public SituacaoAtendimento situacao() {
        return situacao;
    }

    public Origem origem() {
        return origem;
    }

    public Long clienteId() {
        return clienteId;
    }

    public TipoCliente tipoCliente() {
        return tipoCliente;
    }

    /** JPA gives {@code null} for an embedded value whose columns are all empty. */
    public DadosDoAtendimento dados() {
        if (dados == null) {
            dados = new DadosDoAtendimento();
        }
        return dados;
    }

    public Contato contato() {
        return contato;
    }

    /** {@code null} until it is confirmed. */
    public IdentidadeConfirmada identidade() {
        return identidade;
    }

    public Restricao restricao() {
        return restricao;
    }

    public PrazoVinculante prazo() {
        return prazo;
    }

    public String classificacao() {
        return classificacao;
    }

    public String motivo() {
        return motivo;
    }

    public Natureza natureza() {
        return natureza;
    }

    public TipoDemanda tipoDemanda() {
        return tipoDemanda;
    }

    public boolean urgente() {
        return urgente;
    }

    public Criticidade criticidade() {
        return criticidade;
    }

    public int prioridade() {
        return prioridade;
    }

    public boolean ativo() {
        return ativo;
    }

    public Instant abertoEm() {
        return abertoEm;
    }

    public String abertoPor() {
        return abertoPor;
    }

    public Instant alteradoEm() {
        return alteradoEm;
    }

    public String alteradoPor() {
        return alteradoPor;
    }

    public String responsavel() {
        return responsavel;
    }

    public String grupo() {
        return grupo;
    }

    public String resolucao() {
        return resolucao;
    }

    public Instant encerradoEm() {
        return encerradoEm;
    }

    public String encerradoPor() {
        return encerradoPor;
    }

    public Instant janelaAte() {
        return janelaAte;
    }

    public int tentativasDeRetorno() {
        return tentativasDeRetorno;
    }

    /** When the client is to be called again; {@code null} when a call is due, or none is to be made. */
    public Instant proximaTentativaEm() {
        return proximaTentativaEm;
    }

    /** The client is to be called now, or again later. */
    public boolean retornoPorTelefone() {
        return situacao == SituacaoAtendimento.AGUARDANDO_RETORNO && (tarefa != null || proximaTentativaEm != null);
    }

    public boolean excluido() {
        return excluido;
    }

    public String instancia() {
        return instancia;
    }

    public String tarefa() {
        return tarefa;
    }
}
