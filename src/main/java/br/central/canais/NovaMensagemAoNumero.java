package br.central.canais;

import br.central.comunicacao.Canal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an operator writes to a mobile. */
public record NovaMensagemAoNumero(
        @Schema(description = "SMS ou WHATSAPP.") @NotNull(message = "Escolha o canal.")
        Canal canal,

        @Schema(description = "Sem ele, o do contato ou o do cadastro do cliente.", example = "(11) 98765-4321")
        @Size(max = 40, message = "O telefone vai até 40 caracteres.")
        String numero,

        @Schema(description = "Texto livre; no WhatsApp, só dentro da janela de 24 horas.")
        @Size(max = 4_096, message = "O texto vai até 4.096 caracteres.")
        String texto,

        @Schema(description = "Em vez do texto, o nome de um modelo aprovado do WhatsApp.")
        @Size(max = 60, message = "O nome do modelo vai até 60 caracteres.")
        String modelo) {

    /** Without number and text, which end up in logs otherwise. */
    @Override
    public String toString() {
        return "NovaMensagemAoNumero[" + canal + "]";
    }
}
