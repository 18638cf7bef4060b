package br.central.tasklist.trabalho;

import br.central.atendimento.Notas;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.Destinos;
import br.central.seguranca.Destinos.Destino;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Whom a note may be meant for, and that it was read. */
@PaginaDaMesaController
class MencoesController {

    private static final int OPCOES = 10;

    private final Destinos destinos;
    private final Notas notas;

    MencoesController(Destinos destinos, Notas notas) {
        this.destinos = destinos;
        this.notas = notas;
    }

    @GetMapping("/tasklist/registro/mencoes")
    String opcoes(@RequestParam(defaultValue = "") String quem, Model modelo) {
        String parte = simples(quem.replaceFirst("^@", ""));
        List<Destino> achados = Stream.concat(destinos.grupos().stream(), destinos.usuarios().stream())
                .filter(um -> simples(um.nome()).contains(parte)
                        || simples(um.codigo()).startsWith(parte))
                .limit(OPCOES)
                .toList();
        modelo.addAttribute("achados", achados);
        return "tasklist/trabalho/notas :: opcoes";
    }

    @PostMapping("/tasklist/atendimentos/{protocolo}/mencoes/lidas")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lidas(@PathVariable String protocolo) {
        notas.lidas(protocolo);
    }

    private static String simples(String texto) {
        return Normalizer.normalize(texto.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
