package br.central.consulta;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pesquisas")
@Tag(name = "Pesquisas salvas", description = "Filtros de atendimentos guardados com um nome.")
class PesquisasController {

    private final PesquisasSalvas pesquisas;

    PesquisasController(PesquisasSalvas pesquisas) {
        this.pesquisas = pesquisas;
    }

    @GetMapping
    @Operation(summary = "As minhas e as compartilhadas com os meus grupos")
    List<PesquisaSalva> minhas() {
        return pesquisas.minhas();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Salvar pesquisa", description = "Palavras digitadas e documentos não são guardados.")
    PesquisaSalva salvar(@RequestBody NovaPesquisa nova) {
        return pesquisas.salvar(nova);
    }

    @PutMapping("/{codigo}")
    @Operation(summary = "Mudar nome, filtro ou grupo de uma pesquisa minha")
    PesquisaSalva substituir(@PathVariable String codigo, @RequestBody NovaPesquisa nova) {
        return pesquisas.substituir(codigo, nova);
    }

    @DeleteMapping("/{codigo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Excluir uma pesquisa minha")
    void excluir(@PathVariable String codigo) {
        pesquisas.excluir(codigo);
    }
}
