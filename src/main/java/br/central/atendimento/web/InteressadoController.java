package br.central.atendimento.web;

import br.central.atendimento.Interessados;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.NovoInteressado;
import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Atendimentos")
class InteressadoController {

    private final Interessados interessados;

    InteressadoController(Interessados interessados) {
        this.interessados = interessados;
    }

    @PostMapping("/api/interessados")
    @Operation(
            summary = "Registra um interessado em contratar e o passa ao comercial",
            description = "Sem CPF. Abre o atendimento, cadastra, classifica e encaminha no mesmo ato.")
    ResponseEntity<AtendimentoView> registrar(@Valid @RequestBody NovoInteressado novo) {
        AtendimentoView aberto = noCampo(() -> interessados.registrar(novo));
        return ResponseEntity.created(URI.create("/api/atendimentos/" + aberto.protocolo()))
                .body(aberto);
    }

    @PostMapping("/api/atendimentos/{protocolo}/interessado")
    @Operation(summary = "Cadastra quem fala neste atendimento como interessado e passa o atendimento ao comercial")
    AtendimentoView encaminhar(@PathVariable String protocolo, @Valid @RequestBody NovoInteressado novo) {
        return noCampo(() -> interessados.encaminhar(protocolo, novo));
    }

    /** What is refused of the registration is told beside the field that is here. */
    private static AtendimentoView noCampo(Supplier<AtendimentoView> ato) {
        try {
            return ato.get();
        } catch (Recusa.RegraNaoAtendida recusa) {
            throw new Recusa.RegraNaoAtendida(recusa.erros().stream()
                    .map(erro -> new Recusa.Erro(campo(erro.campo()), erro.mensagem()))
                    .toList());
        }
    }

    /** There is one telephone here. */
    private static String campo(String recusado) {
        return "telefones[0].numero".equals(recusado) ? "telefone" : recusado;
    }
}
