package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoSolicitacao;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** One request of the client within an atendimento, answered by the responsible groups, with its own protocol. */
@Entity
public class Solicitacao extends PedidoComPrazo {

    static final Set<SituacaoSolicitacao> PODEM_SER_PRINCIPAL =
            EnumSet.of(SituacaoSolicitacao.EM_ANDAMENTO, SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO);

    /** Where the table names nobody. */
    private static final Set<String> ACOMPANHAM_ATRASO = Set.of("supervisao", "gestao");

    @Enumerated(EnumType.STRING)
    private SituacaoSolicitacao situacao;

    private String grupos;
    private int rodada;

    @ManyToOne(fetch = FetchType.LAZY)
    private Solicitacao principal;

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

    public Solicitacao(String protocolo, Atendimento atendimento, PedidoDoCliente pedido, Ato ato) {
        super(protocolo, atendimento, pedido, ato);
        situacao = SituacaoSolicitacao.ABERTA;
        atendimento.acrescentar(this);
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
        respondidaCom(conclusiva);
        situacao = SituacaoSolicitacao.RESPONDIDA;
        tarefa = null;
        tarefaAtraso = null;
    }

    public void cancelar(Ato ato) {
        situacao = SituacaoSolicitacao.CANCELADA;
        canceladaEm(ato.quando());
        tarefa = null;
        tarefaAtraso = null;
    }

    /** Its clock starts anew: the client brought it back after an answer. */
    public void reabrir(Ato ato) {
        contarDeNovo(ato.quando());
        situacao = SituacaoSolicitacao.ABERTA;
        principal = null;
        instancia = null;
    }

    /** Not one registered after that contact, nor one whose clock started anew since. */
    void foiAbertaEm(Instant outra, Instant fimDoContato) {
        Instant registrada = registro().quando();
        if (emAberto() && !registrada.isAfter(fimDoContato) && !abertaEm().isAfter(registrada)) {
            contaDesde(outra);
        }
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
                && pedido().igualA(outra.pedido())
                && (!atendimento().restricao().vale()
                        || atendimento().id().equals(outra.atendimento().id()))
                && (atendimento().triagem().urgente()
                        || !outra.atendimento().triagem().urgente());
    }

    /** It waits for one that may no longer answer for it. */
    public boolean naoEsperaMais() {
        return agrupada() && !principal.respondePor(this);
    }

    boolean esperaPor(Solicitacao outra) {
        return agrupada() && principal.id().equals(outra.id());
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

    /** This passage by the groups. */
    public RodadaDosGrupos daRodada() {
        return new RodadaDosGrupos(
                demandas.stream().filter(demanda -> demanda.rodada() == rodada).toList());
    }

    /** The groups that have it now: those that have yet to answer, else those that were to. */
    public List<String> comQuemEsta() {
        List<String> agora = new RodadaDosGrupos(daRodada().abertas()).grupos();
        return agora.isEmpty() ? responsaveis() : agora;
    }

    /** Whoever answers it, or did; as the table says until they have it. */
    public List<String> responsaveis() {
        List<String> daRodada = daRodada().grupos();
        return daRodada.isEmpty() ? grupos() : daRodada;
    }

    @Override
    public SituacaoSolicitacao situacao() {
        return situacao;
    }

    public List<String> grupos() {
        return grupos == null ? List.of() : List.of(grupos.split(","));
    }

    public int rodada() {
        return rodada;
    }

    public Solicitacao principal() {
        return principal;
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
