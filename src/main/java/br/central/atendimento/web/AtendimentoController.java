package br.central.atendimento.web;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Reinicio;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.RetornoAoCliente;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/atendimentos")
@Tag(name = "Atendimentos", description = "A vida de um atendimento: do protocolo ao encerramento.")
class AtendimentoController {

    private final Atendimentos atendimentos;

    AtendimentoController(Atendimentos atendimentos) {
        this.atendimentos = atendimentos;
    }

    @PostMapping
    @Operation(summary = "Abre um atendimento e dá o protocolo", description = "Só a origem é obrigatória.")
    ResponseEntity<AtendimentoView> abrir(@Valid @RequestBody Abertura abertura) {
        AtendimentoView aberto = atendimentos.abrir(abertura);
        return ResponseEntity.created(URI.create("/api/atendimentos/" + aberto.protocolo()))
                .body(aberto);
    }

    @GetMapping("/{protocolo}")
    @Operation(summary = "Mostra um atendimento, com o que este usuário pode fazer agora")
    AtendimentoView detalhar(@PathVariable String protocolo) {
        return atendimentos.detalhar(protocolo);
    }

    @PostMapping("/{protocolo}/resolucao")
    @Operation(summary = "Resolve no contato e encerra")
    AtendimentoView resolver(@PathVariable String protocolo, @Valid @RequestBody Resolucao resolucao) {
        return atendimentos.resolver(protocolo, resolucao);
    }

    @PostMapping("/{protocolo}/encaminhamento")
    @Operation(summary = "Encaminha as solicitações aos grupos responsáveis")
    AtendimentoView encaminhar(@PathVariable String protocolo, @Valid @RequestBody Encaminhamento encaminhamento) {
        return atendimentos.encaminhar(protocolo, encaminhamento);
    }

    @PostMapping("/{protocolo}/pendencia")
    @Operation(summary = "Deixa pendente, na fila do perfil ou com o operador")
    AtendimentoView deixarPendente(@PathVariable String protocolo, @Valid @RequestBody Pendencia pendencia) {
        return atendimentos.deixarPendente(protocolo, pendencia);
    }

    @PostMapping("/{protocolo}/retomada")
    @Operation(summary = "Retoma um atendimento pendente")
    AtendimentoView retomar(@PathVariable String protocolo) {
        return atendimentos.retomar(protocolo);
    }

    @PostMapping("/{protocolo}/retorno")
    @Operation(summary = "Registra o retorno por telefone ao cliente")
    AtendimentoView darRetorno(@PathVariable String protocolo, @Valid @RequestBody RetornoAoCliente retorno) {
        return atendimentos.darRetorno(protocolo, retorno);
    }

    @PostMapping("/{protocolo}/cancelamento")
    @Operation(summary = "Cancela o atendimento e suas solicitações em aberto")
    AtendimentoView cancelar(@PathVariable String protocolo, @Valid @RequestBody Motivacao motivacao) {
        return atendimentos.cancelar(protocolo, motivacao);
    }

    @PostMapping("/{protocolo}/reinicio")
    @Operation(summary = "Reinicia um atendimento encerrado, dentro da janela")
    AtendimentoView reiniciar(@PathVariable String protocolo, @Valid @RequestBody Reinicio reinicio) {
        return atendimentos.reiniciar(protocolo, reinicio);
    }

    @DeleteMapping("/{protocolo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Exclui um atendimento que ainda não foi iniciado")
    void excluir(@PathVariable String protocolo, @Valid @RequestBody Motivacao motivacao) {
        atendimentos.excluir(protocolo, motivacao);
    }
}
