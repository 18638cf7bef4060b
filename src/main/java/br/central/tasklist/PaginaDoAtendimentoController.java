package br.central.tasklist;

import br.central.atendimento.contrato.Rotulos;
import br.central.pagina.PaginaDaMesaController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a case, by itself or as the form of a task. */
@PaginaDaMesaController
@RequestMapping("/tasklist")
class PaginaDoAtendimentoController {

    private final MontagemDaPagina montagem;
    private final Rotulos rotulos;

    PaginaDoAtendimentoController(MontagemDaPagina montagem, Rotulos rotulos) {
        this.montagem = montagem;
        this.rotulos = rotulos;
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
}
