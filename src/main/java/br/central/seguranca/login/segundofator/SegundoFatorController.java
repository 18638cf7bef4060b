package br.central.seguranca.login.segundofator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/segundos-fatores")
@Tag(name = "Segundo fator", description = "O código que se dá depois da senha.")
class SegundoFatorController {

    private final SegundosFatores fatores;

    SegundoFatorController(SegundosFatores fatores) {
        this.fatores = fatores;
    }

    @DeleteMapping("/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Retira o segundo fator de alguém",
            description =
                    "Permissão ADMINISTRAR_LOGINS. Para quem perdeu o aparelho e os códigos de recuperação: na próxima entrada"
                            + " cadastra outro.")
    void retirar(@PathVariable String login) {
        fatores.retirar(login);
    }
}
