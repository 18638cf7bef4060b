package br.central.regras.modelos.web;

import br.central.pagina.PaginaDaMesaController;
import br.central.regras.modelos.ModeloPublicado;
import br.central.regras.modelos.ModelosPublicados;
import br.central.regras.modelos.VersaoDoModelo;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of models inside Cockpit: the models, one of them with what runs in a version of it. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/modelos")
class PaginaDosModelosController {

    private final ModelosPublicados modelos;

    PaginaDosModelosController(ModelosPublicados modelos) {
        this.modelos = modelos;
    }

    @GetMapping
    String lista(Model modelo) {
        modelo.addAttribute("modelos", modelos.lista());
        return "modelos/modelos";
    }

    @GetMapping("/{modelo}")
    String versoes(@PathVariable("modelo") String chave, @RequestParam(required = false) Integer versao, Model modelo) {
        ModeloPublicado qual = modelos.um(chave);
        modelo.addAttribute("qual", qual);
        modelo.addAttribute("versao", qualVersao(qual, versao));
        return "modelos/versoes";
    }

    private static VersaoDoModelo qualVersao(ModeloPublicado qual, Integer versao) {
        return versao == null ? qual.emVigor() : qual.versao(versao);
    }
}
