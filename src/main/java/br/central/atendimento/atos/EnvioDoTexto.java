package br.central.atendimento.atos;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Correspondencia;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.Horario;
import br.central.comum.Recusa;
import br.central.comunicacao.Enderecos;
import br.central.comunicacao.Modelos;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The text of a case, or of one of its requests, by e-mail. */
@Component
public class EnvioDoTexto {

    private final Destinatario destinatario;
    private final Correspondencia correspondencia;
    private final Modelos modelos;
    private final UsuarioAtual usuario;
    private final Rotulos rotulos;
    private final Horario horario;

    EnvioDoTexto(
            Destinatario destinatario,
            Correspondencia correspondencia,
            Modelos modelos,
            UsuarioAtual usuario,
            Rotulos rotulos,
            Horario horario) {
        this.destinatario = destinatario;
        this.correspondencia = correspondencia;
        this.modelos = modelos;
        this.usuario = usuario;
        this.rotulos = rotulos;
        this.horario = horario;
    }

    /**
     * @param informado {@code null} for that of the contact, or else of the client
     * @throws Recusa.RegraNaoAtendida when there is no address to send it to, or it is none
     */
    public String endereco(Atendimento atendimento, String informado) {
        if (informado == null || informado.isBlank()) {
            return destinatario
                    .email(atendimento)
                    .orElseThrow(() -> Recusa.RegraNaoAtendida.campo(
                            "email", "O cliente não tem e-mail cadastrado que sirva: informe o e-mail."));
        }
        usuario.exigir(Permissao.ENVIAR_A_EMAIL_INFORMADO);
        return Enderecos.email("email", informado);
    }

    public void enviar(Atendimento atendimento, String para) {
        enviar(atendimento, atendimento.protocolo(), para, TextoDoAtendimento.de(atendimento, rotulos));
    }

    public void enviar(Solicitacao solicitacao, String para) {
        enviar(solicitacao.atendimento(), solicitacao.protocolo(), para, TextoDoAtendimento.de(solicitacao, rotulos));
    }

    private void enviar(Atendimento atendimento, String protocolo, String para, String texto) {
        var valores = Map.of(
                "nome", destinatario.nome(atendimento),
                "protocolo", protocolo,
                "abertoEm", Horario.porExtenso(horario.em(atendimento.abertura().quando())),
                "situacao", rotulos.situacao(atendimento.situacao()),
                "texto", texto);
        correspondencia.enviar(
                atendimento,
                protocolo,
                // Where the operator says, or where the operator read it to be right.
                new Correspondencia.Endereco(para, true),
                modelos.preencher("texto-do-atendimento", valores),
                false);
    }
}
