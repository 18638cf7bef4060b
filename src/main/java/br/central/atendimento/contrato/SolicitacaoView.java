package br.central.atendimento.contrato;

import br.central.comum.Natureza;
import br.central.comum.TipoDemanda;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A solicitação as the current user may see it; {@code acoes} is what this user may do to it now. */
@Schema(name = "Solicitacao")
public record SolicitacaoView(
        String protocolo,
        String atendimento,
        SituacaoSolicitacao situacao,
        @JsonUnwrapped Pedido pedido,
        List<String> grupos,
        List<DemandaView> demandas,
        @JsonUnwrapped Registro registro,
        @JsonUnwrapped Prazos prazos,
        FatosView fatos,
        @JsonUnwrapped RespostaView conclusiva,
        List<ReclamacaoView> reclamacoes,
        List<String> acoes) {

    @Schema(name = "PedidoDaSolicitacao")
    public record Pedido(
            String tipo,
            String classificacao,
            Natureza natureza,
            TipoDemanda tipoDemanda,
            Map<String, Object> campos,
            String endereco,
            String descricao) {}

    public record Registro(
            int prioridade,
            int reiteracoes,
            OffsetDateTime registradaEm,
            String registradaPor,

            @Schema(description = "De quando contam os prazos.")
            OffsetDateTime abertaEm,

            @Schema(description = "Protocolo da solicitação igual a que esta foi agrupada.")
            String principal) {}

    public record Prazos(
            PrazoView prazo,

            @Schema(description = "Todos os prazos dela, cada um com o que o inicia e o que o cumpre.")
            List<RelogioView> relogios) {}

    public String classificacao() {
        return pedido.classificacao();
    }

    public PrazoView prazo() {
        return prazos.prazo();
    }

    /** In words; what was cancelled met nothing. */
    public String estadoDoPrazo() {
        return situacao == SituacaoSolicitacao.CANCELADA
                ? situacao.descricao()
                : prazo().estado() == null ? "Sem efeito" : prazo().estado().descricao();
    }
}
