package br.central.cadastros;

import br.central.seguranca.CadastroDeGrupos;
import br.central.seguranca.CadastroDeGrupos.Detalhe;
import br.central.seguranca.DadosDoGrupo;
import br.central.seguranca.Grupo;
import br.central.seguranca.NovoGrupo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cadastros/grupos")
@Tag(
        name = "Cadastros: grupos",
        description = "Os grupos, quem está neles e quem responde por eles. Exige CADASTRAR_GRUPOS; para ler, basta"
                + " CONCEDER_DIREITOS.")
class GruposController {

    private final CadastroDeGrupos grupos;

    GruposController(CadastroDeGrupos grupos) {
        this.grupos = grupos;
    }

    @GetMapping
    @Operation(summary = "Todos os grupos, em uso ou não")
    List<Grupo> todos() {
        return grupos.todos();
    }

    @GetMapping("/{codigo}")
    @Operation(summary = "Um grupo, quem está nele e onde está em uso")
    Detalhe um(@PathVariable String codigo) {
        return grupos.detalhar(codigo);
    }

    @PostMapping
    @Operation(
            summary = "Cria um grupo",
            description = "Aparece em toda lista, filtro e escolha em um segundo, em todos os nós.")
    ResponseEntity<Grupo> criar(@RequestBody NovoGrupo novo) {
        Grupo criado = grupos.criar(novo);
        return ResponseEntity.created(URI.create("/api/cadastros/grupos/" + criado.codigo()))
                .body(criado);
    }

    @PutMapping("/{codigo}")
    @Operation(
            summary = "Altera nome, uso, responsável, e-mail e substitutos",
            description = "Com a versão que se viu: se outra pessoa alterou depois, 409.")
    Grupo alterar(@PathVariable String codigo, @RequestBody DadosDoGrupo dados) {
        return grupos.alterar(codigo, dados);
    }

    @PostMapping("/{codigo}/desfazer")
    @Operation(
            summary = "Desfaz a última alteração dos dados",
            description = "Desfazer de novo refaz. Com a versão que se viu: se outra pessoa alterou depois, 409.")
    Grupo desfazer(@PathVariable String codigo, @RequestParam int versao) {
        return grupos.desfazer(codigo, versao);
    }

    @DeleteMapping("/{codigo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Exclui um grupo em que nada mais há",
            description = "Com trabalho em aberto, pessoas ou regras que o nomeiam, 409 com quantos e onde.")
    void excluir(@PathVariable String codigo) {
        grupos.excluir(codigo);
    }

    @PutMapping("/{codigo}/membros/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Põe uma pessoa no grupo", description = "Quem põe tem de ter os direitos que o grupo dá.")
    void incluirMembro(@PathVariable String codigo, @PathVariable String login) {
        grupos.incluirMembro(codigo, login);
    }

    @DeleteMapping("/{codigo}/membros/{login}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tira uma pessoa do grupo", description = "Não o responsável, nem a última que administra.")
    void retirarMembro(@PathVariable String codigo, @PathVariable String login) {
        grupos.retirarMembro(codigo, login);
    }
}
