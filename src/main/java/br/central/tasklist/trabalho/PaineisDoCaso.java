package br.central.tasklist.trabalho;

import br.central.atendimento.Andamentos;
import br.central.atendimento.Avaliacoes;
import br.central.atendimento.Reclamacoes;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.AvaliacaoView;
import br.central.atendimento.contrato.DemandaView;
import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoDemanda;
import br.central.atendimento.contrato.SituacaoDoRetorno;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.TarefaView;
import br.central.catalogo.FormularioDePesquisa;
import br.central.catalogo.MotivoDeRecusaView;
import br.central.catalogo.MotivosDeRecusa;
import br.central.catalogo.ScriptView;
import br.central.catalogo.Scripts;
import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the panels of the case page ask while they are drawn. */
@Component
public class PaineisDoCaso {

    /** So many requests are drawn whole; the others open when asked for, so that the page stays light. */
    private static final int INTEIRAS = 4;

    private static final int NA_FOLHA = 20_000;
    private static final int NA_FOLHA_AO_MENOS = 500;

    private static final DateTimeFormatter DATA_E_HORA = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Botoes botoes;
    private final Situacoes situacoes;
    private final Avaliacoes avaliacoes;
    private final MotivosDeRecusa recusas;
    private final UsuarioAtual usuario;
    private final Scripts scripts;
    private final Reclamacoes reclamacoes;
    private final Clock relogio;

    PaineisDoCaso(
            Botoes botoes,
            Situacoes situacoes,
            Avaliacoes avaliacoes,
            MotivosDeRecusa recusas,
            UsuarioAtual usuario,
            Scripts scripts,
            Reclamacoes reclamacoes,
            Clock relogio) {
        this.scripts = scripts;
        this.reclamacoes = reclamacoes;
        this.botoes = botoes;
        this.situacoes = situacoes;
        this.avaliacoes = avaliacoes;
        this.recusas = recusas;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    public List<Botao> acoes(AtendimentoView caso) {
        return botoes.doAtendimento(caso);
    }

    /** Those of a request; of the task at hand only if it is about it and the user's to work. */
    public List<Botao> acoes(SolicitacaoView uma, TarefaView tarefa) {
        return botoes.daSolicitacao(uma, daTarefa(uma, tarefa) ? tarefa.tipo() : null);
    }

    public boolean daTarefa(SolicitacaoView uma, TarefaView tarefa) {
        return tarefa != null
                && tarefa.impedimento() == null
                && tarefa.reclamacao() == null
                && uma.protocolo().equals(tarefa.solicitacao());
    }

    /** The client has not heard the ouvidoria's answer yet, and the user may tell it. */
    public boolean retorna(ReclamacaoView queixa) {
        return queixa.retorno() == SituacaoDoRetorno.A_LIGAR && reclamacoes.podeDarRetorno(queixa.protocolo());
    }

    public boolean inteira(SolicitacaoView uma, int posicao, TarefaView tarefa) {
        return posicao < INTEIRAS || daTarefa(uma, tarefa);
    }

    /** The survey of a closed case; {@code null} when there is none yet. */
    public AvaliacaoView avaliacao(AtendimentoView caso) {
        return caso.situacao() == SituacaoAtendimento.ENCERRADO
                ? avaliacoes.doAtendimento(caso.protocolo()).orElse(null)
                : null;
    }

    /** What such a client is asked besides the score; {@code null} for the score alone. */
    public FormularioDePesquisa pesquisa(AtendimentoView caso) {
        return avaliacoes.formulario(caso.fala().tipoCliente()).orElse(null);
    }

    public SituacaoView situacao(AtendimentoView caso) {
        return situacoes.exigir(SituacaoView.Escopo.ATENDIMENTO, caso.situacao().name());
    }

    public SituacaoView situacao(SolicitacaoView uma) {
        return situacoes.exigir(SituacaoView.Escopo.SOLICITACAO, uma.situacao().name());
    }

    /** The groups that are still to answer, for who may answer for several. */
    public List<String> gruposQueFaltam(SolicitacaoView uma) {
        return uma.demandas().stream()
                .filter(demanda -> demanda.vigente() && demanda.situacao() == SituacaoDemanda.ABERTA)
                .map(DemandaView::grupo)
                .filter(grupo -> usuario.grupos().contains(grupo) || usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR))
                .toList();
    }

    /** What may be said in a call. */
    public List<ScriptView> scripts() {
        return scripts.todos(Map.of());
    }

    /** What may come of a call; with the demand that only an outbound one opens, and in the words of each. */
    public List<DesfechoDaLigacao> desfechos(boolean retorno) {
        return Stream.of(DesfechoDaLigacao.values())
                .filter(um -> um != DesfechoDaLigacao.SEM_COMUNICACAO)
                .filter(um -> retorno
                        ? um != DesfechoDaLigacao.CONTATO_REALIZADO && um != DesfechoDaLigacao.DEMANDA_ABERTA
                        : um != DesfechoDaLigacao.COMUNICADO)
                .toList();
    }

    /** Of a long text as much as a page shows. */
    public String corte(String texto) {
        return cortado(texto) ? texto.substring(0, texto.offsetByCodePoints(0, Andamentos.CORTE)) + "…" : texto;
    }

    /** Of a text as much as goes on paper, the less the more requests there are. */
    public String folha(String texto, int pedidos) {
        int limite = Math.max(NA_FOLHA_AO_MENOS, NA_FOLHA / Math.max(1, pedidos));
        return texto.codePointCount(0, texto.length()) <= limite
                ? texto
                : texto.substring(0, texto.offsetByCodePoints(0, limite)) + "… (o resto do texto está no sistema)";
    }

    public boolean cortado(String texto) {
        return texto != null && texto.codePointCount(0, texto.length()) > Andamentos.CORTE;
    }

    public boolean algumCortado(SolicitacaoView uma) {
        return cortado(uma.pedido().descricao())
                || cortado(uma.conclusiva().texto())
                || uma.demandas().stream()
                        .anyMatch(demanda -> cortado(demanda.conclusiva().texto()))
                || uma.reclamacoes().stream()
                        .anyMatch(queixa -> cortado(queixa.texto())
                                || cortado(queixa.conclusiva().texto()));
    }

    public List<MotivoDeRecusaView> motivosDeRecusa() {
        return recusas.todos();
    }

    public boolean pode(String permissao) {
        return usuario.pode(Permissao.valueOf(permissao));
    }

    public String em(Instant quando) {
        return quando.atZone(relogio.getZone()).format(DATA_E_HORA);
    }

    /** The server's own time: the countdown of a browser with a wrong clock goes by it. */
    public OffsetDateTime agora() {
        return relogio.instant().atZone(relogio.getZone()).toOffsetDateTime();
    }
}
