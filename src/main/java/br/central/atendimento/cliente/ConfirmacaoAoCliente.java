package br.central.atendimento.cliente;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.vistas.Horario;
import br.central.comum.Origem;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells who wrote on the portal, by e-mail too, that it came and under which protocol. Nothing of what was written. */
@Component
public class ConfirmacaoAoCliente {

    private static final Set<Origem> DO_PORTAL = EnumSet.of(Origem.PORTAL, Origem.FALE_CONOSCO);

    private final Destinatario destinatario;
    private final Modelos modelos;
    private final Mensagens mensagens;
    private final Rotulos rotulos;
    private final Horario horario;

    ConfirmacaoAoCliente(
            Destinatario destinatario, Modelos modelos, Mensagens mensagens, Rotulos rotulos, Horario horario) {
        this.destinatario = destinatario;
        this.modelos = modelos;
        this.mensagens = mensagens;
        this.rotulos = rotulos;
        this.horario = horario;
    }

    public void enviar(Atendimento caso) {
        if (!DO_PORTAL.contains(caso.origem())) {
            return;
        }
        destinatario
                .email(caso)
                .ifPresent(email -> mensagens.enfileirar(NovaMensagem.email(
                        email,
                        modelos.preencher(
                                "contato-recebido",
                                Map.of(
                                        "nome",
                                        destinatario.nome(caso),
                                        "protocolo",
                                        caso.protocolo(),
                                        "prazo",
                                        prazo(caso))),
                        caso.protocolo())));
    }

    private String prazo(Atendimento caso) {
        return caso.prazo() == null
                ? "O prazo de resposta aparece no portal assim que o contato for classificado."
                : "Prazo de resposta: até "
                        + rotulos.quando(horario.em(caso.prazo().venceEm())) + ".";
    }
}
