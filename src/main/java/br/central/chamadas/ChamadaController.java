package br.central.chamadas;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/chamadas")
@Tag(name = "Chamadas", description = "Integração com a telefonia (CTI).")
class ChamadaController {

    private final Chamadas chamadas;

    ChamadaController(Chamadas chamadas) {
        this.chamadas = chamadas;
    }

    /** Whose call it is, when the operator has chosen among several. */
    @Schema(name = "Atender")
    record Atender(
            @Schema(description = "Id do cliente escolhido; ausente, o que foi encontrado.")
            Long cliente) {}

    @PostMapping
    @Operation(
            summary = "Anuncia uma chamada que está tocando",
            description = "Procura de quem pode ser e a mostra na mesa do operador. Exige ATENDER; para o login de"
                    + " outra pessoa, INFORMAR_CHAMADAS.")
    ResponseEntity<ChamadaView> receber(@Valid @RequestBody NovaChamada nova) {
        ChamadaView recebida = chamadas.receber(nova);
        return ResponseEntity.created(URI.create("/api/chamadas/" + recebida.id()))
                .body(recebida);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Mostra uma chamada")
    ChamadaView detalhar(@PathVariable long id) {
        return chamadas.detalhar(id);
    }

    @PostMapping("/{id}/atendimento")
    @Operation(
            summary = "Atende: abre o atendimento e dá o protocolo",
            description = "Repetida, devolve o mesmo protocolo. Só de quem recebe a chamada.")
    ChamadaView atender(@PathVariable long id, @RequestBody(required = false) Atender escolha) {
        return chamadas.atender(id, escolha == null ? null : escolha.cliente());
    }

    @PostMapping("/{id}/recusa")
    @Operation(summary = "Recusa a chamada", description = "Só de quem a recebe.")
    ChamadaView recusar(@PathVariable long id) {
        return chamadas.recusar(id);
    }

    @PostMapping("/{id}/queda")
    @Operation(
            summary = "A ligação caiu",
            description = "Deixa na fila uma tarefa de retorno ao cliente, ou ao número. Repetida, não deixa outra.")
    ChamadaView cair(@PathVariable long id) {
        return chamadas.cair(id);
    }
}
