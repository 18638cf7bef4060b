package br.central.canais.conversas;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a provider tells at once. */
@Schema(name = "LoteDoProvedor")
record LoteDoProvedor(
        @Size(max = 100, message = "São até 100 mensagens por vez.")
        List<@NotNull(message = "Mensagem vazia.") @Valid MensagemDoProvedor> mensagens,

        @Size(max = 500, message = "São até 500 estados por vez.")
        List<@NotNull(message = "Estado vazio.") @Valid EstadoDoProvedor> estados) {

    LoteDoProvedor {
        mensagens = mensagens == null ? List.of() : mensagens;
        estados = estados == null ? List.of() : estados;
    }
}
