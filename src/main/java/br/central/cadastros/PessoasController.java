package br.central.cadastros;

import br.central.seguranca.Pessoas;
import br.central.seguranca.Pessoas.NovaPessoa;
import br.central.seguranca.Pessoas.Pessoa;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/cadastros/pessoas")
@Tag(
        name = "Cadastros: pessoas",
        description = "Quem entra, em que grupos está, o que pode e por quê. Exige CADASTRAR_GRUPOS; para ler, basta"
                + " CONCEDER_DIREITOS.")
class PessoasController {

    /** One right: whether it is there, by which groups, kept by which. */
    record PorQueView(String permissao, boolean pode, List<String> concedem, List<String> vedam) {}

    record Motivo(String motivo) {}

    private final Pessoas pessoas;

    PessoasController(Pessoas pessoas) {
        this.pessoas = pessoas;
    }

    @GetMapping
    @Operation(summary = "Procura por nome ou usuário", description = "No máximo duzentas.")
    List<Pessoa> procurar(@RequestParam(defaultValue = "") String busca) {
        return pessoas.procurar(busca, Set.of()).pessoas();
    }

    @GetMapping("/{login}")
    @Operation(summary = "Uma pessoa")
    Pessoa uma(@PathVariable String login) {
        return pessoas.uma(login);
    }

    @GetMapping("/{login}/direitos")
    @Operation(summary = "O que a pessoa pode e por quê", description = "Que grupos concedem e que grupos vedam.")
    List<PorQueView> direitos(@PathVariable String login) {
        return pessoas.direitos(login).stream()
                .map(um -> new PorQueView(
                        um.permissao().name(),
                        um.pode(),
                        um.concedem().stream().map(grupo -> grupo.codigo()).toList(),
                        um.vedam().stream().map(grupo -> grupo.codigo()).toList()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Cadastra uma pessoa, num grupo", description = "Quem cadastra tem de ter o que o grupo dá.")
    Pessoa criar(@RequestBody NovaPessoa nova) {
        return pessoas.criar(nova);
    }

    @PutMapping("/{login}/bloqueio")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Bloqueia a entrada", description = "O que está aberto termina em um segundo.")
    void bloquear(@PathVariable String login, @RequestBody Motivo motivo) {
        pessoas.bloquear(login, motivo.motivo());
    }

    @DeleteMapping("/{login}/bloqueio")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Volta a deixar entrar")
    void desbloquear(@PathVariable String login) {
        pessoas.desbloquear(login);
    }
}
