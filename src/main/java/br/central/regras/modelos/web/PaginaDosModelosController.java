package br.central.regras.modelos.web;

import br.central.pagina.PaginaDaMesaController;
import br.central.regras.modelos.CasosNosPassos;
import br.central.regras.modelos.ComparacaoDeVersoes;
import br.central.regras.modelos.ConferenciaDoProcesso;
import br.central.regras.modelos.ElementoMudado;
import br.central.regras.modelos.MapaDeCalor;
import br.central.regras.modelos.ModeloPublicado;
import br.central.regras.modelos.ModelosPublicados;
import br.central.regras.modelos.NovasVersoes;
import br.central.regras.modelos.PeriodoDoCalor;
import br.central.regras.modelos.VersaoDoModelo;
import br.central.regras.publicacao.PublicacaoView;
import br.central.regras.publicacao.PublicacaoView.Situacao;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of models inside Cockpit: the models, what runs by a version, what differs between two, where time goes. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/modelos")
class PaginaDosModelosController {

    private static final int CASOS_NA_PAGINA = 50;

    private final ModelosPublicados modelos;
    private final CasosNosPassos casos;
    private final ComparacaoDeVersoes comparacao;
    private final MapaDeCalor calor;
    private final NovasVersoes novas;

    PaginaDosModelosController(
            ModelosPublicados modelos,
            CasosNosPassos casos,
            ComparacaoDeVersoes comparacao,
            MapaDeCalor calor,
            NovasVersoes novas) {
        this.modelos = modelos;
        this.casos = casos;
        this.comparacao = comparacao;
        this.calor = calor;
        this.novas = novas;
    }

    @GetMapping
    String lista(Model modelo) {
        modelo.addAttribute("modelos", modelos.lista());
        return "modelos/modelos";
    }

    @GetMapping("/{modelo}")
    String versoes(@PathVariable("modelo") String chave, @RequestParam(required = false) Integer versao, Model modelo) {
        ModeloPublicado um = modelos.um(chave);
        VersaoDoModelo escolhida = escolher(um, versao, modelo);
        modelo.addAttribute("passos", casos.ocupados(chave, escolhida.numero()));
        modelo.addAttribute("porSair", porSair(modelos.publicacoes(chave), um.emVigor()));
        return "modelos/versoes";
    }

    /** What waits for its moment, and what did not come out since the version in force did. */
    private static List<PublicacaoView> porSair(List<PublicacaoView> publicacoes, VersaoDoModelo emVigor) {
        return publicacoes.stream()
                .filter(uma -> uma.situacao() == Situacao.AGENDADA
                        || uma.situacao() == Situacao.FALHOU
                                && uma.publicadaEm().isAfter(emVigor.publicadaEm()))
                .toList();
    }

    /** A file brought to be the next version, with what is said against it and what it changes. */
    @GetMapping("/{modelo}/publicar")
    String publicar(@PathVariable("modelo") String chave, Model modelo) {
        escolher(modelos.semContar(chave), null, modelo);
        ConferenciaDoProcesso minha = novas.minha(chave).orElse(null);
        modelo.addAttribute("minha", minha);
        modelo.addAttribute("mudados", minha == null ? List.of() : minha.diferenca());
        return "modelos/publicar";
    }

    /** Which cases wait at a step. */
    @GetMapping("/{modelo}/casos")
    String casos(
            @PathVariable("modelo") String chave,
            @RequestParam(required = false) Integer versao,
            @RequestParam String passo,
            @RequestParam(defaultValue = "0") int pagina,
            Model modelo) {
        VersaoDoModelo escolhida = escolher(modelos.semContar(chave), versao, modelo);
        modelo.addAttribute("casos", casos.casos(chave, escolhida.numero(), passo, pagina, CASOS_NA_PAGINA));
        return "modelos/casos";
    }

    @GetMapping("/{modelo}/diferenca")
    String diferenca(
            @PathVariable("modelo") String chave,
            @RequestParam(required = false) Integer de,
            @RequestParam(required = false) Integer ate,
            Model modelo) {
        VersaoDoModelo ultima = escolher(modelos.semContar(chave), ate, modelo);
        int primeira = de == null ? Math.max(1, ultima.numero() - 1) : de;
        List<ElementoMudado> mudados = comparacao.entre(chave, primeira, ultima.numero());
        modelo.addAttribute("de", primeira);
        modelo.addAttribute("ate", ultima.numero());
        modelo.addAttribute("mudados", mudados);
        return "modelos/diferenca";
    }

    @GetMapping("/{modelo}/calor")
    String calor(
            @PathVariable("modelo") String chave,
            @RequestParam(required = false) Integer versao,
            @RequestParam(defaultValue = "MES") PeriodoDoCalor periodo,
            @RequestParam(defaultValue = "VEZES") MedidaDoCalor medida,
            Model modelo) {
        escolher(modelos.semContar(chave), versao, modelo);
        modelo.addAttribute("todas", versao == null);
        modelo.addAttribute("periodo", periodo);
        modelo.addAttribute("periodos", PeriodoDoCalor.values());
        modelo.addAttribute("medida", medida);
        modelo.addAttribute("medidas", MedidaDoCalor.values());
        modelo.addAttribute("passos", PassoNoCalor.de(calor.de(chave, versao, periodo), medida));
        return "modelos/calor";
    }

    /** The one in force when none is said. */
    private static VersaoDoModelo escolher(ModeloPublicado qual, Integer versao, Model modelo) {
        VersaoDoModelo escolhida = versao == null ? qual.emVigor() : qual.versao(versao);
        modelo.addAttribute("qual", qual);
        modelo.addAttribute("versao", escolhida);
        return escolhida;
    }
}
