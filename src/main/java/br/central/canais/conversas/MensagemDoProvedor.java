package br.central.canais.conversas;

import br.central.comunicacao.Canal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A message that a client sent, as the provider hands it on. */
record MensagemDoProvedor(
        @Schema(description = "Como o provedor a chama: a mesma, entregue de novo, conta uma vez.")
        @NotBlank(message = "Informe o id da mensagem.")
        @Size(max = 200, message = "O id vai até 200 caracteres.")
        String id,

        @NotNull(message = "Informe o canal: SMS ou WHATSAPP.")
        Canal canal,

        @Schema(description = "Número de quem escreve, com ou sem o nono dígito.", example = "5511987654321")
        @NotBlank(message = "Informe o número de quem escreve.")
        @Size(max = 40, message = "O número vai até 40 caracteres.")
        String de,

        @Schema(description = "Como quem escreve se chama no aplicativo.")
        @Size(max = 200, message = "O nome vai até 200 caracteres.")
        String nome,

        @Size(max = 4_096, message = "O texto vai até 4.096 caracteres.")
        String texto,

        @Schema(description = "O que veio em vez de texto: imagem, áudio, documento…")
        @Size(max = 40, message = "O tipo vai até 40 caracteres.")
        String tipo,

        @Schema(description = "Resposta automática do aparelho do cliente: não abre atendimento nem janela.")
        Boolean automatica) {

    boolean deMaquina() {
        return Boolean.TRUE.equals(automatica);
    }

    /** Without who and what, which end up in logs otherwise. */
    @Override
    public String toString() {
        return "MensagemDoProvedor[" + id + "]";
    }
}
