package br.central.cockpit;

import br.central.ausencias.Ausencias;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.Destinos;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of absences: who is away, who has their tasks meanwhile. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/ausencias")
class AusenciasNoCockpitController {

    private final Ausencias ausencias;
    private final Destinos destinos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    AusenciasNoCockpitController(Ausencias ausencias, Destinos destinos, UsuarioAtual usuario, Clock relogio) {
        this.ausencias = ausencias;
        this.destinos = destinos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    @GetMapping
    String pagina(Model modelo) {
        usuario.exigir(Permissao.CADASTRAR_AUSENCIAS);
        modelo.addAttribute("hoje", LocalDate.now(relogio));
        modelo.addAttribute("pessoas", destinos.usuarios());
        modelo.addAttribute("ausencias", ausencias.lista());
        return "cockpit/ausencias";
    }
}
