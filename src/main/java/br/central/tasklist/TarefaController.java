package br.central.tasklist;

import br.central.catalogo.Formularios;
import br.central.catalogo.Motivos;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a task and the parts of it that depend on what is typed, as fragments of HTML. */
@Controller
@RequestMapping("/tasklist")
class TarefaController {

    private final MontagemDoFormulario montagem;
    private final Rotulos rotulos;
    private final Clientes clientes;
    private final Motivos motivos;
    private final Formularios formularios;

    TarefaController(
            MontagemDoFormulario montagem,
            Rotulos rotulos,
            Clientes clientes,
            Motivos motivos,
            Formularios formularios) {
        this.montagem = montagem;
        this.rotulos = rotulos;
        this.clientes = clientes;
        this.motivos = motivos;
        this.formularios = formularios;
    }

    @GetMapping("/tarefas/{tarefa}")
    String tarefa(@PathVariable String tarefa, Model modelo) {
        modelo.addAttribute("f", montagem.da(tarefa));
        modelo.addAttribute("rotulos", rotulos);
        return "tasklist/tarefa";
    }

    @GetMapping("/clientes")
    String clientes(@RequestParam String busca, Model modelo) {
        boolean pouco = busca.strip().length() < 2;
        modelo.addAttribute("busca", busca);
        modelo.addAttribute("achados", pouco ? List.of() : clientes.buscar(busca));
        return "tasklist/partes :: clientes";
    }

    @GetMapping("/motivos")
    String motivos(@RequestParam String classificacao, Model modelo) {
        modelo.addAttribute("motivos", motivos.de(classificacao));
        return "tasklist/partes :: motivos";
    }

    @GetMapping("/campos")
    String campos(@RequestParam String tipo, Model modelo) {
        modelo.addAttribute("formulario", formularios.doTipo(tipo));
        return "tasklist/partes :: campos";
    }

    @ExceptionHandler
    String recusa(Recusa recusa, HttpServletResponse resposta, Model modelo) {
        resposta.setStatus(
                recusa instanceof Recusa.NaoEncontrado ? HttpStatus.NOT_FOUND.value() : HttpStatus.FORBIDDEN.value());
        modelo.addAttribute("motivo", recusa.getMessage());
        return "tasklist/recusa";
    }
}
