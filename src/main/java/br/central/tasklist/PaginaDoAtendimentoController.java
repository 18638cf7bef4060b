package br.central.tasklist;

import br.central.clientes.Clientes;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case, by itself or as the form of a task, and the parts of it that depend on what is typed, as fragments of HTML. */
@PaginaDaMesa
@RequestMapping("/tasklist")
class PaginaDoAtendimentoController {

    private final MontagemDaPagina montagem;
    private final Rotulos rotulos;
    private final Clientes clientes;

    PaginaDoAtendimentoController(MontagemDaPagina montagem, Rotulos rotulos, Clientes clientes) {
        this.montagem = montagem;
        this.rotulos = rotulos;
        this.clientes = clientes;
    }

    @GetMapping("/atendimentos/{protocolo}")
    String atendimento(@PathVariable String protocolo, Model modelo) {
        return pagina(montagem.doAtendimento(protocolo), modelo);
    }

    @GetMapping("/tarefas/{tarefa}")
    String tarefa(@PathVariable String tarefa, Model modelo) {
        return pagina(montagem.daTarefa(tarefa), modelo);
    }

    private String pagina(PaginaDoAtendimento pagina, Model modelo) {
        modelo.addAttribute("p", pagina);
        modelo.addAttribute("caso", pagina.caso());
        modelo.addAttribute("rotulos", rotulos);
        return "tasklist/atendimento";
    }

    /** By POST: what is typed is personal and does not belong in an address. */
    @PostMapping("/clientes")
    String clientes(@RequestParam String busca, Model modelo) {
        boolean pouco = busca.strip().length() < 2;
        modelo.addAttribute("busca", busca);
        modelo.addAttribute("achados", pouco ? List.of() : clientes.buscar(busca));
        return "tasklist/partes :: clientes";
    }
}
