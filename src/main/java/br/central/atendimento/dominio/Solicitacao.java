package br.central.atendimento.dominio;

import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.SituacaoDemanda;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Natureza;
import br.central.comum.TipoDemanda;
import br.central.prazos.Cumprimento;
import br.central.prazos.EstadoDoPrazo;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** One request of the client within an atendimento, answered by the responsible groups, with its own protocol. */
@Entity
public class Solicitacao {

    static final Set<SituacaoSolicitacao> PODEM_SER_PRINCIPAL =
            EnumSet.of(SituacaoSolicitacao.EM_ANDAMENTO, SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO);

    /** Where the table names nobody. */
    private static final Set<String> ACOMPANHAM_ATRASO = Set.of("supervisao", "gestao");

    @Id
    @GeneratedValue(generator = "solicitacao_seq")
    @SequenceGenerator(name = "solicitacao_seq", sequenceName = "solicitacao_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    private String protocolo;

    @ManyToOne(fetch = FetchType.LAZY)
    private Atendimento atendimento;

    @Enumerated(EnumType.STRING)
    private SituacaoSolicitacao situacao;

    private String tipo;
    private String classificacao;

    @Enumerated(EnumType.STRING)
    private Natureza natureza;

    @Enumerated(EnumType.STRING)
    private TipoDemanda tipoDemanda;

    private String campos;
    private String endereco;
    private String chaveEndereco;
    private String descricao;
    private String grupos;
    private boolean comRelogios;
    private int rodada;
    private int prioridade;
    private int reiteracoes;
    private Instant registradaEm;
    private String registradaPor;
    private Instant abertaEm;

    @ManyToOne(fetch = FetchType.LAZY)
    private Solicitacao principal;

    @Embedded
    private Resposta resposta;

    private Instant canceladaEm;
    private boolean atrasouAntes;
    private Instant deferidaEm;

    @Embedded
    private PrazoVinculante prazo;

    @Embedded
    private FatosRegistrados fatos;

    private String instancia;
    private String tarefa;
    private String tarefaAtraso;

    @ElementCollection
    @CollectionTable(name = "grupo_do_atraso", joinColumns = @JoinColumn(name = "solicitacao_id"))
    @Column(name = "grupo")
    private Set<String> gruposDoAtraso = new HashSet<>();

    @OneToMany(mappedBy = "solicitacao")
    @OrderBy("id")
    @BatchSize(size = 50)
    private List<Demanda> demandas = new ArrayList<>();

    protected Solicitacao() {}

    public Solicitacao(String protocolo, Atendimento atendimento, Pedido pedido, Ato ato) {
        this.protocolo = protocolo;
        this.atendimento = atendimento;
        situacao = SituacaoSolicitacao.ABERTA;
        tipo = pedido.tipo();
        campos = pedido.campos();
        endereco = pedido.endereco();
        chaveEndereco = pedido.chaveEndereco();
        descricao = pedido.descricao();
        prioridade = atendimento.prioridade();
        registradaEm = ato.quando();
        registradaPor = ato.quem();
        abertaEm = ato.quando();
        classificar(pedido.classificado());
        atendimento.acrescentar(this);
    }

    /** What the client asks for. {@code chaveEndereco} compares addresses whatever the way they were typed. */
    public record Pedido(
            String tipo,
            Classificado classificado,
            String campos,
            String endereco,
            String chaveEndereco,
            String descricao) {}

    /** It is now of another kind, and equal to others of that kind. */
    public void reclassificar(Classificado classificado) {
        classificar(classificado);
        tipo = classificado.classificacao();
    }

    private void classificar(Classificado classificado) {
        classificacao = classificado.classificacao();
        natureza = classificado.natureza();
        tipoDemanda = classificado.tipoDemanda();
    }

    void relogiosDefinidos() {
        comRelogios = true;
    }

    /** The atendimento itself is what the client asks for: it counts from when that was registered. */
    public void contaDesde(Instant registro) {
        abertaEm = registro;
    }

    /** When what meets such a clock happened, {@code null} while it has not. */
    Instant cumpriuEm(Relogio relogio) {
        if (relogio.cumprimento() == Cumprimento.RESPOSTA) {
            return resposta == null ? null : resposta.em();
        }
        return fatos().cumpriramEm(relogio);
    }

    /** When it was settled that what meets such a clock is not to happen: refused or cancelled. */
    Instant dispensouEm(Cumprimento cumprimento) {
        boolean doPedido = cumprimento == Cumprimento.REALIZACAO || cumprimento == Cumprimento.EFEITO;
        return recusada() && !deferida() && doPedido ? resposta.em() : canceladaEm;
    }

    /** Answered as asked for, at once or by a re-analysis, so that what was granted is still to be done. */
    boolean deferida() {
        return deferidaEm != null || resposta != null && !resposta.recusa();
    }

    /** The ouvidoria granted what had been refused; the refusal stays on record. */
    public void deferirNaReanalise(Ato ato) {
        deferidaEm = ato.quando();
    }

    /** JPA gives {@code null} for an embedded value whose columns are all empty. */
    public FatosRegistrados fatos() {
        if (fatos == null) {
            fatos = FatosRegistrados.nenhum();
        }
        return fatos;
    }

    void gruposDefinidos(List<String> nomes) {
        grupos = String.join(",", nomes);
    }

    void agrupar(Solicitacao aPrincipal) {
        principal = aPrincipal;
        situacao = SituacaoSolicitacao.AGRUPADA;
    }

    void perderPrincipal() {
        principal = null;
        if (situacao == SituacaoSolicitacao.AGRUPADA) {
            situacao = SituacaoSolicitacao.ABERTA;
        }
    }

    /** Each passage by the groups is a round; answers of an earlier round stay as history. */
    int novaRodada() {
        situacao = SituacaoSolicitacao.EM_ANDAMENTO;
        tarefa = null;
        tarefaAtraso = null;
        return ++rodada;
    }

    /** Its groups that wait for that party; of whom they wait was not always asked: then it is {@code cliente}. */
    public List<Demanda> esperandoPor(QuemComplementa quem, QuemComplementa cliente) {
        return demandas.stream()
                .filter(demanda -> demanda.rodada() == rodada
                        && demanda.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO
                        && (demanda.aguarda() == null ? cliente : demanda.aguarda()) == quem)
                .toList();
    }

    void atrasoCom(Set<String> grupos) {
        gruposDoAtraso.clear();
        gruposDoAtraso.addAll(grupos.isEmpty() ? ACOMPANHAM_ATRASO : grupos);
    }

    /** To whom the task is offered in which its breach is followed. */
    public Set<String> gruposDoAtraso() {
        return Set.copyOf(gruposDoAtraso);
    }

    public void aguardarComplemento() {
        situacao = SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO;
    }

    public void retomarAndamento() {
        situacao = SituacaoSolicitacao.EM_ANDAMENTO;
    }

    public void responder(Resposta conclusiva) {
        resposta = conclusiva;
        situacao = SituacaoSolicitacao.RESPONDIDA;
        tarefa = null;
        tarefaAtraso = null;
    }

    public void reiterar() {
        reiteracoes++;
        prioridade = Prioridade.reiterada(prioridade);
    }

    /** The atendimento has another priority; what the client's insistence added stays. */
    public void priorizar(int doAtendimento) {
        prioridade = doAtendimento;
        for (int vez = 0; vez < reiteracoes; vez++) {
            prioridade = Prioridade.reiterada(prioridade);
        }
    }

    /** Set by hand: exactly this one. */
    public void alterarPrioridade(int outra) {
        prioridade = outra;
    }

    public void cancelar(Ato ato) {
        situacao = SituacaoSolicitacao.CANCELADA;
        canceladaEm = ato.quando();
        tarefa = null;
        tarefaAtraso = null;
    }

    /** Its clock starts anew: the client brought it back after an answer. */
    public void reabrir(Ato ato) {
        atrasouAntes |= estado(ato.quando()) == EstadoDoPrazo.CUMPRIDO_EM_ATRASO;
        fatos().reabrir(abertaEm, deferida());
        situacao = SituacaoSolicitacao.ABERTA;
        resposta = null;
        deferidaEm = null;
        principal = null;
        instancia = null;
        prazo = null;
        abertaEm = ato.quando();
    }

    /** Not one registered after that contact, nor one whose clock started anew since. */
    void foiAbertaEm(Instant outra, Instant fimDoContato) {
        boolean doContato = !registradaEm.isAfter(fimDoContato) && !abertaEm.isAfter(registradaEm);
        if (doContato && emAberto()) {
            abertaEm = outra;
        }
    }

    public void prazoPassaASer(PrazoVinculante outro) {
        prazo = outro;
    }

    void iniciadaNaInstancia(String instancia) {
        this.instancia = instancia;
    }

    void foraDaTarefa(String acabada) {
        if (acabada.equals(tarefa)) {
            tarefa = null;
        }
        if (acabada.equals(tarefaAtraso)) {
            tarefaAtraso = null;
        }
    }

    void naTarefaDeConsolidar(String tarefa) {
        this.tarefa = tarefa;
    }

    void naTarefaDeAtraso(String tarefa) {
        tarefaAtraso = tarefa;
    }

    boolean comRelogios() {
        return comRelogios;
    }

    boolean respondida() {
        return situacao == SituacaoSolicitacao.RESPONDIDA;
    }

    public boolean agrupada() {
        return situacao == SituacaoSolicitacao.AGRUPADA;
    }

    /**
     * S2.7: one of the same kind at the same address, in the hands of the groups, answers for another too; a restricted
     * one does not, for its answer is not for others (S0.14), nor one that may wait for one that is urgent.
     */
    boolean respondePor(Solicitacao outra) {
        return PODEM_SER_PRINCIPAL.contains(situacao)
                && tipo.equals(outra.tipo())
                && outra.noEndereco(chaveEndereco)
                && (!atendimento.restricao().vale() || doMesmoAtendimento(outra))
                && (atendimento.urgente() || !outra.atendimento().urgente());
    }

    private boolean doMesmoAtendimento(Solicitacao outra) {
        return atendimento.id().equals(outra.atendimento().id());
    }

    /** It waits for one that may no longer answer for it. */
    public boolean naoEsperaMais() {
        return agrupada() && !principal.respondePor(this);
    }

    boolean esperaPor(Solicitacao outra) {
        return agrupada() && principal.id().equals(outra.id());
    }

    /** Answered, and the client does not get what was asked for. */
    public boolean recusada() {
        return resposta != null && resposta.recusa();
    }

    public boolean emAberto() {
        return !situacao.terminou();
    }

    boolean paraTratar() {
        return situacao == SituacaoSolicitacao.ABERTA && instancia == null;
    }

    public void acrescentar(Demanda demanda) {
        demandas.add(demanda);
    }

    public List<Demanda> demandas() {
        return List.copyOf(demandas);
    }

    /** Those of this passage by the groups. */
    public List<Demanda> demandasDaRodada() {
        return demandas.stream().filter(demanda -> demanda.rodada() == rodada).toList();
    }

    public List<Demanda> demandasAbertas() {
        return demandasDaRodada().stream()
                .filter(demanda -> demanda.situacao().emAberto())
                .toList();
    }

    public boolean respondidaPorVariosGrupos() {
        return demandasDaRodada().stream()
                        .filter(demanda -> demanda.situacao() == SituacaoDemanda.RESPONDIDA)
                        .count()
                > 1;
    }

    public boolean algumGrupoEspera() {
        return demandasDaRodada().stream()
                .anyMatch(demanda -> demanda.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO);
    }

    /** The groups that have it now: those that have yet to answer, else those that were to. */
    public List<String> comQuemEsta() {
        List<String> agora = demandasAbertas().stream().map(Demanda::grupo).toList();
        return agora.isEmpty() ? responsaveis() : agora;
    }

    /** Whoever answers it, or did; as the table says until they have it. */
    public List<String> responsaveis() {
        List<String> daRodada = demandasDaRodada().stream().map(Demanda::grupo).toList();
        return daRodada.isEmpty() ? grupos() : daRodada;
    }

    public Long id() {
        return id;
    }

    public String protocolo() {
        return protocolo;
    }

    public Atendimento atendimento() {
        return atendimento;
    }

    public SituacaoSolicitacao situacao() {
        return situacao;
    }

    public String tipo() {
        return tipo;
    }

    public String classificacao() {
        return classificacao;
    }

    public Natureza natureza() {
        return natureza;
    }

    public TipoDemanda tipoDemanda() {
        return tipoDemanda;
    }

    public String campos() {
        return campos;
    }

    String chaveEndereco() {
        return chaveEndereco;
    }

    public boolean noEndereco(String chave) {
        return chaveEndereco != null && chaveEndereco.equals(chave);
    }

    public String endereco() {
        return endereco;
    }

    public String descricao() {
        return descricao;
    }

    public List<String> grupos() {
        return grupos == null ? List.of() : List.of(grupos.split(","));
    }

    public int rodada() {
        return rodada;
    }

    public int prioridade() {
        return prioridade;
    }

    public int reiteracoes() {
        return reiteracoes;
    }

    public Instant registradaEm() {
        return registradaEm;
    }

    public String registradaPor() {
        return registradaPor;
    }

    public Instant abertaEm() {
        return abertaEm;
    }

    public Solicitacao principal() {
        return principal;
    }

    public Resposta resposta() {
        return resposta;
    }

    public PrazoVinculante prazo() {
        return prazo;
    }

    /** How its deadline stands; {@code null} without one, and when it was cancelled in time. */
    public EstadoDoPrazo estado(Instant agora) {
        if (prazo == null) {
            return null;
        }
        if (canceladaEm != null && atrasouAntes) {
            return EstadoDoPrazo.CUMPRIDO_EM_ATRASO;
        }
        if (canceladaEm != null) {
            return canceladaEm.isAfter(prazo.venceEm()) ? EstadoDoPrazo.EXPIRADO : null;
        }
        return prazo.estado(agora, resposta == null ? null : resposta.em()).comAtrasoAnterior(atrasouAntes);
    }

    public String instancia() {
        return instancia;
    }

    public String tarefa() {
        return tarefa;
    }

    public String tarefaAtraso() {
        return tarefaAtraso;
    }
}
