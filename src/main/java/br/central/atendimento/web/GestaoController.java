package br.central.atendimento.web;

import br.central.atendimento.AlteracaoDaAbertura;
import br.central.atendimento.Notas;
import br.central.atendimento.Priorizacao;
import br.central.atendimento.TransferenciaDeDemandas;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.NovaAbertura;
import br.central.atendimento.contrato.NovaPrioridade;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.contrato.TransferenciaDeDemanda;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What managers do to the work of others. */
@RestController
class GestaoController {

    private final Priorizacao priorizacao;
    private final Notas notas;
    private final TransferenciaDeDemandas transferencias;
    private final AlteracaoDaAbertura aberturas;

    GestaoController(
            Priorizacao priorizacao,
            Notas notas,
            TransferenciaDeDemandas transferencias,
            AlteracaoDaAbertura aberturas) {
        this.aberturas = aberturas;
        this.priorizacao = priorizacao;
        this.notas = notas;
        this.transferencias = transferencias;
    }

    @PutMapping("/api/atendimentos/{protocolo}/abertura")
    @Tag(name = "Atendimentos")
    @Operation(
            summary = "Altera a data da abertura, com o motivo; permissão ALTERAR_DATA_DA_ABERTURA",
            description = "Para antes do registro, nunca para depois; os prazos são calculados de novo, desde ela.")
    AtendimentoView alterarAbertura(@PathVariable String protocolo, @Valid @RequestBody NovaAbertura nova) {
        return aberturas.alterar(protocolo, nova);
    }

    @PutMapping("/api/atendimentos/{protocolo}/prioridade")
    @Tag(name = "Atendimentos")
    @Operation(
            summary = "Altera a prioridade do atendimento e das suas solicitações em aberto",
            description = "De 0 a 100. Permissão ALTERAR_PRIORIDADE.")
    AtendimentoView doAtendimento(@PathVariable String protocolo, @Valid @RequestBody NovaPrioridade prioridade) {
        return priorizacao.doAtendimento(protocolo, prioridade);
    }

    @PutMapping("/api/solicitacoes/{protocolo}/prioridade")
    @Tag(name = "Solicitações")
    @Operation(
            summary = "Altera a prioridade da solicitação",
            description = "De 0 a 100. Permissão ALTERAR_PRIORIDADE.")
    SolicitacaoView daSolicitacao(@PathVariable String protocolo, @Valid @RequestBody NovaPrioridade prioridade) {
        return priorizacao.daSolicitacao(protocolo, prioridade);
    }

    @PostMapping("/api/atendimentos/{protocolo}/comentarios")
    @ResponseStatus(HttpStatus.CREATED)
    @Tag(name = "Atendimentos")
    @Operation(summary = "Comenta o atendimento", description = "Fica no histórico e nunca chega ao cliente.")
    AtendimentoView comentar(@PathVariable String protocolo, @Valid @RequestBody Texto comentario) {
        return notas.comentar(protocolo, comentario);
    }

    record Assuncao(
            @Schema(description = "Para quem participa de mais de um dos grupos.")
            String grupo) {}

    @PostMapping("/api/solicitacoes/{protocolo}/assuncao")
    @Tag(name = "Solicitações")
    @Operation(summary = "Assume a demanda do grupo, ou a de quem o usuário substitui")
    SolicitacaoView assumir(@PathVariable String protocolo, @RequestBody(required = false) Assuncao assuncao) {
        return transferencias.assumir(protocolo, assuncao == null ? null : assuncao.grupo());
    }

    @PostMapping("/api/solicitacoes/{protocolo}/transferencia")
    @Tag(name = "Solicitações")
    @Operation(
            summary = "Transfere a demanda de um grupo a uma pessoa dele ou a outro grupo",
            description = "Permissão TRANSFERIR.")
    SolicitacaoView transferir(
            @PathVariable String protocolo, @Valid @RequestBody TransferenciaDeDemanda transferencia) {
        return transferencias.transferir(protocolo, transferencia);
    }
}
