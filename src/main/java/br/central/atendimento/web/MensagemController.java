package br.central.atendimento.web;

import br.central.atendimento.ConversaComOCliente;
import br.central.atendimento.MensagensDoAtendimento;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.EnvioPorEmail;
import br.central.atendimento.contrato.MensagemEnviada;
import br.central.atendimento.contrato.Texto;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Mensagens", description = "O que foi enviado ao cliente sobre o atendimento.")
class MensagemController {

    private final MensagensDoAtendimento mensagens;
    private final ConversaComOCliente conversa;

    MensagemController(MensagensDoAtendimento mensagens, ConversaComOCliente conversa) {
        this.conversa = conversa;
        this.mensagens = mensagens;
    }

    @GetMapping("/api/atendimentos/{protocolo}/mensagens")
    @Operation(summary = "Lista as mensagens do atendimento e das suas solicitações")
    List<MensagemEnviada> listar(@PathVariable String protocolo) {
        return mensagens.listar(protocolo);
    }

    @PostMapping("/api/atendimentos/{protocolo}/mensagens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Envia o texto do atendimento por e-mail; sem e-mail, ao do cliente")
    List<MensagemEnviada> enviar(@PathVariable String protocolo, @Valid @RequestBody EnvioPorEmail envio) {
        mensagens.enviarTexto(protocolo, envio.email());
        return mensagens.listar(protocolo);
    }

    @PostMapping("/api/atendimentos/{protocolo}/mensagens-ao-cliente")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Escreve ao cliente durante o atendimento",
            description = "Ele lê no portal e, se houver endereço e o caso não for restrito, por e-mail.")
    AtendimentoView escrever(@PathVariable String protocolo, @Valid @RequestBody Texto mensagem) {
        return conversa.escrever(protocolo, mensagem);
    }

    @PostMapping("/api/atendimentos/{protocolo}/mensagens/{id}/reenvio")
    @Operation(summary = "Reenvia uma mensagem a quem ela foi")
    List<MensagemEnviada> reenviar(@PathVariable String protocolo, @PathVariable long id) {
        mensagens.reenviar(protocolo, id);
        return mensagens.listar(protocolo);
    }

    @PostMapping("/api/solicitacoes/{protocolo}/mensagens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Envia o texto da solicitação por e-mail; sem e-mail, ao do cliente")
    void enviarSolicitacao(@PathVariable String protocolo, @Valid @RequestBody EnvioPorEmail envio) {
        mensagens.enviarTextoDaSolicitacao(protocolo, envio.email());
    }
}
