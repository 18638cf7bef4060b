package br.central.contatosativos;

import br.central.atendimento.contrato.Motivacao;
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
@RequestMapping("/api")
@Tag(name = "Contatos ativos", description = "Ligações ativas e callbacks.")
class ContatoAtivoController {

    private final ContatosAtivos contatos;

    ContatoAtivoController(ContatosAtivos contatos) {
        this.contatos = contatos;
    }

    @PostMapping("/contatos-ativos")
    @Operation(summary = "Programa uma ligação ao cliente")
    ResponseEntity<ContatoAtivoView> programar(@Valid @RequestBody ProgramacaoDeContato programacao) {
        ContatoAtivoView programado = contatos.programar(programacao);
        return ResponseEntity.created(URI.create("/api/contatos-ativos/" + programado.id()))
                .body(programado);
    }

    @GetMapping("/contatos-ativos/{id}")
    @Operation(summary = "Mostra um contato ativo")
    ContatoAtivoView detalhar(@PathVariable long id) {
        return contatos.detalhar(id);
    }

    @PostMapping("/atendimentos/{protocolo}/ligacoes")
    @Operation(summary = "Programa uma ligação sobre o atendimento, ao cliente dele ou a outro número")
    ResponseEntity<ContatoAtivoView> programarSobre(
            @PathVariable String protocolo, @Valid @RequestBody ProgramacaoDeContato programacao) {
        ContatoAtivoView programado = contatos.programarSobre(protocolo, programacao);
        return ResponseEntity.created(URI.create("/api/contatos-ativos/" + programado.id()))
                .body(programado);
    }

    @PostMapping("/contatos-ativos/{id}/chamada")
    @Operation(
            summary = "Inicia a ligação: abre o protocolo, que se diz primeiro",
            description = "A identidade de quem atende se confirma nesse atendimento, antes de falar do caso.")
    ContatoAtivoView ligar(@PathVariable long id) {
        return contatos.ligar(id);
    }

    @PostMapping("/contatos-ativos/{id}/dispensa")
    @Operation(summary = "Dispensa a ligação programada: não há mais por que ligar")
    ContatoAtivoView dispensar(@PathVariable long id, @Valid @RequestBody Motivacao motivacao) {
        return contatos.dispensar(id, motivacao);
    }

    @PostMapping("/contatos-ativos/{id}/ligacoes")
    @Operation(summary = "Registra o desfecho da ligação; a que não foi iniciada abre o protocolo agora")
    ContatoAtivoView registrarLigacao(@PathVariable long id, @Valid @RequestBody ResultadoDaLigacao resultado) {
        return contatos.registrarLigacao(id, resultado);
    }
}
