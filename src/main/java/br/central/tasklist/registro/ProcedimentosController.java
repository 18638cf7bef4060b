package br.central.tasklist.registro;

import br.central.catalogo.Procedimentos;
import br.central.pagina.PaginaDaMesaController;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Procedures by code or words, and whether the contact may authorise them. By POST: what is typed may tell of a person. */
@PaginaDaMesaController
class ProcedimentosController {

    private static final int MINIMO = 3;
    private static final String DE_FORMULARIO = "campos.";

    private final Procedimentos procedimentos;

    ProcedimentosController(Procedimentos procedimentos) {
        this.procedimentos = procedimentos;
    }

    /** @param digitados the one field that is being filled in */
    @PostMapping("/tasklist/registro/procedimentos")
    String procurar(@RequestParam Map<String, String> digitados, Model modelo) {
        Map.Entry<String, String> campo = digitados.entrySet().stream()
                .filter(um -> um.getKey().startsWith(DE_FORMULARIO))
                .findFirst()
                .orElse(Map.entry(DE_FORMULARIO, ""));
        String texto = campo.getValue().strip();
        boolean procurou = texto.length() >= MINIMO;
        modelo.addAttribute("campo", campo.getKey());
        modelo.addAttribute("procurou", procurou);
        modelo.addAttribute("escolhido", procedimentos.em(texto).orElse(null));
        modelo.addAttribute("achados", procedimentos.procurar(procurou ? texto : ""));
        return "tasklist/registro/procedimentos :: achados";
    }
}
