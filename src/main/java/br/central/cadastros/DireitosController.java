package br.central.cadastros;

import br.central.comum.Recusa;
import br.central.seguranca.Direitos;
import br.central.seguranca.Direitos.Estado;
import br.central.seguranca.Permissao;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cadastros/direitos")
@Tag(
        name = "Cadastros: direitos",
        description = "Que grupo tem que direito. Exige CONCEDER_DIREITOS; para ler, basta CADASTRAR_GRUPOS.")
class DireitosController {

    /** @param direitos the field's own wordings; @param oferecido whether anything asks for it yet */
    record DireitoView(
            String permissao,
            String descricao,
            List<String> direitos,
            boolean restringe,
            boolean oferecido,
            String oQueTrara,
            Map<String, Estado> grupos) {}

    record Mudar(Estado de, Estado para) {}

    record MudancaView(
            long id, String permissao, String grupo, Estado de, Estado para, String quem, OffsetDateTime quando) {}

    private final Direitos direitos;

    DireitosController(Direitos direitos) {
        this.direitos = direitos;
    }

    @GetMapping
    @Operation(
            summary = "A matriz: cada direito, com as palavras do regulamento, e o que cada grupo tem dele",
            description = "Grupo que não aparece não o tem. A administração tem todos.")
    List<DireitoView> matriz() {
        Map<String, Map<Permissao, Estado>> matriz = direitos.matriz();
        return Arrays.stream(Permissao.values()).map(uma -> view(uma, matriz)).toList();
    }

    private static DireitoView view(Permissao uma, Map<String, Map<Permissao, Estado>> matriz) {
        Map<String, Estado> grupos = new TreeMap<>();
        matriz.forEach((grupo, seus) -> {
            if (seus.containsKey(uma)) {
                grupos.put(grupo, seus.get(uma));
            }
        });
        return new DireitoView(
                uma.name(),
                uma.descricao(),
                uma.direitos(),
                uma.restringe(),
                uma.oQueTrara() == null,
                uma.oQueTrara(),
                grupos);
    }

    @PutMapping("/{permissao}/grupos/{grupo}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Concede, retira ou veda um direito a um grupo",
            description =
                    "«de» é o que se viu: se já é outro, 409. Ninguém concede o que não pode. Vale em um segundo.")
    void mudar(@PathVariable String permissao, @PathVariable String grupo, @RequestBody Mudar mudar) {
        if (mudar.de() == null || mudar.para() == null) {
            throw Recusa.RegraNaoAtendida.campo("para", "Diga de que estado para que estado.");
        }
        Permissao qual = Arrays.stream(Permissao.values())
                .filter(uma -> uma.name().equals(permissao))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há o direito " + permissao + "."));
        direitos.mudar(grupo, qual, mudar.de(), mudar.para());
    }

    @GetMapping("/mudancas")
    @Operation(summary = "As últimas cem mudanças: quem, quando, de quê, para quê")
    List<MudancaView> mudancas() {
        return direitos.historico().stream()
                .map(uma -> new MudancaView(
                        uma.id(),
                        uma.permissao().name(),
                        uma.grupo().codigo(),
                        uma.de(),
                        uma.para(),
                        uma.quem(),
                        uma.quando()))
                .toList();
    }

    @PostMapping("/mudancas/{id}/desfazer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Desfaz uma mudança", description = "Se ninguém mudou o mesmo depois; senão 409.")
    void desfazer(@PathVariable long id) {
        direitos.desfazer(id);
    }
}
