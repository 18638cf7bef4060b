package br.central.atendimento.contrato;

import br.central.anexos.AnexoView;
import br.central.clientes.ClienteResumo;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** An atendimento as the current user may see it; {@code acoes} is what this user may do to it now. */
@Schema(name = "Atendimento")
public record AtendimentoView(
        @Schema(example = "00000020261121000001") String protocolo,
        SituacaoAtendimento situacao,
        Origem origem,
        ClienteResumo cliente,
        @JsonUnwrapped QuemFala fala,
        @JsonUnwrapped Dados dados,
        @JsonUnwrapped Triagem triagem,
        @JsonUnwrapped Percurso percurso,
        @JsonUnwrapped Prazos prazos,
        List<SolicitacaoView> solicitacoes,
        @JsonUnwrapped Registros registros,
        List<String> acoes) {

    public record QuemFala(
            TipoCliente tipoCliente,
            ContatoInformado contato,

            @Schema(description = "Quando quem fala confirmou ser o cliente, neste atendimento.")
            OffsetDateTime identidadeConfirmadaEm,

            String identidadeConfirmadaPor) {}

    public record Dados(
            String titulo,
            String descricao,
            Boolean procedente,
            String demandadoPor,
            String cidade,
            String especialidade,
            String prestadorLocal,
            String protocoloExterno) {}

    public record Triagem(
            String classificacao,
            String motivo,
            Criticidade criticidade,
            int prioridade,
            boolean urgente,
            boolean ativo,
            boolean restrito) {}

    public record Percurso(
            OffsetDateTime abertoEm,
            String abertoPor,
            OffsetDateTime alteradoEm,
            String alteradoPor,
            OffsetDateTime encerradoEm,
            String encerradoPor,

            @Schema(description = "Até quando pode ser reiniciado.")
            OffsetDateTime reinicioAte,

            String resolucao,
            String responsavel,
            String grupo) {}

    public record Prazos(PrazoView prazo, List<RelogioView> relogios) {}

    public record Registros(
            List<InformacaoRegistradaView> informacoes, List<AndamentoView> andamentos, List<AnexoView> anexos) {}

    public String classificacao() {
        return triagem.classificacao();
    }

    public PrazoView prazo() {
        return prazos.prazo();
    }

    /** {@code null} while neither the register nor who is there has said it. */
    public String nomeDoCliente() {
        if (cliente != null) {
            return cliente.nome();
        }
        return fala.contato() == null ? null : fala.contato().nome();
    }

    /** In words; what was cancelled met nothing. */
    public String estadoDoPrazo() {
        return situacao == SituacaoAtendimento.CANCELADO
                ? situacao.descricao()
                : prazo().estado() == null ? "Sem efeito" : prazo().estado().descricao();
    }
}
