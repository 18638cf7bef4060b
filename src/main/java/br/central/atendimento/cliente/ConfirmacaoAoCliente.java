package br.central.atendimento.cliente;

import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.vistas.Horario;
import br.central.comum.Origem;
import br.central.comunicacao.Diagramacao;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells who wrote on the portal, by e-mail too, that it came and under which protocol. Nothing of what was written. */
@Component
public class ConfirmacaoAoCliente {

    private static final Set<Origem> DO_PORTAL = EnumSet.of(Origem.PORTAL, Origem.FALE_CONOSCO);

    private final Destinatario destinatario;
    private final Modelos modelos;
    private final Diagramacao diagramacao;
    private final Mensagens mensagens;
    private final Rotulos rotulos;
    private final Horario horario;

    ConfirmacaoAoCliente(
            Destinatario destinatario,
            Modelos modelos,
            Diagramacao diagramacao,
            Mensagens mensagens,
            Rotulos rotulos,
            Horario horario) {
        this.destinatario = destinatario;
        this.modelos = modelos;
        this.diagramacao = diagramacao;
        this.mensagens = mensagens;
        this.rotulos = rotulos;
        this.horario = horario;
    }

    public void enviar(Atendimento caso) {
        if (!DO_PORTAL.contains(caso.origem())) {
            return;
        }
        destinatario.email(caso).ifPresent(email -> enviar(caso, email));
    }

    private void enviar(Atendimento caso, String email) {
        Modelos.Texto texto = modelos.preencher(
                "contato-recebido",
                Map.of(
                        "nome",
                        destinatario.nome(caso),
                        "protocolo",
                        caso.protocolo(),
                        "prazo",
                        efeito(caso) + prazo(caso)));
        mensagens.enfileirar(NovaMensagem.aoCliente(email, texto, diagramacao.html(texto), caso.protocolo(), false));
    }

    /** What it is about is told on the portal, not here. */
    private String efeito(Atendimento caso) {
        return caso.solicitacoes().stream()
                .map(um -> um.fatos().efeitoEm())
                .filter(Objects::nonNull)
                .map(em -> "O que você pediu vale desde %s; o portal mostra o que decorre disso.\n"
                        .formatted(rotulos.quando(horario.em(em))))
                .findFirst()
                .orElse("");
    }

    private String prazo(Atendimento caso) {
        return caso.prazo() == null
                ? "O prazo de resposta aparece no portal assim que o contato for classificado."
                : "Prazo de resposta: até "
                        + rotulos.quando(horario.em(caso.prazo().venceEm())) + ".";
    }
}
