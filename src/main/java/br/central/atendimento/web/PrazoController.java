package br.central.atendimento.web;

import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.AtendimentoView;
import br.central.atendimento.NovoPrazo;
import br.central.atendimento.SolicitacaoView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PrazoController {

    private final AlteracaoDePrazo prazos;

    PrazoController(AlteracaoDePrazo prazos) {
        this.prazos = prazos;
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
