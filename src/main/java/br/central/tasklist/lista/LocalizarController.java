package br.central.tasklist.lista;

import br.central.atendimento.contrato.Rotulos;
import br.central.comum.Recusa;
import br.central.consulta.PedidoDeConsulta;
import br.central.consulta.PesquisaSalva;
import br.central.consulta.PesquisasSalvas;
import br.central.consulta.Quadro;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that finds atendimentos (Ctrl+L); in its address choices only, what is typed is sent by POST. */
@PaginaDaMesaController
class LocalizarController {

    /** How the key for the parked ones calls the page. */
    private static final String PENDENTES = "pendentes";

    private final PesquisasSalvas pesquisas;
    private final Escolhas escolhas;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;

    LocalizarController(PesquisasSalvas pesquisas, Escolhas escolhas, Rotulos rotulos, UsuarioAtual usuario) {
        this.pesquisas = pesquisas;
        this.escolhas = escolhas;
        this.rotulos = rotulos;
        this.usuario = usuario;
    }

    @GetMapping("/tasklist/localizar")
    String pagina(PedidoDeConsulta pedido, @RequestParam(required = false) String pesquisa, Model modelo) {
        List<PesquisaSalva> minhas = pesquisas.minhas();
        PedidoDeConsulta filtro = pesquisa == null
                ? pedido
                : PedidoDeConsulta.ler(escolhida(minhas, pesquisa).filtro());
        modelo.addAttribute("pesquisas", minhas);
        modelo.addAttribute("escolhida", pesquisa);
        modelo.addAttribute("f", filtro);
        modelo.addAttribute("quadro", quadro(filtro.um("quadro"), pesquisa == null ? Quadro.EM_ABERTO : Quadro.TODOS));
        modelo.addAttribute("grupos", usuario.grupos());
        modelo.addAttribute("escolhas", escolhas);
        modelo.addAttribute("rotulos", rotulos);
        return "tasklist/lista/localizar";
    }

    @GetMapping("/tasklist/localizar/motivos")
    String motivos(@RequestParam(required = false) String classificacao, Model modelo) {
        modelo.addAttribute("motivos", escolhas.motivos(classificacao));
        modelo.addAttribute("escolhido", null);
        return "tasklist/lista/partes :: motivos";
    }

    private static PesquisaSalva escolhida(List<PesquisaSalva> minhas, String codigo) {
        return minhas.stream()
                .filter(pesquisa -> pesquisa.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Esta pesquisa salva não existe mais."));
    }

    private static String quadro(String pedido, Quadro padrao) {
        if (PENDENTES.equals(pedido)) {
            return Quadro.PENDENTES_DO_OPERADOR.name();
        }
        return pedido == null || pedido.isBlank() ? padrao.name() : pedido;
    }
}
