package br.central.tasklist.cliente;

import br.central.atendimento.Interessados;
import br.central.canais.PesquisasDispensadas;
import br.central.catalogo.Divulgacoes;
import br.central.clientes.AlcanceDoMandato;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.clientes.NaturezaDoMandato;
import br.central.clientes.Parentesco;
import br.central.consulta.Consultas;
import br.central.pagina.PaginaDaMesaController;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The panel of the client of a case, and its parts. What is typed to find somebody comes by POST: it is personal. */
@PaginaDaMesaController
@RequestMapping("/tasklist/atendimentos/{protocolo}/cliente")
class ClienteController {

    private final MontagemDoPainel montagem;
    private final Clientes clientes;
    private final Consultas consultas;
    private final PesquisasDispensadas pesquisas;
    private final Interessados interessados;
    private final Divulgacoes divulgacoes;

    ClienteController(
            MontagemDoPainel montagem,
            Clientes clientes,
            Consultas consultas,
            PesquisasDispensadas pesquisas,
            Interessados interessados,
            Divulgacoes divulgacoes) {
        this.montagem = montagem;
        this.clientes = clientes;
        this.consultas = consultas;
        this.pesquisas = pesquisas;
        this.interessados = interessados;
        this.divulgacoes = divulgacoes;
    }

    @GetMapping
    String painel(@PathVariable String protocolo, Model modelo) {
        PainelDoCliente painel = montagem.painel(protocolo);
        modelo.addAttribute("c", painel);
        modelo.addAttribute("comoConheceu", comoConheceu(protocolo, painel));
        modelo.addAttribute("divulgacoes", divulgacoes.emVigor());
        modelo.addAttribute("parentescos", Parentesco.values());
        return "tasklist/cliente/painel :: painel";
    }

    /** Asked of who only came to ask about a plan. */
    private String comoConheceu(String protocolo, PainelDoCliente painel) {
        return painel.cliente() != null && painel.cliente().situacao().interessado()
                ? interessados.comoConheceu(protocolo).orElse(null)
                : null;
    }

    @PostMapping("/busca")
    String buscar(@RequestParam(defaultValue = "") String busca, Model modelo) {
        modelo.addAttribute("pouco", busca.strip().length() < Clientes.MINIMO_DA_BUSCA);
        modelo.addAttribute(
                "achados",
                clientes.buscar(busca).stream().map(ClienteAchado::de).toList());
        modelo.addAttribute("limite", Clientes.LIMITE_DA_BUSCA);
        return "tasklist/cliente/achados :: opcoes";
    }

    /** Who has the document typed in the registration form already. */
    @PostMapping("/repetido")
    String repetido(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "") String cpf,
            @RequestParam(defaultValue = "") String cnpj,
            Model modelo) {
        List<ClienteResumo> achados = clientes.buscar(cpf.isBlank() ? cnpj : cpf);
        modelo.addAttribute("protocolo", protocolo);
        modelo.addAttribute("achado", achados.size() == 1 ? achados.get(0) : null);
        return "tasklist/cliente/achados :: repetido";
    }

    @GetMapping("/portal")
    String portal(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("protocolo", protocolo);
        modelo.addAttribute("a", montagem.acesso(protocolo));
        modelo.addAttribute("semPesquisa", pesquisas.dispensou(montagem.clienteConfirmado(protocolo)));
        modelo.addAttribute("naturezas", NaturezaDoMandato.values());
        modelo.addAttribute("alcances", AlcanceDoMandato.values());
        return "tasklist/cliente/portal";
    }

    @GetMapping("/solicitacoes")
    String solicitacoes(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("abertas", consultas.solicitacoesEmAberto(montagem.clienteConfirmado(protocolo)));
        modelo.addAttribute("protocolo", protocolo);
        return "tasklist/cliente/solicitacoes";
    }
}
