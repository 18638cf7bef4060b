package br.central.regras.migracao.web;

import br.central.comum.Recusa;
import br.central.pagina.PaginaDaMesaController;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.corrida.SituacaoDaCorrida;
import br.central.regras.migracao.MigracaoView;
import br.central.regras.migracao.Migracoes;
import br.central.regras.migracao.plano.Plano;
import br.central.regras.migracao.plano.ProcessosPublicados.ComCasos;
import br.central.regras.migracao.plano.VersaoDoProcesso;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On the page of models, cases going over to another version: the plan, the preview, how far it is, what became of each. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/modelos/{modelo}/migracao")
class PaginaDasMigracoesController {

    private static final int CASOS_NA_PAGINA = 50;

    private final Migracoes migracoes;

    PaginaDasMigracoesController(Migracoes migracoes) {
        this.migracoes = migracoes;
    }

    /** @param ultima the one that the person asked for last, instead of a new plan */
    @GetMapping
    String pagina(
            @PathVariable("modelo") String chave,
            @RequestParam(required = false) Integer de,
            @RequestParam(required = false) Integer para,
            @RequestParam(required = false) Long id,
            @RequestParam(defaultValue = "false") boolean ultima,
            @RequestParam(required = false) ResultadoDoCaso resultado,
            @RequestParam(defaultValue = "0") int pagina,
            Model modelo) {
        List<ComCasos> versoes = migracoes.versoes(chave);
        if (versoes.isEmpty()) {
            throw new Recusa.NaoEncontrado("Não há o processo “" + chave + "”.");
        }
        modelo.addAttribute("processo", versoes.get(0).versao());
        modelo.addAttribute("feitas", migracoes.ultimas(chave));
        modelo.addAttribute("versoes", versoes);
        Long qual = id == null && ultima ? migracoes.minhaUltima(chave).orElse(null) : id;
        if (qual == null) {
            plano(versoes, de, para, modelo);
        } else {
            uma(qual, resultado, pagina, modelo);
        }
        return "modelos/migracao";
    }

    /** From the version that most old cases run on to the one in force, when nothing is said. */
    private void plano(List<ComCasos> versoes, Integer de, Integer para, Model modelo) {
        VersaoDoProcesso emVigor = versoes.get(0).versao();
        int primeira = de == null
                ? versoes.stream()
                        .skip(1)
                        .filter(uma -> uma.casos() > 0)
                        .findFirst()
                        .map(uma -> uma.versao().numero())
                        .orElse(Math.max(1, emVigor.numero() - 1))
                : de;
        int ultima = para == null ? emVigor.numero() : para;
        modelo.addAttribute("de", primeira);
        modelo.addAttribute("para", ultima);
        if (primeira != ultima) {
            Plano plano = migracoes.plano(emVigor.chave(), primeira, ultima);
            modelo.addAttribute("plano", plano);
            modelo.addAttribute("candidatos", migracoes.candidatos(plano));
        }
    }

    @GetMapping("/{id}")
    String andamento(@PathVariable long id, Model modelo) {
        uma(id, null, 0, modelo);
        return "modelos/migracao :: migracao";
    }

    private void uma(long id, ResultadoDoCaso resultado, int pagina, Model modelo) {
        MigracaoView migracao = migracoes.ver(id);
        boolean anda = migracao.situacao().anda();
        modelo.addAttribute("migracao", migracao);
        modelo.addAttribute("escolhidos", daParaVer(migracao) ? migracoes.escolhidos(id) : List.of());
        modelo.addAttribute("onde", anda ? List.of() : migracoes.onde(id));
        modelo.addAttribute("resultado", resultado);
        modelo.addAttribute("casos", anda ? null : migracoes.casos(id, resultado, pagina, CASOS_NA_PAGINA));
    }

    /** While it moves the page asks every second, for its figures alone. */
    private static boolean daParaVer(MigracaoView migracao) {
        return !migracao.situacao().anda() && migracao.situacao() != SituacaoDaCorrida.FALHOU;
    }
}
