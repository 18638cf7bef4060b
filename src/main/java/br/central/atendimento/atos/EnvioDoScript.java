package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Correspondencia;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comum.Recusa;
import br.central.comunicacao.Modelos;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Component;

/**
 * The closing script by e-mail (S2.5): protocol, what was resolved, the informations given and the requests with their
 * deadlines. What the operator told the groups is not for the client.
 */
@Component
class EnvioDoScript {

    private static final String SEM_EMAIL = "Não há e-mail do contato nem do cliente neste atendimento. Informe o"
            + " e-mail do contato ou desmarque o envio do script.";

    private final Destinatario destinatario;
    private final TextoDoScript script;
    private final Modelos modelos;
    private final Correspondencia correspondencia;
    private final Diario diario;
    private final UsuarioAtual usuario;

    EnvioDoScript(
            Destinatario destinatario,
            TextoDoScript script,
            Modelos modelos,
            Correspondencia correspondencia,
            Diario diario,
            UsuarioAtual usuario) {
        this.destinatario = destinatario;
        this.script = script;
        this.modelos = modelos;
        this.correspondencia = correspondencia;
        this.diario = diario;
        this.usuario = usuario;
    }

    /**
     * Written to the outbox in this transaction and sent after it.
     *
     * @throws Recusa.SemPermissao without the right ENVIAR_ATENDIMENTO_POR_EMAIL
     * @throws Recusa.RegraNaoAtendida on field {@code enviarScript} when no e-mail is known
     */
    public void enviarSePedido(Boolean pedido, Atendimento atendimento) {
        if (!Boolean.TRUE.equals(pedido)) {
            return;
        }
        usuario.exigir(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL);
        String endereco = destinatario
                .email(atendimento)
                .filter(email -> !email.isBlank())
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("enviarScript", SEM_EMAIL));
        var texto = modelos.preencher("script-de-atendimento", script.valores(atendimento));
        correspondencia.enviar(
                atendimento, atendimento.protocolo(), Correspondencia.Endereco.de(endereco), texto, false);
        diario.anotar(atendimento, TipoAndamento.ENVIO_DO_SCRIPT, null);
    }
}
