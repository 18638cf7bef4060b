package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.prazos.EstadoDoPrazo;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One contact of a client with the operator, known by its protocol: the root of the aggregate. */
@Entity
public class Atendimento extends FichaDoAtendimento {

    /** The profile that receives every contact. */
    public static final String GRUPO_INICIAL = "atendimento";

    @Enumerated(EnumType.STRING)
    private SituacaoAtendimento situacao;

    @Embedded
    private PrazoVinculante prazo;

    @Embedded
    private Posse posse;

    @Embedded
    private TentativasDeRetorno retorno;

    @Embedded
    private Encerramento encerramento;

    private boolean excluido;
    private String instancia;
    private String tarefa;

    protected Atendimento() {}

    public Atendimento(NovoAtendimento novo, Ato ato) {
        super(novo, ato);
        situacao = SituacaoAtendimento.ABERTO;
        posse = new Posse(novo.responsavel(), GRUPO_INICIAL, novo.origem().aoVivo());
        retorno = new TentativasDeRetorno();
        encerramento = new Encerramento();
    }

    @Override
    public void tocado(Ato ato) {
        if (situacao == SituacaoAtendimento.ABERTO) {
            situacao = SituacaoAtendimento.EM_ATENDIMENTO;
        }
        alterado(ato);
    }

    /** Somebody may be on the line. */
    boolean falaAoVivo() {
        return situacao.comOperador() && origem().aoVivo();
    }

    public void assumir(String usuario, Ato ato) {
        posse.assumir(usuario);
        tocado(ato);
    }

    public void devolverAFila(Ato ato) {
        posse.parar(null);
        alterado(ato);
    }

    /** Whatever was being done about it is not any more. */
    void voltarAFila(Ato ato) {
        situacao = SituacaoAtendimento.EM_ATENDIMENTO;
        posse.assumir(null);
        tarefa = null;
        retorno.recomecar();
        alterado(ato);
    }

    public void transferirAoUsuario(String usuario, Ato ato) {
        posse.passarA(usuario);
        alterado(ato);
    }

    public void transferirAoGrupo(String outro, Ato ato) {
        posse.passarAoGrupo(outro);
        alterado(ato);
    }

    public void resolver(String texto, Boolean procedente, Ato ato) {
        encerramento.resolver(texto);
        julgado(procedente);
        tocado(ato);
    }

    public void encaminhar(Ato ato) {
        posse.contatoAcabou();
        situacao = SituacaoAtendimento.ENCAMINHADO;
        alterado(ato);
    }

    /** Parks it: with the operator, or in the queue of the profile when {@code operador} is {@code null}. */
    public void deixarPendente(String operador, Ato ato) {
        posse.parar(operador);
        situacao = SituacaoAtendimento.PENDENTE;
        alterado(ato);
    }

    public void retomar(Ato ato) {
        situacao = SituacaoAtendimento.EM_ATENDIMENTO;
        posse.assumir(ato.quem());
        alterado(ato);
    }

    void aguardarRetorno() {
        situacao = SituacaoAtendimento.AGUARDANDO_RETORNO;
    }

    public void registrarTentativaDeRetorno(Ato ato) {
        retorno.registrar();
        alterado(ato);
    }

    public void retornoDado(Ato ato) {
        retorno.semProxima();
        alterado(ato);
    }

    void encerrar(Ato ato) {
        situacao = SituacaoAtendimento.ENCERRADO;
        encerramento.encerrar(pedidos().soCanceladas(), ato);
        alterado(ato);
    }

    public void cancelar(Ato ato) {
        situacao = SituacaoAtendimento.CANCELADO;
        encerramento.cancelar(ato);
        tarefa = null;
        alterado(ato);
    }

    public void excluir(Ato ato) {
        cancelar(ato);
        excluido = true;
    }

    /** Back to the groups with what was reopened, or to the operator. */
    public void reiniciar(boolean haSolicitacaoReaberta, Ato ato) {
        encerramento.desfazer(estado(ato.quando()) == EstadoDoPrazo.CUMPRIDO_EM_ATRASO);
        posse.contatoAcabou();
        situacao = haSolicitacaoReaberta ? SituacaoAtendimento.ENCAMINHADO : SituacaoAtendimento.EM_ATENDIMENTO;
        retorno.recomecar();
        retorno.semProxima();
        alterado(ato);
    }

    public boolean dentroDaJanela(Instant agora) {
        return situacao == SituacaoAtendimento.ENCERRADO && encerramento.dentroDaJanela(agora);
    }

    /** How its deadline stands; {@code null} without one, and when it came to nothing in time. */
    public EstadoDoPrazo estado(Instant agora) {
        return prazo == null ? null : encerramento.estado(prazo, agora);
    }

    /** By who took the call or received the client, while the client was still there. */
    boolean resolvidoNoContato() {
        return posse.noContato() && encerramento.resolvido();
    }

    /** The contact is over before it was solved: it lasted longer than any does. */
    void contatoAcabou() {
        posse.contatoAcabou();
    }

    /** The client was heard before it was registered; so were the requests of that same contact. */
    public void foiAbertoEm(Instant outra, Instant fimDoContato, Ato ato) {
        abertoAntes(outra);
        solicitacoes().forEach(solicitacao -> solicitacao.foiAbertaEm(outra, fimDoContato));
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
        retorno.semProxima();
    }

    void foraDaTarefa(String acabada) {
        if (acabada.equals(tarefa)) {
            tarefa = null;
        }
    }

    /** The client is to be called now, or again later. */
    public boolean retornoPorTelefone() {
        return situacao == SituacaoAtendimento.AGUARDANDO_RETORNO && (tarefa != null || retorno.proximaEm() != null);
    }

    @Override
    public SituacaoAtendimento situacao() {
        return situacao;
    }

    public PrazoVinculante prazo() {
        return prazo;
    }

    public String responsavel() {
        return posse.responsavel();
    }

    public String grupo() {
        return posse.grupo();
    }

    public TentativasDeRetorno retorno() {
        return retorno;
    }

    public Encerramento encerramento() {
        return encerramento;
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
