package br.central.atendimento.web;

import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.SolicitacaoIgualView;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Solicitações", description = "O que o cliente pede, reitera, reclama e cancela.")
class SolicitacaoController {

    private final Solicitacoes solicitacoes;

    SolicitacaoController(Solicitacoes solicitacoes) {
        this.solicitacoes = solicitacoes;
    }

    @PostMapping("/api/atendimentos/{protocolo}/solicitacoes")
    @Operation(summary = "Registra uma solicitação, com protocolo próprio")
    ResponseEntity<SolicitacaoView> registrar(
            @PathVariable String protocolo, @Valid @RequestBody NovaSolicitacao nova) {
        SolicitacaoView registrada = solicitacoes.registrar(protocolo, nova);
        return ResponseEntity.created(URI.create("/api/solicitacoes/" + registrada.protocolo()))
                .body(registrada);
    }

    @GetMapping("/api/atendimentos/{protocolo}/solicitacoes/iguais")
    @Operation(summary = "Solicitações em aberto que uma nova deste tipo repetiria, pelo endereço ou pelo cliente")
    List<SolicitacaoIgualView> iguais(
            @PathVariable String protocolo,
            @RequestParam(required = false) String tipo,
            @RequestParam(required = false) String endereco) {
        return solicitacoes.iguaisEmAberto(protocolo, tipo, Endereco.escrito(endereco));
    }

    @GetMapping("/api/solicitacoes/{protocolo}")
    @Operation(summary = "Mostra uma solicitação, com o que este usuário pode fazer agora")
    SolicitacaoView detalhar(@PathVariable String protocolo) {
        return solicitacoes.detalhar(protocolo);
    }

    @PostMapping("/api/solicitacoes/{protocolo}/reiteracoes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Reitera: só enquanto aberta ou em andamento")
    SolicitacaoView reiterar(@PathVariable String protocolo, @Valid @RequestBody Texto reiteracao) {
        return solicitacoes.reiterar(protocolo, reiteracao);
    }

    @PostMapping("/api/solicitacoes/{protocolo}/reclamacoes")
    @Operation(summary = "Reclama à ouvidoria: só com o prazo expirado")
    ResponseEntity<ReclamacaoView> reclamar(@PathVariable String protocolo, @Valid @RequestBody Texto reclamacao) {
        ReclamacaoView registrada = solicitacoes.reclamar(protocolo, reclamacao);
        return ResponseEntity.created(URI.create("/api/reclamacoes/" + registrada.protocolo()))
                .body(registrada);
    }

    @PostMapping("/api/solicitacoes/{protocolo}/reanalise")
    @Operation(summary = "Pede à ouvidoria a reanálise de uma recusa, a qualquer tempo")
    ResponseEntity<ReclamacaoView> pedirReanalise(@PathVariable String protocolo, @Valid @RequestBody Texto pedido) {
        ReclamacaoView registrada = solicitacoes.pedirReanalise(protocolo, pedido);
        return ResponseEntity.created(URI.create("/api/reclamacoes/" + registrada.protocolo()))
                .body(registrada);
    }

    @PutMapping("/api/solicitacoes/{protocolo}/classificacao")
    @Operation(summary = "Reclassifica; os prazos contam sempre da abertura")
    SolicitacaoView reclassificar(@PathVariable String protocolo, @Valid @RequestBody EscolhaDeClassificacao escolha) {
        return solicitacoes.reclassificar(protocolo, escolha);
    }

    @PostMapping("/api/solicitacoes/{protocolo}/providencias")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registra uma providência sobre o atraso")
    SolicitacaoView registrarProvidencia(@PathVariable String protocolo, @Valid @RequestBody Texto providencia) {
        return solicitacoes.registrarProvidencia(protocolo, providencia);
    }

    @PostMapping("/api/solicitacoes/{protocolo}/cancelamento")
    @Operation(summary = "Cancela a solicitação")
    SolicitacaoView cancelar(@PathVariable String protocolo, @Valid @RequestBody Motivacao motivacao) {
        return solicitacoes.cancelar(protocolo, motivacao);
    }
}
