package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.catalogo.Parametros;
import br.central.comum.Criticidade;
import br.central.comunicacao.Modelos;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the process of an atendimento asks and tells: its steps, in the order of the diagram. */
@Component
public class PassosDoAtendimento {

    private final AtendimentoRepository atendimentos;
    private final Relogios relogios;
    private final Diario diario;
    private final Notificacoes avisos;
    private final Destinatario destinatario;
    private final Correspondencia correspondencia;
    private final Modelos modelos;
    private final Parametros parametros;

    PassosDoAtendimento(
            AtendimentoRepository atendimentos,
            Relogios relogios,
            Diario diario,
            Notificacoes avisos,
            Destinatario destinatario,
            Correspondencia correspondencia,
            Modelos modelos,
            Parametros parametros) {
        this.atendimentos = atendimentos;
        this.relogios = relogios;
        this.diario = diario;
        this.avisos = avisos;
        this.destinatario = destinatario;
        this.correspondencia = correspondencia;
        this.modelos = modelos;
        this.parametros = parametros;
    }

    public Atendimento exigir(Long id) {
        return atendimentos.findById(id).orElseThrow();
    }

    public void triado(Long id, Criticidade criticidade, int prioridade) {
        Atendimento atendimento = exigir(id);
        atendimento.triado(criticidade, prioridade);
        diario.mudou(atendimento);
    }

    /** Those registered and not yet in the hands of the groups. */
    public List<Long> solicitacoesParaTratar(Long id) {
        return exigir(id).pedidos().paraTratar().stream().map(Solicitacao::id).toList();
    }

    public boolean haSolicitacaoEmAberto(Long id) {
        return exigir(id).pedidos().haEmAberto();
    }

    /** Every solicitação has ended: an answer goes back to the client, unless all were cancelled. */
    public void respostasProntas(Long id) {
        Atendimento atendimento = exigir(id);
        if (!atendimento.pedidos().respondidas().isEmpty()) {
            atendimento.aguardarRetorno();
            diario.mudou(atendimento);
        }
    }

    public Retorno retorno(Long id) {
        Atendimento atendimento = exigir(id);
        return atendimento.pedidos().respondidas().isEmpty()
                ? Retorno.NENHUM
                : Retorno.de(atendimento, destinatario.email(atendimento));
    }

    /**
     * Writes the answers to the outbox, in this transaction; they are sent after it.
     *
     * @return whether they could be: the address may have gone meanwhile, or the content been restricted to others
     */
    public boolean enviarResposta(Long id) {
        if (retorno(id) != Retorno.MENSAGEM) {
            return false;
        }
        Atendimento atendimento = exigir(id);
        String endereco = destinatario.email(atendimento).orElseThrow();
        for (Solicitacao solicitacao : atendimento.pedidos().respondidas()) {
            var texto =
                    modelos.preencher("resposta-da-solicitacao", textos(solicitacao, destinatario.nome(atendimento)));
            correspondencia.enviar(
                    atendimento, atendimento.protocolo(), Correspondencia.Endereco.de(endereco), texto, true);
            diario.anotar(solicitacao, TipoAndamento.ENVIO_DA_RESPOSTA, null);
            ciente(solicitacao);
        }
        return true;
    }

    private static Map<String, String> textos(Solicitacao solicitacao, String nome) {
        Resposta resposta = solicitacao.resposta();
        return Map.of(
                "nome",
                nome,
                "protocolo",
                solicitacao.protocolo(),
                "conclusao",
                resposta.conclusao().descricao(),
                "resposta",
                resposta.comFundamento());
    }

    public void complementado(Long id) {
        avisos.avisarComplemento(exigir(id));
    }

    public void encerrar(Long id) {
        Atendimento atendimento = exigir(id);
        atendimento.encerrar(diario.ato());
        relogios.encerrado(atendimento, Duration.ofMinutes(parametros.inteiro("contato.maximo-minutos")));
        diario.anotar(atendimento, TipoAndamento.ENCERRAMENTO, null);
    }

    /**
     * Somebody ended its process outside of the application: one still open goes back to its queue, one that was closed can
     * be restarted no more.
     *
     * @return the one that needs a process again
     */
    public Optional<Atendimento> processoEncerrado(Long id, String instancia) {
        Atendimento atendimento = exigir(id);
        if (!instancia.equals(atendimento.instancia())) {
            return Optional.empty();
        }
        if (atendimento.situacao().terminou()) {
            atendimento.encerramento().fecharJanela();
            return Optional.empty();
        }
        atendimento.voltarAFila(diario.ato());
        diario.anotar(
                atendimento,
                TipoAndamento.DEVOLUCAO,
                "O processo do atendimento foi encerrado no Cockpit; ele voltou à fila.");
        return Optional.of(atendimento);
    }

    public void janelaDefinida(Long id, int horas) {
        if (horas > 0) {
            exigir(id).encerramento().abrirJanela(Duration.ofHours(horas));
        }
    }

    public void naTarefa(Long id, String tarefa) {
        Atendimento atendimento = exigir(id);
        atendimento.naTarefa(tarefa);
        if (atendimento.situacao() == SituacaoAtendimento.AGUARDANDO_RETORNO
                && atendimento.retorno().feitas() > 0) {
            diario.anotar(atendimento, TipoAndamento.NOVA_TENTATIVA, null);
        }
    }

    /** The task is over; the next one, if any, has not come yet. */
    public void foraDaTarefa(Long id, String tarefa) {
        atendimentos.findById(id).ifPresent(atendimento -> atendimento.foraDaTarefa(tarefa));
    }

    /** Somebody took the task in the task list, or gave it back. */
    public void tarefaAtribuida(Long id, String usuario) {
        Atendimento atendimento = exigir(id);
        if (usuario == null) {
            atendimento.devolverAFila(diario.ato());
            diario.anotar(atendimento, TipoAndamento.DEVOLUCAO, null);
        } else if (!usuario.equals(atendimento.responsavel())) {
            atendimento.transferirAoUsuario(usuario, diario.ato());
            diario.anotarMudanca(atendimento, TipoAndamento.ASSUNCAO, null, null, usuario);
        }
    }

    /** The client was told the answers. */
    public void clienteCiente(Long id) {
        exigir(id).pedidos().respondidas().forEach(this::ciente);
    }

    private void ciente(Solicitacao solicitacao) {
        solicitacao.fatos().clienteCiente(diario.ato().quando());
        relogios.conferir(solicitacao);
    }
}
