package br.central.canais;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** A case's messages by WhatsApp and SMS, the oldest first, and until when free texts may be written to which number. */
@Schema(name = "ConversaDoAtendimento")
public record ConversaView(
        List<Mensagem> mensagens,
        List<Janela> janelas,
        List<Modelo> modelos,

        @Schema(description = "Para onde vai o que se escreve sem dizer para onde.")
        String numeroDoCliente) {

    @Schema(name = "MensagemDaConversa")
    public record Mensagem(
            boolean recebida,
            String canal,
            String numero,
            String texto,
            OffsetDateTime quando,

            @Schema(description = "Das enviadas: até onde chegou.")
            String situacao,

            @Schema(description = "Enviada pelo próprio sistema, ou resposta automática do cliente.")
            boolean automatica) {}

    /** @param restante in words, {@code null} when it is closed */
    @Schema(name = "JanelaDoWhatsApp")
    public record Janela(String numero, boolean aberta, OffsetDateTime ate, String restante, boolean comPessoa) {}

    @Schema(name = "ModeloDoWhatsApp")
    public record Modelo(String nome, String texto) {}
}
