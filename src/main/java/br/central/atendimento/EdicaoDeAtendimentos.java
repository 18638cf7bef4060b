package br.central.atendimento;

import br.central.atendimento.atos.ClienteDoAtendimento;
import br.central.atendimento.atos.ComplementoRecebido;
import br.central.atendimento.atos.GravacaoDeAtendimento;
import br.central.atendimento.atos.PassagemDeAtendimento;
import br.central.atendimento.atos.RegistroDeInformacao;
import br.central.atendimento.atos.RestricaoDeAtendimento;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.Transferencia;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.vistas.Vistas;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is recorded on an open atendimento while it goes on. Refusals as in {@link Atendimentos}: right, restriction and
 * situation are checked, and nothing has changed when a {@link Recusa} is thrown.
 */
@Service
@RepeteEmCorrida
@Transactional
public class EdicaoDeAtendimentos {

    private final Casos casos;
    private final GravacaoDeAtendimento gravacao;
    private final ClienteDoAtendimento cliente;
    private final PassagemDeAtendimento passagem;
    private final ComplementoRecebido complemento;
    private final RestricaoDeAtendimento restricao;
    private final RegistroDeInformacao informacao;
    private final Vistas vistas;

    EdicaoDeAtendimentos(
            Casos casos,
            GravacaoDeAtendimento gravacao,
            ClienteDoAtendimento cliente,
            PassagemDeAtendimento passagem,
            ComplementoRecebido complemento,
            RestricaoDeAtendimento restricao,
            RegistroDeInformacao informacao,
            Vistas vistas) {
        this.casos = casos;
        this.gravacao = gravacao;
        this.cliente = cliente;
        this.passagem = passagem;
        this.complemento = complemento;
        this.restricao = restricao;
        this.informacao = informacao;
        this.vistas = vistas;
    }

    /**
     * Each field that gets another value leaves its line in the timeline. Another urgency or origin derives priority and
     * clocks again, these from the original opening. Rewriting the description takes the right
     * ALTERAR_CONTEUDO_DO_TEXTO, or ALTERAR_TEXTO_REGISTRADO once the case has left the operator.
     *
     * @throws Recusa.Conflito when somebody else changed one of the fields since it was seen
     */
    public AtendimentoView alterar(String protocolo, Alteracao alteracao) {
        return gravar(protocolo, alteracao, null);
    }

    /**
     * As {@link #alterar} and {@link #classificar} in one act: all of it, or nothing.
     *
     * @param escolha {@code null} to leave the classification as it is
     */
    public AtendimentoView gravar(String protocolo, Alteracao alteracao, EscolhaDeClassificacao escolha) {
        return fazer(Acao.ALTERAR, protocolo, caso -> gravacao.gravar(caso, alteracao, escolha));
    }

    /** The kind of client decides clocks too: they are derived again from the opening. */
    public AtendimentoView vincularCliente(String protocolo, ReferenciaCliente referencia) {
        return fazer(Acao.VINCULAR_CLIENTE, protocolo, caso -> cliente.vincular(caso, referencia));
    }

    /** It was not with this client; the atendimento goes on without one, as when nobody says who they are. */
    public AtendimentoView desvincularCliente(String protocolo) {
        return fazer(Acao.VINCULAR_CLIENTE, protocolo, cliente::desvincular);
    }

    /** The person to talk to about this atendimento, with telephone and e-mail (S0.18); what is absent is taken away. */
    public AtendimentoView alterarContato(String protocolo, ContatoInformado contato) {
        return fazer(Acao.ALTERAR, protocolo, caso -> cliente.falarCom(caso, contato));
    }

    /**
     * Classifies, or reclassifies: the clocks are derived again from the original opening, so the elapsed time is kept,
     * and open requests that had the old classification go to the groups of the new one.
     *
     * @throws Recusa.Conflito when somebody else classified it since
     */
    public AtendimentoView classificar(String protocolo, EscolhaDeClassificacao escolha) {
        return fazer(Acao.CLASSIFICAR, protocolo, caso -> gravacao.classificar(caso, escolha));
    }

    /** The operator read the solução proposta of an information to the client (S2.5). */
    public AtendimentoView registrarInformacao(String protocolo, String codigo) {
        return fazer(Acao.REGISTRAR_INFORMACAO, protocolo, caso -> informacao.registrar(caso, codigo));
    }

    /** To another user or to a group, with a text (S0.7). */
    public AtendimentoView transferir(String protocolo, Transferencia transferencia) {
        if ((transferencia.usuario() == null) == (transferencia.grupo() == null)) {
            throw Recusa.RegraNaoAtendida.campo("usuario", "Informe o usuário ou o grupo, um dos dois.");
        }
        return fazer(Acao.TRANSFERIR, protocolo, caso -> passagem.transferir(caso, transferencia));
    }

    /** One that nobody has, or that is with somebody the user stands in for. */
    public AtendimentoView assumir(String protocolo) {
        return fazer(Acao.ASSUMIR, protocolo, passagem::assumir);
    }

    /** A message of the client, or of the operator for the client: who waits for it goes on (S1.4). */
    public AtendimentoView complementar(String protocolo, Texto recebido) {
        return complementar(protocolo, new MensagemComplementar(recebido.texto(), null));
    }

    /** The same of whom it is from: a group that waits for the other party waits on. */
    public AtendimentoView complementar(String protocolo, MensagemComplementar recebida) {
        return fazer(Acao.COMPLEMENTAR, protocolo, caso -> complemento.receber(caso, recebida));
    }

    /**
     * Informação restrita (S0.14): afterwards only who restricted it and, if given, a profile see the content. Requests of
     * others that waited for the answer of one of its requests go on by themselves: the answer is not for them any more.
     */
    public AtendimentoView restringir(String protocolo, String aoGrupo) {
        return fazer(Acao.RESTRINGIR, protocolo, caso -> restricao.restringir(caso, aoGrupo));
    }

    private AtendimentoView fazer(Acao acao, String protocolo, Consumer<Atendimento> ato) {
        Atendimento atendimento = casos.para(acao, protocolo);
        ato.accept(atendimento);
        return vistas.doAto(atendimento);
    }
}
