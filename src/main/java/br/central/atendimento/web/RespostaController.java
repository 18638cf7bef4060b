package br.central.atendimento.web;

import br.central.atendimento.Reclamacoes;
import br.central.atendimento.RespostasDosGrupos;
import br.central.atendimento.contrato.PedidoDeComplemento;
import br.central.atendimento.contrato.Prorrogacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.Redirecionamento;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.RetornoAoCliente;
import br.central.atendimento.contrato.SolicitacaoView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Respostas", description = "O que os grupos responsáveis e a ouvidoria respondem.")
class RespostaController {

    private final RespostasDosGrupos grupos;
    private final Reclamacoes reclamacoes;

    RespostaController(RespostasDosGrupos grupos, Reclamacoes reclamacoes) {
        this.grupos = grupos;
        this.reclamacoes = reclamacoes;
    }

    @PostMapping("/api/solicitacoes/{protocolo}/resposta")
    @Operation(summary = "Responde pelo grupo, ou consolida as respostas dos grupos")
    SolicitacaoView responder(@PathVariable String protocolo, @Valid @RequestBody RespostaDada resposta) {
        return grupos.responder(protocolo, resposta);
    }

    @PostMapping("/api/solicitacoes/{protocolo}/redirecionamento")
    @Operation(summary = "Passa a demanda a outro grupo")
    SolicitacaoView redirecionar(@PathVariable String protocolo, @Valid @RequestBody Redirecionamento outro) {
        return grupos.redirecionar(protocolo, outro);
    }

    @PostMapping("/api/solicitacoes/{protocolo}/pedido-de-complemento")
    @Operation(summary = "Pede complemento ao cliente ou a um prestador; o prazo legal continua a contar")
    SolicitacaoView pedirComplemento(@PathVariable String protocolo, @Valid @RequestBody PedidoDeComplemento pedido) {
        return grupos.pedirComplemento(protocolo, pedido);
    }

    @GetMapping("/api/reclamacoes/{protocolo}")
    @Operation(summary = "Mostra uma reclamação à ouvidoria")
    ReclamacaoView detalhar(@PathVariable String protocolo) {
        return reclamacoes.detalhar(protocolo);
    }

    @PostMapping("/api/reclamacoes/{protocolo}/resposta")
    @Operation(summary = "Responde a reclamação, por quem não respondeu a solicitação nem a teve para responder")
    ReclamacaoView responderReclamacao(@PathVariable String protocolo, @Valid @RequestBody RespostaDada resposta) {
        return reclamacoes.responder(protocolo, resposta);
    }

    @PostMapping("/api/reclamacoes/{protocolo}/prorrogacao")
    @Operation(
            summary =
                    "Prorroga o prazo da reclamação, por acordo, por quem pode respondê-la; permissão TRATAR_RECLAMACAO",
            description = "Uma vez, antes de vencer, até 30 dias úteis do início (RN ANS 323/2013). A reanálise de"
                    + " beneficiário tem também o prazo da RN ANS 623/2024, que não se prorroga: 409.")
    ReclamacaoView prorrogar(@PathVariable String protocolo, @Valid @RequestBody Prorrogacao prorrogacao) {
        return reclamacoes.prorrogar(protocolo, prorrogacao);
    }

    @PostMapping("/api/reclamacoes/{protocolo}/retorno")
    @Operation(summary = "Registra a ligação que comunica ao cliente a resposta da ouvidoria")
    ReclamacaoView darRetorno(@PathVariable String protocolo, @Valid @RequestBody RetornoAoCliente retorno) {
        return reclamacoes.darRetorno(protocolo, retorno);
    }
}
