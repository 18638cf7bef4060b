package br.central.regras.reaplicacao.web;

import br.central.pagina.PaginaDaMesaController;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.reaplicacao.ReaplicacaoView;
import br.central.regras.reaplicacao.Reaplicacoes;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On the page of rules, the table of deadlines applied to open cases: the preview, how far it is, what became of each. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/regras/casos-em-aberto")
class PaginaDasReaplicacoesController {

    private static final int CASOS_NA_PAGINA = 50;

    private final Reaplicacoes reaplicacoes;

    PaginaDasReaplicacoesController(Reaplicacoes reaplicacoes) {
        this.reaplicacoes = reaplicacoes;
    }

    /** The one that the person asked for last, when nothing is said. */
    @GetMapping
    String pagina(
            @RequestParam(required = false) Long id,
            @RequestParam(required = false) ResultadoDoCaso resultado,
            @RequestParam(defaultValue = "0") int pagina,
            Model modelo) {
        modelo.addAttribute("escolhida", id != null);
        modelo.addAttribute("feitas", reaplicacoes.ultimas());
        Long qual = id == null ? reaplicacoes.minhaUltima().orElse(null) : id;
        if (qual != null) {
            uma(qual, resultado, pagina, modelo);
        }
        return "regras/casos-em-aberto";
    }

    @GetMapping("/{id}")
    String andamento(@PathVariable long id, Model modelo) {
        uma(id, null, 0, modelo);
        return "regras/casos-em-aberto :: reaplicacao";
    }

    private void uma(long id, ResultadoDoCaso resultado, int pagina, Model modelo) {
        ReaplicacaoView reaplicacao = reaplicacoes.ver(id);
        boolean anda = reaplicacao.situacao().anda();
        ResultadoDoCaso filtro = resultado == null && !anda ? oQueInteressa(reaplicacao) : resultado;
        modelo.addAttribute("reaplicacao", reaplicacao);
        modelo.addAttribute("resultado", filtro);
        modelo.addAttribute("resumo", anda ? null : reaplicacoes.resumo(id));
        modelo.addAttribute("casos", anda ? null : reaplicacoes.casos(id, filtro, pagina, CASOS_NA_PAGINA));
    }

    /** What changes comes first. */
    private static ResultadoDoCaso oQueInteressa(ReaplicacaoView uma) {
        ResultadoDoCaso mudam = uma.situacao().comecou() ? ResultadoDoCaso.MUDADO : ResultadoDoCaso.MUDA;
        return uma.casos().containsKey(mudam) ? mudam : null;
    }
}
