package br.central.privacidade;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Privacidade")
class RetencaoController {

    private final Retencao retencao;

    RetencaoController(Retencao retencao) {
        this.retencao = retencao;
    }

    @GetMapping("/api/retencao")
    @Operation(summary = "O que o apagamento no prazo apagou, cada noite, as últimas primeiro")
    List<ExecucaoDaRetencao> execucoes() {
        return retencao.execucoes();
    }
}
