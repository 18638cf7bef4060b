package br.central.cadastros;

import br.central.registros.FichaDeRegistro;
import br.central.registros.MudancaDeRegistro;
import br.central.registros.Registros;
import br.central.registros.ValoresDeFabrica;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/cadastros/registros/{registro}")
@Tag(
        name = "Cadastros: registros",
        description = "Situações, motivos e os demais cadastros descritos por dados, cada um com o direito do seu dono."
                + " Nada se exclui: o que não serve mais fica fora de uso.")
class RegistrosDescritosController {

    private final Registros registros;
    private final ValoresDeFabrica fabrica;

    RegistrosDescritosController(Registros registros, ValoresDeFabrica fabrica) {
        this.registros = registros;
        this.fabrica = fabrica;
    }

    @GetMapping
    @Operation(
            summary = "O que há num cadastro",
            description = "Com todas as palavras da procura, sem diferença de acento.")
    List<FichaDeRegistro> listar(
            @Parameter(example = "situacoes") @PathVariable String registro,
            @RequestParam(defaultValue = "") String procura,
            @RequestParam(defaultValue = "false") boolean soEmUso) {
        return registros.listar(registro, procura, soEmUso);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Inclui", description = "Os valores, campo a campo, em texto. Vale desde já em todos os nós.")
    FichaDeRegistro incluir(@PathVariable String registro, @RequestBody Map<String, String> valores) {
        return registros.incluir(registro, valores);
    }

    @PutMapping
    @Operation(
            summary = "Altera",
            description = "Com a versão que se leu: se outra pessoa mudou depois, 409 com quem e o quê.")
    FichaDeRegistro alterar(
            @PathVariable String registro,
            @Parameter(example = "ATENDIMENTO:ABERTO") @RequestParam String chave,
            @RequestParam long versao,
            @RequestBody Map<String, String> valores) {
        return registros.alterar(registro, chave, versao, valores);
    }

    @PostMapping("/desfazer")
    @Operation(
            summary = "Desfaz a última mudança",
            description = "O que acaba de ser incluído fica fora de uso. Desfazer de novo refaz.")
    FichaDeRegistro desfazer(@PathVariable String registro, @RequestParam String chave, @RequestParam long versao) {
        return registros.desfazer(registro, chave, versao);
    }

    @PostMapping("/de-fabrica")
    @Operation(
            summary = "Volta ao de fábrica",
            description = "O que vem com o produto passa a valer; desfaz-se como qualquer mudança.")
    FichaDeRegistro voltarAoDeFabrica(
            @PathVariable String registro, @RequestParam String chave, @RequestParam long versao) {
        return fabrica.voltar(registro, chave, versao);
    }

    @GetMapping("/historico")
    @Operation(summary = "O que mudou", description = "As mais recentes primeiro: quem, quando, de quê, para quê.")
    List<MudancaDeRegistro> historico(@PathVariable String registro, @RequestParam String chave) {
        return registros.historico(registro, chave);
    }
}
