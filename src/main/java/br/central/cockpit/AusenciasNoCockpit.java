package br.central.cockpit;

import br.central.ausencias.AusenciaView;
import br.central.ausencias.Ausencias;
import br.central.ausencias.NovaAusencia;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import br.central.tasklist.Desfecho;
import br.central.tasklist.Destinos;
import br.central.tasklist.PaginaDaMesa;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of absences: who is away, who has their tasks meanwhile. */
@Hidden
@PaginaDaMesa
@RequestMapping("/cockpit/ausencias")
class AusenciasNoCockpit {

    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Ausencias ausencias;
    private final Destinos destinos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    AusenciasNoCockpit(Ausencias ausencias, Destinos destinos, UsuarioAtual usuario, Clock relogio) {
        this.ausencias = ausencias;
        this.destinos = destinos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    @GetMapping
    String pagina(Model modelo) {
        usuario.exigir(Permissao.CADASTRAR_AUSENCIAS);
        modelo.addAttribute("usuario", usuario.login());
        modelo.addAttribute("hoje", LocalDate.now(relogio));
        modelo.addAttribute("pessoas", destinos.usuarios());
        modelo.addAttribute("ausencias", ausencias.lista());
        return "cockpit/ausencias";
    }

    @PostMapping
    @ResponseBody
    Desfecho cadastrar(@RequestBody NovaAusencia nova) {
        AusenciaView feita = ausencias.cadastrar(nova);
        return Desfecho.fica("%s substitui %s de %s a %s."
                .formatted(
                        feita.nomeDoSubstituto(),
                        feita.nome(),
                        feita.de().format(DIA),
                        feita.ate().format(DIA)));
    }

    @PostMapping("/{id}/encerramento")
    @ResponseBody
    Desfecho encerrar(@PathVariable long id) {
        return Desfecho.fica("A ausência de " + ausencias.encerrar(id).nome() + " terminou.");
    }
}
