package br.central.atendimento.web;

import br.central.atendimento.Andamentos;
import br.central.atendimento.Presencas;
import br.central.atendimento.contrato.AssuntoDoAndamento;
import br.central.atendimento.contrato.PaginaDoHistorico;
import br.central.atendimento.contrato.PresencaView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/atendimentos/{protocolo}")
@Tag(name = "Atendimentos")
class AndamentoController {

    private final Andamentos andamentos;
    private final Presencas presencas;

    AndamentoController(Andamentos andamentos, Presencas presencas) {
        this.andamentos = andamentos;
        this.presencas = presencas;
    }

    @GetMapping("/andamentos")
    @Operation(summary = "Mostra o histórico por partes, o mais novo primeiro, com os textos longos cortados")
    PaginaDoHistorico listar(
            @PathVariable String protocolo,
            @RequestParam(required = false) AssuntoDoAndamento assunto,
            @RequestParam(required = false) Long antes) {
        return andamentos.listar(protocolo, assunto, antes);
    }

    @GetMapping(path = "/andamentos/{id}/texto", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Mostra o texto inteiro de uma linha do histórico")
    String texto(@PathVariable String protocolo, @PathVariable long id) {
        return andamentos.texto(protocolo, id);
    }

    @PutMapping("/presenca")
    @Operation(summary = "Diz que este usuário está com o atendimento aberto e mostra quem mais está")
    List<PresencaView> marcar(@PathVariable String protocolo) {
        return presencas.marcar(protocolo);
    }
}
