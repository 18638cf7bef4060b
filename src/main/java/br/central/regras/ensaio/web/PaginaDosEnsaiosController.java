package br.central.regras.ensaio.web;

import br.central.pagina.PaginaDaMesaController;
import br.central.regras.ensaio.EnsaioView;
import br.central.regras.ensaio.Ensaios;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoDia;
import br.central.regras.tabelas.Rascunhos;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.seguranca.Destinos;
import br.central.seguranca.Operadores;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of rehearsals: to ask for one, to see how far it is and what it says. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/regras/ensaios")
class PaginaDosEnsaiosController {

    private static final int CASOS_NA_PAGINA = 50;

    private final Ensaios ensaios;
    private final Rascunhos rascunhos;
    private final Destinos destinos;
    private final Operadores operadores;
    private final Clock relogio;

    PaginaDosEnsaiosController(
            Ensaios ensaios, Rascunhos rascunhos, Destinos destinos, Operadores operadores, Clock relogio) {
        this.ensaios = ensaios;
        this.rascunhos = rascunhos;
        this.destinos = destinos;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    @GetMapping
    String pagina(
            @RequestParam(required = false) Long id,
            @RequestParam(defaultValue = "0") int pagina,
            @RequestParam(defaultValue = "") String rascunho,
            Model modelo) {
        List<EnsaioView> ultimos = ensaios.ultimos();
        LocalDate hoje = LocalDate.now(relogio);
        modelo.addAttribute("ensaios", ultimos);
        List<TabelaDoNegocio> comRascunho = Arrays.stream(TabelaDoNegocio.values())
                .filter(uma -> rascunhos.meu(uma).isPresent())
                .toList();
        modelo.addAttribute("rascunhos", comRascunho);
        modelo.addAttribute(
                "escolhido",
                rascunho.isEmpty() && !comRascunho.isEmpty()
                        ? comRascunho.get(0).chave()
                        : rascunho);
        modelo.addAttribute("de", hoje.minusMonths(1));
        modelo.addAttribute("hoje", hoje);
        Long qual =
                id == null && !ultimos.isEmpty() ? Long.valueOf(ultimos.get(0).id()) : id;
        if (qual != null) {
            um(qual, pagina, modelo);
        }
        return "regras/ensaios";
    }

    @GetMapping("/{id}")
    String ensaio(@PathVariable long id, @RequestParam(defaultValue = "0") int pagina, Model modelo) {
        um(id, pagina, modelo);
        return "regras/ensaios :: ensaio";
    }

    private void um(long id, int pagina, Model modelo) {
        EnsaioView ensaio = ensaios.ver(id);
        modelo.addAttribute("ensaio", ensaio);
        modelo.addAttribute(
                "meuRascunho",
                rascunhos.meu(TabelaDoNegocio.de(ensaio.tabela())).isPresent());
        modelo.addAttribute("quem", operadores.nome(ensaio.analista()).orElse(ensaio.analista()));
        modelo.addAttribute(
                "grupos",
                destinos.grupos().stream().collect(Collectors.toMap(Destinos.Destino::codigo, Destinos.Destino::nome)));
        modelo.addAttribute("casos", ensaio.resultado() == null ? null : ensaios.casos(id, pagina, CASOS_NA_PAGINA));
        modelo.addAttribute(
                "dias",
                ensaio.resultado() == null
                        ? Map.of()
                        : ensaios.carga(id).stream().collect(Collectors.groupingBy(CargaDoDia::grupo)));
    }
}
