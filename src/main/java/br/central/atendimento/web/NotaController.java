package br.central.atendimento.web;

import br.central.atendimento.Notas;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.NovaNota;
import br.central.atendimento.contrato.Texto;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotaController {

    private final Notas notas;

    NotaController(Notas notas) {
        this.notas = notas;
    }

    @PostMapping("/api/atendimentos/{protocolo}/notas")
    @ResponseStatus(HttpStatus.CREATED)
    @Tag(name = "Atendimentos")
    @Operation(
            summary = "Anota no atendimento, para a equipe",
            description = "Fica no histórico e nunca chega ao cliente. Quem for mencionado, e puder ver o atendimento,"
                    + " vê a nota no seu início.")
    AtendimentoView anotar(@PathVariable String protocolo, @Valid @RequestBody NovaNota nota) {
        return notas.anotar(protocolo, nota);
    }

    @PostMapping("/api/atendimentos/{protocolo}/notas/{nota}/resposta")
    @ResponseStatus(HttpStatus.CREATED)
    @Tag(name = "Atendimentos")
    @Operation(summary = "Responde a uma nota", description = "Quem a escreveu é avisado como quem é mencionado.")
    AtendimentoView responder(
            @PathVariable String protocolo, @PathVariable long nota, @Valid @RequestBody Texto resposta) {
        return notas.responder(protocolo, nota, resposta);
    }
}
