package br.central.ausencias;

import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ausencias")
@Tag(name = "Ausências", description = "Quem está ausente e quem o substitui. Exige CADASTRAR_AUSENCIAS.")
class AusenciasController {

    private final Ausencias ausencias;
    private final UsuarioAtual usuario;

    AusenciasController(Ausencias ausencias, UsuarioAtual usuario) {
        this.ausencias = ausencias;
        this.usuario = usuario;
    }

    @GetMapping
    @Operation(summary = "As ausências de hoje em diante e as dos últimos 90 dias")
    List<AusenciaView> lista() {
        return ausencias.lista();
    }

    @GetMapping("/minhas-substituicoes")
    @Operation(summary = "Quem o usuário substitui hoje", description = "Não exige permissão.")
    List<AusenciaView> minhas() {
        return ausencias.substituidosPor(usuario.login());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Cadastra uma ausência",
            description = "Do primeiro ao último dia as tarefas de quem se ausenta são oferecidas ao substituto.")
    AusenciaView cadastrar(@RequestBody NovaAusencia nova) {
        return ausencias.cadastrar(nova);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Encerra a ausência agora", description = "O registro fica.")
    AusenciaView encerrar(@PathVariable long id) {
        return ausencias.encerrar(id);
    }
}
