package br.central.privacidade;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Privacidade")
class PedidosController {

    record Motivo(
            @Size(max = 1_000, message = "O motivo vai até 1.000 caracteres.")
            String motivo) {}

    private final PedidosDeTitulares pedidos;

    PedidosController(PedidosDeTitulares pedidos) {
        this.pedidos = pedidos;
    }

    @GetMapping("/api/pedidos-de-titulares")
    @Operation(summary = "Pedidos de titulares em aberto, o que vence primeiro na frente")
    List<PedidoDeTitular> abertos() {
        return pedidos.abertos();
    }

    @GetMapping("/api/clientes/{id}/pedidos-de-titular")
    @Operation(
            summary = "O que a pessoa pediu sobre os próprios dados, quando e com que desfecho",
            description =
                    "Também os bloqueios, as anonimizações e as recusas automáticas delas, com motivo e base legal.")
    List<PedidoDeTitular> doCliente(@PathVariable long id) {
        return pedidos.doCliente(id);
    }

    @PostMapping("/api/clientes/{id}/pedidos-de-titular")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registra um pedido; vence em 15 dias (LGPD, art. 19; para os demais, meta interna)")
    PedidoDeTitular registrar(@PathVariable long id, @Valid @RequestBody NovoPedido novo) {
        return pedidos.registrar(id, novo);
    }

    @PostMapping("/api/pedidos-de-titulares/{id}/atendimento")
    @Operation(summary = "Dá o pedido por atendido")
    PedidoDeTitular atender(@PathVariable long id, @Valid @RequestBody DecisaoDoPedido decisao) {
        return pedidos.atender(id, decisao);
    }

    @PostMapping("/api/pedidos-de-titulares/{id}/recusa")
    @Operation(summary = "Recusa o pedido, com motivo e base legal")
    PedidoDeTitular recusar(@PathVariable long id, @Valid @RequestBody DecisaoDoPedido decisao) {
        return pedidos.recusar(id, decisao);
    }

    @PostMapping("/api/clientes/{id}/bloqueio-de-dados")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Bloqueia os dados da pessoa (LGPD, art. 18, IV)",
            description =
                    "Até o desbloqueio nada se grava sobre ela fora dos atendimentos em aberto, nenhum contato se"
                            + " inicia, e lê o cadastro quem trabalha em um atendimento em aberto dela e quem tem esta permissão.")
    void bloquear(@PathVariable long id, @Valid @RequestBody Motivo pedido) {
        pedidos.bloquear(id, pedido.motivo());
    }

    @PostMapping("/api/clientes/{id}/desbloqueio-de-dados")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Desbloqueia os dados da pessoa")
    void desbloquear(@PathVariable long id, @Valid @RequestBody Motivo pedido) {
        pedidos.desbloquear(id, pedido.motivo());
    }
}
