package br.central.atendimento.web;

import br.central.atendimento.ContatoAtivoView;
import br.central.atendimento.ContatosAtivos;
import br.central.atendimento.ProgramacaoDeContato;
import br.central.atendimento.ResultadoDaLigacao;
import io.swagger.v3.oas.annotations.Operation;
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
@RequestMapping("/api/contatos-ativos")
@Tag(name = "Contatos ativos", description = "Ligações ativas e callbacks.")
class ContatoAtivoController {

    private final ContatosAtivos contatos;

    ContatoAtivoController(ContatosAtivos contatos) {
        this.contatos = contatos;
    }

    @PostMapping
    @Operation(summary = "Programa uma ligação ao cliente")
    ResponseEntity<ContatoAtivoView> programar(@Valid @RequestBody ProgramacaoDeContato programacao) {
        ContatoAtivoView programado = contatos.programar(programacao);
        return ResponseEntity.created(URI.create("/api/contatos-ativos/" + programado.id()))
                .body(programado);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Mostra um contato ativo")
    ContatoAtivoView detalhar(@PathVariable long id) {
        return contatos.detalhar(id);
    }

    @PostMapping("/{id}/ligacoes")
    @Operation(summary = "Registra uma ligação; cada uma abre um protocolo")
    ContatoAtivoView registrarLigacao(@PathVariable long id, @Valid @RequestBody ResultadoDaLigacao resultado) {
        return contatos.registrarLigacao(id, resultado);
    }
}
