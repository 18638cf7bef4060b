package br.central.atendimento.contrato;

import br.central.anexos.AnexoView;
import br.central.clientes.ClienteResumo;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
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
        TipoCliente tipoCliente,
        ContatoInformado contato,

        @Schema(description = "Quando quem fala confirmou ser o cliente, neste atendimento.")
        OffsetDateTime identidadeConfirmadaEm,

        String identidadeConfirmadaPor,
        String titulo,
        String descricao,
        String classificacao,
        String motivo,
        Criticidade criticidade,
        int prioridade,
        boolean urgente,
        boolean ativo,
        boolean restrito,
        Boolean procedente,
        String demandadoPor,
        String cidade,
        String especialidade,
        String prestadorLocal,
        String protocoloExterno,
        OffsetDateTime abertoEm,
        String abertoPor,
        OffsetDateTime alteradoEm,
        String alteradoPor,
        OffsetDateTime encerradoEm,
        String encerradoPor,

        @Schema(description = "Até quando pode ser reiniciado.")
        OffsetDateTime reinicioAte,

        String resolucao,
        PrazoView prazo,
        List<RelogioView> relogios,
        String responsavel,
        String grupo,
        List<InformacaoRegistradaView> informacoes,
        List<SolicitacaoView> solicitacoes,
        List<AndamentoView> andamentos,
        List<AnexoView> anexos,
        List<String> acoes) {

    /** In words; what was cancelled met nothing. */
    public String estadoDoPrazo() {
        return situacao == SituacaoAtendimento.CANCELADO
                ? situacao.descricao()
                : prazo.estado() == null ? "Sem efeito" : prazo.estado().descricao();
    }
}
