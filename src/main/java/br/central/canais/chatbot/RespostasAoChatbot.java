package br.central.canais.chatbot;

import br.central.clientes.AtoDoCliente;
import br.central.clientes.NivelDeIdentidade;
import br.central.operadora.Boleto;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** What a chatbot is answered. */
final class RespostasAoChatbot {

    private RespostasAoChatbot() {}

    @Schema(name = "PessoaNoChatbot")
    record Identificada(
            @Schema(description = "Vai em cada operação; vale até venceEm.")
            String sessao,

            OffsetDateTime venceEm,
            NivelDeIdentidade nivel,

            @Schema(description = "O primeiro nome, quando o nível o permite.")
            String nome,

            @Schema(description = "O que se pode fazer com este nível.")
            Set<AtoDoCliente> atos) {

        /** Without token and name. */
        @Override
        public String toString() {
            return "Identificada[" + nivel + "]";
        }
    }

    @Schema(name = "CasoNoChatbot")
    record Caso(
            String protocolo,
            String situacao,
            @Schema(description = "Até quando se responde.") OffsetDateTime prazo,
            boolean vencido,
            OffsetDateTime abertoEm,
            OffsetDateTime encerradoEm,

            @Schema(description = "Está com uma pessoa: o chatbot não responde mais.")
            boolean comPessoa) {}

    @Schema(name = "BoletosDaPessoa")
    record BoletosEmAberto(List<Boleto> boletos) {}
}
