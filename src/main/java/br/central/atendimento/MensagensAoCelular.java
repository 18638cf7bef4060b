package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.comum.Telefone;
import br.central.comunicacao.Canal;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.NovaMensagem;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * SMS and WhatsApp about an atendimento, to its client or to another number (S0.16). Whoever may see the case and has
 * ENVIAR_SMS; refusals as in {@link Atendimentos}.
 */
@Service
@Transactional
public class MensagensAoCelular {

    private final Casos casos;
    private final Mensagens mensagens;
    private final Clientes clientes;
    private final UsuarioAtual usuario;
    private final Diario diario;

    MensagensAoCelular(Casos casos, Mensagens mensagens, Clientes clientes, UsuarioAtual usuario, Diario diario) {
        this.casos = casos;
        this.mensagens = mensagens;
        this.clientes = clientes;
        this.usuario = usuario;
        this.diario = diario;
    }

    /** The case, of which the user may write to the client. */
    @Transactional(readOnly = true)
    public void exigirQueEscreva(String protocolo) {
        paraEscrever(protocolo);
    }

    /**
     * @return the message in the outbox
     * @throws Recusa.RegraNaoAtendida when it is no mobile
     * @throws Recusa.EstadoNaoPermite when its content is restricted, or the case is over and the client asked for the data to be left alone
     */
    public long enviar(String protocolo, Canal canal, Telefone numero, String texto) {
        Atendimento atendimento = paraEscrever(protocolo);
        if (!numero.celular()) {
            throw Recusa.RegraNaoAtendida.campo("numero", "Informe um celular: este número não recebe mensagens.");
        }
        long id = mensagens.enfileirar(NovaMensagem.aoNumero(canal, numero.digitos(), texto, protocolo));
        diario.anotarMudanca(atendimento, TipoAndamento.MENSAGEM_AO_CELULAR, texto, null, canal.descricao());
        return id;
    }

    private Atendimento paraEscrever(String protocolo) {
        usuario.exigir(Permissao.ENVIAR_SMS);
        Atendimento atendimento = casos.paraVer(protocolo);
        if (atendimento.restricao().vale()) {
            throw new Recusa.EstadoNaoPermite(
                    "Este atendimento é restrito: o texto dele não vai por SMS nem por WhatsApp. Ligue para o cliente.");
        }
        if (atendimento.clienteId() != null && atendimento.situacao().terminou()) {
            clientes.exigirSemBloqueio(atendimento.clienteId());
        }
        return atendimento;
    }
}
