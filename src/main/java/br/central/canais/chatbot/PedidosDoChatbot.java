package br.central.canais.chatbot;

import br.central.atendimento.contrato.ContatoInformado;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a chatbot asks for. */
final class PedidosDoChatbot {

    private static final String SESSAO = "A que se recebeu ao identificar a pessoa.";
    private static final String MENSAGEM = "O id da mensagem no chatbot: repetido, não abre outro atendimento.";

    private PedidosDoChatbot() {}

    @Schema(name = "IdentificarNoChatbot")
    record Identificar(
            @NotBlank(message = "Informe o CPF.") @Size(max = 20, message = "O CPF vai até 20 caracteres.")
            String cpf,

            @NotNull(message = "Informe o nascimento.") LocalDate nascimento,

            @Schema(description = "Dito, tem de conferir; com ele o nível é maior.")
            @Size(max = 200, message = "O nome vai até 200 caracteres.")
            String nomeMae,

            @Schema(description = "O número de quem fala, que o canal conhece; sendo do cadastro, o nível é maior.")
            @Size(max = 40, message = "O número vai até 40 caracteres.")
            String telefone) {

        /** Without what is personal, which ends up in logs otherwise. */
        @Override
        public String toString() {
            return "Identificar[]";
        }
    }

    @Schema(name = "AbrirNoChatbot")
    record Abrir(
            @Schema(description = SESSAO) @Size(max = 100, message = "A sessão vai até 100 caracteres.")
            String sessao,

            @Schema(description = MENSAGEM) @Size(max = 200, message = "O id vai até 200 caracteres.")
            String mensagem,

            @Size(max = 200, message = "O título vai até 200 caracteres.")
            String titulo,

            @NotBlank(message = "Escreva a mensagem.") @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
            String texto,

            @Schema(
                    description =
                            "Caminho da classificação, das que o portal oferece; sem ela, vai à fila do atendimento.")
            @Size(max = 200, message = "A classificação vai até 200 caracteres.")
            String classificacao,

            @Valid ContatoInformado contato) {

        @Override
        public String toString() {
            return "Abrir[]";
        }
    }

    @Schema(name = "SituacaoNoChatbot")
    record Situacao(
            @Schema(description = SESSAO) @NotBlank(message = "Informe a sessão.") @Size(max = 100)
            String sessao,

            @NotBlank(message = "Informe o protocolo.") @Size(max = 30, message = "O protocolo vai até 30 caracteres.")
            String protocolo) {}

    @Schema(name = "ComplementarNoChatbot")
    record Complementar(
            @Schema(description = SESSAO) @NotBlank(message = "Informe a sessão.") @Size(max = 100)
            String sessao,

            @NotBlank(message = "Informe o protocolo.") @Size(max = 30, message = "O protocolo vai até 30 caracteres.")
            String protocolo,

            @NotBlank(message = "Escreva a mensagem.") @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
            String texto) {

        @Override
        public String toString() {
            return "Complementar[" + protocolo + "]";
        }
    }

    @Schema(name = "BoletosNoChatbot")
    record Boletos(
            @Schema(description = SESSAO) @NotBlank(message = "Informe a sessão.") @Size(max = 100)
            String sessao) {}

    @Schema(name = "InformeNoChatbot")
    record Informe(
            @Schema(description = SESSAO) @NotBlank(message = "Informe a sessão.") @Size(max = 100)
            String sessao,

            @Schema(description = "O ano dos pagamentos; sem ele, o que passou.", example = "2025")
            Integer ano) {}

    @Schema(name = "TransferirNoChatbot")
    record Transferir(
            @Schema(description = SESSAO) @Size(max = 100) String sessao,

            @Schema(description = "De um atendimento aberto; sem ele, abre-se um com a conversa.") @Size(max = 30)
            String protocolo,

            @Schema(description = MENSAGEM) @Size(max = 200, message = "O id vai até 200 caracteres.")
            String mensagem,

            @NotEmpty(message = "Envie a conversa.") @Size(max = 300, message = "São até 300 falas.")
            List<@NotNull(message = "Fala vazia.") @Valid Fala> conversa,

            @Valid ContatoInformado contato) {

        @Override
        public String toString() {
            return "Transferir[" + protocolo + "]";
        }
    }

    enum QuemFalou {
        CLIENTE("Cliente"),
        ROBO("Assistente virtual");

        private final String descricao;

        QuemFalou(String descricao) {
            this.descricao = descricao;
        }

        String descricao() {
            return descricao;
        }
    }

    @Schema(name = "FalaNoChatbot")
    record Fala(
            @NotNull(message = "Diga de quem é: CLIENTE ou ROBO.")
            QuemFalou de,

            @NotBlank(message = "Fala sem texto.") @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
            String texto,

            OffsetDateTime em) {

        @Override
        public String toString() {
            return "Fala[" + de + "]";
        }
    }
}
