package br.central.consistencia;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consistencia")
@Tag(name = "Consistência", description = "O que as tabelas e o motor de processos dizem de diferente.")
class ConsistenciaController {

    private final Consistencia consistencia;

    ConsistenciaController(Consistencia consistencia) {
        this.consistencia = consistencia;
    }

    @GetMapping
    @Operation(
            summary = "Confere as tabelas com o motor",
            description =
                    "Permissão CONFERIR_CONSISTENCIA. Lista vazia: está tudo de acordo. No máximo as primeiras 1.000"
                            + " divergências. Sem dados do cliente e sem textos.")
    List<Divergencia> conferir(
            @Parameter(description = "Só deste atendimento.") @RequestParam(required = false) String protocolo) {
        return protocolo == null || protocolo.isBlank()
                ? consistencia.conferir()
                : consistencia.conferir(List.of(protocolo.strip()));
    }
}
