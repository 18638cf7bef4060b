package br.central.cockpit;

import br.central.indicadores.Trabalhos;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.OrdemDeTrabalho;
import br.central.lotes.Lotes;
import br.central.ouvidoria.IndicesDeReclamacoes;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of deadlines and its parts; every part takes the filter of the address. */
@PaginaDaMesaController
@RequestMapping("/cockpit/prazos")
class PrazosController {

    private static final int LINHAS = 50;

    private final EscolhasDoFiltro escolhas;
    private final Trabalhos trabalhos;
    private final TabelaDeIndicadores tabelas;
    private final Lotes lotes;
    private final IndicesDeReclamacoes indices;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    PrazosController(
            EscolhasDoFiltro escolhas,
            Trabalhos trabalhos,
            TabelaDeIndicadores tabelas,
            Lotes lotes,
            IndicesDeReclamacoes indices,
            UsuarioAtual usuario,
            Clock relogio) {
        this.escolhas = escolhas;
        this.trabalhos = trabalhos;
        this.tabelas = tabelas;
        this.lotes = lotes;
        this.indices = indices;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    @GetMapping
    String pagina(Model modelo) {
        usuario.exigir(Permissao.VER_INDICADORES);
        modelo.addAttribute("escolhas", escolhas.todas());
        modelo.addAttribute("pessoas", escolhas.pessoas());
        modelo.addAttribute("acoes", lotes.acoesPermitidas());
        modelo.addAttribute("igr", indices.doTrimestre());
        modelo.addAttribute("exporta", usuario.pode(Permissao.EXPORTAR));
        return "cockpit/prazos :: pagina";
    }

    @GetMapping("/tabela")
    String tabela(FiltroDaPagina filtro, @RequestParam(defaultValue = "GRUPO") String dimensao, Model modelo) {
        Dimensao escolhida = FiltroDaPagina.um("dimensao", dimensao, Dimensao.class);
        modelo.addAttribute("dimensao", escolhida);
        modelo.addAttribute("dimensoes", Dimensao.values());
        modelo.addAttribute(
                "tabela",
                tabelas.por(escolhida, filtro.trabalho(relogio.getZone()), filtro.periodo(relogio.getZone())));
        return "cockpit/tabela :: tabela";
    }

    @GetMapping("/lista")
    String lista(
            FiltroDaPagina filtro,
            @RequestParam(required = false) String ordem,
            @RequestParam(defaultValue = "0") int pagina,
            Model modelo) {
        OrdemDeTrabalho lida = OrdemDeTrabalho.ler(ordem);
        modelo.addAttribute("acoes", lotes.acoesPermitidas());
        modelo.addAttribute("ordem", lida);
        modelo.addAttribute(
                "pagina", trabalhos.listar(filtro.trabalho(relogio.getZone()), lida, Math.max(0, pagina), LINHAS));
        return "cockpit/lista :: lista";
    }
}
