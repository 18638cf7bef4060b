package br.central.clientes.web;

import br.central.clientes.Clientes;
import br.central.clientes.NovoTelefone;
import br.central.clientes.TelefoneView;
import br.central.clientes.TelefonesDeClientes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clientes/{id}/telefones")
@Tag(name = "Clientes")
class TelefonesController {

    private final Clientes clientes;
    private final TelefonesDeClientes telefones;

    TelefonesController(Clientes clientes, TelefonesDeClientes telefones) {
        this.clientes = clientes;
        this.telefones = telefones;
    }

    @GetMapping
    @Operation(summary = "Lista os telefones do cliente")
    List<TelefoneView> listar(@PathVariable long id) {
        return clientes.porId(id).telefones();
    }

    @PostMapping
    @Operation(
            summary = "Inclui um telefone",
            description = "O primeiro é sempre o principal. Exige CADASTRAR_CLIENTE.")
    ResponseEntity<TelefoneView> adicionar(@PathVariable long id, @RequestBody NovoTelefone novo) {
        TelefoneView telefone = telefones.adicionar(id, novo);
        return ResponseEntity.created(URI.create("/api/clientes/" + id + "/telefones/" + telefone.id()))
                .body(telefone);
    }

    @DeleteMapping("/{telefone}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove um telefone",
            description = "Se era o principal, o mais antigo dos outros passa a ser. Exige CADASTRAR_CLIENTE.")
    void remover(@PathVariable long id, @PathVariable long telefone) {
        telefones.remover(id, telefone);
    }

    @PutMapping("/{telefone}/principal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Torna o telefone o principal", description = "Exige CADASTRAR_CLIENTE.")
    void tornarPrincipal(@PathVariable long id, @PathVariable long telefone) {
        telefones.tornarPrincipal(id, telefone);
    }
}
