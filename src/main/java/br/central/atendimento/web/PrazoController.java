package br.central.atendimento.web;

import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.Previsoes;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.NovoPrazo;
import br.central.atendimento.contrato.PrevisaoView;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.comum.Origem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrazoController {

    private final AlteracaoDePrazo prazos;
    private final Previsoes previsoes;

    PrazoController(AlteracaoDePrazo prazos, Previsoes previsoes) {
        this.prazos = prazos;
        this.previsoes = previsoes;
    }

    @GetMapping("/api/atendimentos/{protocolo}/previsao")
    @Tag(name = "Atendimentos")
    @Operation(
            summary = "O prazo e os grupos que o atendimento teria nesta classificação",
            description = "Conta da abertura, com os fatos gravados; nada é alterado.")
    PrevisaoView prever(
            @PathVariable String protocolo,
            @RequestParam String classificacao,
            @RequestParam(required = false) Boolean urgente,
            @RequestParam(required = false) Origem origem) {
        return previsoes.prever(protocolo, classificacao, urgente, origem);
    }

    @PutMapping("/api/atendimentos/{protocolo}/prazo")
    @Tag(name = "Atendimentos")
    @Operation(summary = "Altera o prazo do atendimento, com o motivo; permissão ALTERAR_PRAZO")
    AtendimentoView doAtendimento(@PathVariable String protocolo, @Valid @RequestBody NovoPrazo prazo) {
        return prazos.doAtendimento(protocolo, prazo);
    }

    @PutMapping("/api/solicitacoes/{protocolo}/prazo")
    @Tag(name = "Solicitações")
    @Operation(summary = "Altera o prazo da solicitação, com o motivo; permissão ALTERAR_PRAZO")
    SolicitacaoView daSolicitacao(@PathVariable String protocolo, @Valid @RequestBody NovoPrazo prazo) {
        return prazos.daSolicitacao(protocolo, prazo);
    }
}
