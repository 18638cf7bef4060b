package br.central.canais.conversas;

import br.central.canais.ConversaView;
import br.central.canais.ConversasDoCaso;
import br.central.canais.NovaMensagemAoNumero;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/atendimentos/{protocolo}/conversa")
@Tag(name = "Atendimentos")
class ConversaController {

    private final ConversasDoCaso conversas;

    ConversaController(ConversasDoCaso conversas) {
        this.conversas = conversas;
    }

    @GetMapping
    @Operation(summary = "Mensagens por WhatsApp e SMS do atendimento, com a janela de cada número")
    ConversaView ver(@PathVariable String protocolo) {
        return conversas.doAtendimento(protocolo);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Escreve por WhatsApp ou SMS ao cliente ou a outro número",
            description = "Exige ENVIAR_SMS. No WhatsApp, fora da janela de 24 horas, só um modelo aprovado.")
    ConversaView escrever(@PathVariable String protocolo, @Valid @RequestBody NovaMensagemAoNumero nova) {
        conversas.escrever(protocolo, nova);
        return conversas.doAtendimento(protocolo);
    }
}
