package br.central.tasklist.registro;

import br.central.atendimento.Atendimentos;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.Destinos;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** To whom a case can be handed: looked up only when somebody is about to. */
@PaginaDaMesaController
class TransferenciaController {

    private final Atendimentos atendimentos;
    private final Destinos destinos;

    TransferenciaController(Atendimentos atendimentos, Destinos destinos) {
        this.atendimentos = atendimentos;
        this.destinos = destinos;
    }

    @GetMapping("/tasklist/atendimentos/{protocolo}/destinos")
    String destinos(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("caso", atendimentos.detalhar(protocolo));
        modelo.addAttribute("usuarios", destinos.usuarios());
        modelo.addAttribute("grupos", destinos.paraTransferir());
        return "tasklist/registro/fim :: destinos";
    }
}
