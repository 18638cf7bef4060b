package br.central.canais.chatbot;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.AndamentoDoCaso;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.canais.chatbot.PedidosDoChatbot.Abrir;
import br.central.canais.chatbot.PedidosDoChatbot.Complementar;
import br.central.canais.chatbot.PedidosDoChatbot.Fala;
import br.central.canais.chatbot.PedidosDoChatbot.Transferir;
import br.central.canais.chatbot.RespostasAoChatbot.Caso;
import br.central.clientes.Interlocutor;
import br.central.comum.RepeteEmCorrida;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a chatbot does to cases: those of the person it has identified, as far as that person is known, until a person takes over. */
@Component
@RepeteEmCorrida
@Transactional
class OperacoesDoChatbot {

    private static final DateTimeFormatter HORA = DateTimeFormatter.ofPattern("dd/MM HH:mm");

    private final AtendimentosDoCliente atendimentos;
    private final CasosComPessoas pessoas;
    private final Clock relogio;

    OperacoesDoChatbot(AtendimentosDoCliente atendimentos, CasosComPessoas pessoas, Clock relogio) {
        this.atendimentos = atendimentos;
        this.pessoas = pessoas;
        this.relogio = relogio;
    }

    Caso abrir(String integracao, Interlocutor quem, Abrir pedido) {
        var novo = new PedidoPeloCanal(
                chave(integracao, pedido.mensagem()),
                pedido.titulo(),
                pedido.texto(),
                vazioENulo(pedido.classificacao()),
                Map.of(),
                pedido.contato(),
                null);
        return ver(atendimentos.abrir(quem, cliente(quem), novo).andamento());
    }

    @Transactional(readOnly = true)
    Caso situacao(Interlocutor quem, String protocolo) {
        AndamentoDoCaso caso = atendimentos.andamento(quem, protocolo);
        pessoas.exigirDoChatbot(caso.protocolo());
        return ver(caso);
    }

    Caso complementar(Interlocutor quem, Complementar pedido) {
        AndamentoDoCaso caso = atendimentos.andamento(quem, pedido.protocolo());
        pessoas.exigirDoChatbot(caso.protocolo());
        return ver(atendimentos
                .complementar(quem, caso.protocolo(), pedido.texto())
                .andamento());
    }

    /** The person finds what was said before; of a case that is there already it is the last word. */
    Caso transferir(String integracao, Interlocutor quem, Transferir pedido) {
        String conversa = conversa(pedido);
        AndamentoDoCaso caso;
        if (vazioENulo(pedido.protocolo()) == null) {
            caso = atendimentos
                    .abrir(
                            quem,
                            cliente(quem),
                            PedidoPeloCanal.escrito(
                                    chave(integracao, pedido.mensagem()),
                                    "Conversa com o assistente virtual",
                                    conversa,
                                    pedido.contato()))
                    .andamento();
        } else {
            AndamentoDoCaso aberto = atendimentos.andamento(quem, pedido.protocolo());
            pessoas.exigirDoChatbot(aberto.protocolo());
            caso = atendimentos.complementar(quem, aberto.protocolo(), conversa).andamento();
        }
        if (!pessoas.comPessoa(caso.protocolo())) {
            pessoas.entregar(integracao, caso.protocolo());
        }
        return ver(caso);
    }

    private Caso ver(AndamentoDoCaso caso) {
        return new Caso(
                caso.protocolo(),
                caso.situacao().descricao(),
                caso.prazo(),
                caso.vencido(),
                caso.abertoEm(),
                caso.encerradoEm(),
                pessoas.comPessoa(caso.protocolo()));
    }

    private String conversa(Transferir pedido) {
        return pedido.conversa().stream()
                .map(this::escrita)
                .collect(Collectors.joining("\n", "Conversa com o assistente virtual:\n", ""));
    }

    private String escrita(Fala fala) {
        String hora = fala.em() == null ? "" : HORA.format(fala.em().atZoneSameInstant(relogio.getZone())) + " ";
        return hora + fala.de().descricao() + ": " + fala.texto().strip();
    }

    private static Long cliente(Interlocutor quem) {
        return quem.clientes().stream().findFirst().orElse(null);
    }

    /** Two chatbots may number their messages alike. */
    private static String chave(String integracao, String mensagem) {
        return integracao + " " + (vazioENulo(mensagem) == null ? UUID.randomUUID() : mensagem);
    }

    private static String vazioENulo(String texto) {
        return texto == null || texto.isBlank() ? null : texto;
    }
}
