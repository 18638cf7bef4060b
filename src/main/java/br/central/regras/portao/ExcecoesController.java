package br.central.regras.portao;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
@RequestMapping("/api/regras/excecoes")
@Tag(name = "Regras", description = "A bancada do analista. Exige PUBLICAR_MODELOS.")
class ExcecoesController {

    private final Excecoes excecoes;

    ExcecoesController(Excecoes excecoes) {
        this.excecoes = excecoes;
    }

    @GetMapping
    @Operation(summary = "As exceções aos máximos legais, as mais novas primeiro; as encerradas também")
    List<ExcecaoView> lista() {
        return excecoes.todas();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Pede uma exceção a um máximo legal",
            description =
                    "Vale depois de aprovada por outra pessoa; até lá a tabela mais folgada que a lei é recusada.")
    @ApiResponse(responseCode = "422", description = "Falta o motivo, ou a norma ou a unidade não existe")
    ExcecaoView pedir(@RequestBody NovaExcecao nova) {
        return excecoes.pedir(nova);
    }

    @PostMapping("/{id}/aprovacao")
    @Operation(summary = "Aprova a exceção que outra pessoa pediu")
    @ApiResponse(responseCode = "403", description = "Quem pede não aprova")
    @ApiResponse(responseCode = "409", description = "Já aprovada ou encerrada")
    ExcecaoView aprovar(@PathVariable long id) {
        return excecoes.aprovar(id);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Encerra a exceção", description = "A próxima tabela volta a obedecer à lei. O registro fica.")
    ExcecaoView encerrar(@PathVariable long id) {
        return excecoes.encerrar(id);
    }
}
