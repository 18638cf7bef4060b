package br.central.privacidade;

import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of incidents: list, new, change. */
@Controller
@RequestMapping("/privacidade/incidentes")
class PaginaDosIncidentesController {

    private final Incidentes incidentes;
    private final Operadores operadores;
    private final Clock relogio;

    PaginaDosIncidentesController(Incidentes incidentes, Operadores operadores, Clock relogio) {
        this.incidentes = incidentes;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    @GetMapping
    String lista(Model modelo) {
        modelo.addAttribute("incidentes", incidentes.lista());
        return "privacidade/incidentes";
    }

    @GetMapping("/novo")
    String novo(Model modelo) {
        incidentes.lista();
        return formulario(null, Map.of(), Map.of(), modelo);
    }

    @GetMapping("/{id}")
    String um(@PathVariable long id, Model modelo) {
        Incidente incidente = incidentes.detalhar(id);
        return formulario(incidente, IncidenteDigitado.de(incidente.dados()), Map.of(), modelo);
    }

    @PostMapping
    String registrar(
            @RequestParam Map<String, String> digitado,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        try {
            Incidente registrado = incidentes.registrar(IncidenteDigitado.ler(digitado, relogio.getZone()));
            aviso.addFlashAttribute("aviso", "Incidente registrado.");
            return "redirect:/privacidade/incidentes/" + registrado.id();
        } catch (Recusa.RegraNaoAtendida recusa) {
            return recusado(null, digitado, recusa, modelo, resposta);
        }
    }

    @PostMapping("/{id}")
    String alterar(
            @PathVariable long id,
            @RequestParam Map<String, String> digitado,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        try {
            incidentes.alterar(id, IncidenteDigitado.ler(digitado, relogio.getZone()));
            aviso.addFlashAttribute("aviso", "Incidente gravado.");
            return "redirect:/privacidade/incidentes/" + id;
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite recusa) {
            return recusado(incidentes.detalhar(id), digitado, (Recusa) recusa, modelo, resposta);
        }
    }

    private String recusado(
            Incidente incidente,
            Map<String, String> digitado,
            Recusa recusa,
            Model modelo,
            HttpServletResponse resposta) {
        boolean conflito = recusa instanceof Recusa.EstadoNaoPermite;
        resposta.setStatus(conflito ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_ENTITY.value());
        Map<String, String> erros = recusa.erros().stream()
                .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um));
        if (conflito) {
            modelo.addAttribute("conflito", recusa.getMessage());
        }
        return formulario(incidente, digitado, erros, modelo);
    }

    private String formulario(
            Incidente incidente, Map<String, String> campos, Map<String, String> erros, Model modelo) {
        modelo.addAttribute("incidente", incidente);
        modelo.addAttribute("campos", campos);
        modelo.addAttribute("erros", erros);
        modelo.addAttribute("riscos", Risco.values());
        if (incidente != null) {
            modelo.addAttribute("registradoPor", nome(incidente.registradoPor()));
            modelo.addAttribute("alteradoPor", nome(incidente.alteradoPor()));
        }
        return "privacidade/incidente";
    }

    private String nome(String login) {
        return operadores.nome(login).orElse("Quem saiu da equipe");
    }
}
