package br.central.seguranca.trilha;

import br.central.comum.TextoVisto;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trilha")
@Tag(name = "Trilha de segurança", description = "Quem fez o quê, quando, de onde e com que desfecho.")
class TrilhaController {

    /** A row as it is told. */
    record Linha(
            long id,
            OffsetDateTime quando,
            String ato,
            String descricao,
            String desfecho,
            String quem,
            String deOnde,
            String alvo,
            Long ordem,
            String selo) {}

    private final LeituraDaTrilha leitura;
    private final Clock relogio;

    TrilhaController(LeituraDaTrilha leitura, Clock relogio) {
        this.leitura = leitura;
        this.relogio = relogio;
    }

    @GetMapping
    @Operation(
            summary = "Procura na trilha",
            description =
                    "Permissão VER_TRILHA. As mais novas primeiro; para continuar, `antes` com o último `id`. Sem datas, os"
                            + " últimos sete dias. Só logins e identificadores, nunca nomes, documentos ou textos.")
    List<Linha> procurar(
            @Parameter(description = "Primeiro dia.") @RequestParam(required = false) LocalDate de,
            @Parameter(description = "Último dia, inclusive.") @RequestParam(required = false) LocalDate ate,
            @RequestParam(required = false) String quem,
            @RequestParam(required = false) AtoVigiado ato,
            @RequestParam(required = false) String alvo,
            @RequestParam(required = false) Desfecho desfecho,
            @RequestParam(required = false) Long antes,
            @RequestParam(defaultValue = "100") int quantas) {
        var filtro = FiltroDaTrilha.nosDias(
                de, ate, TextoVisto.ouNulo(quem), ato, TextoVisto.ouNulo(alvo), desfecho, antes, quantas, relogio);
        return leitura.procurar(filtro).stream().map(this::linha).toList();
    }

    @GetMapping("/conferencia")
    @Operation(
            summary = "Confere a cadeia de selos",
            description =
                    "Permissão VER_TRILHA. Cada linha é selada sobre a anterior: a que foi mudada ou tirada aparece, com a sua"
                            + " ordem. Guarde `ultimoSelo` fora daqui para provar que o fim não foi cortado.")
    LeituraDaTrilha.Conferencia conferir() {
        return leitura.conferir();
    }

    private Linha linha(LinhaDaTrilha linha) {
        return new Linha(
                linha.id(),
                linha.quando().atZone(relogio.getZone()).toOffsetDateTime(),
                linha.ato(),
                linha.descricaoDoAto(),
                linha.desfecho(),
                linha.quem(),
                linha.deOnde(),
                linha.alvo(),
                linha.ordem(),
                linha.selo());
    }
}
