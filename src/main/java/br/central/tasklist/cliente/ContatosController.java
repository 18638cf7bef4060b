package br.central.tasklist.cliente;

import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.contrato.VinculoDoCliente;
import br.central.consulta.Consultas;
import br.central.consulta.EscopoDeContatos;
import br.central.pagina.PaginaDaMesaController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The previous contacts of the client of a case, or of the family (S0.11, S1.11), once the identity is confirmed. */
@PaginaDaMesaController
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class ContatosController {

    private static final int POR_PAGINA = 6;
    private static final int ULTIMA_PAGINA = 999;

    private final IdentidadeDoCliente identidade;
    private final Consultas consultas;
    private final AnexosDoAtendimento anexos;

    ContatosController(IdentidadeDoCliente identidade, Consultas consultas, AnexosDoAtendimento anexos) {
        this.identidade = identidade;
        this.consultas = consultas;
        this.anexos = anexos;
    }

    @GetMapping("/contatos")
    String contatos(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "FAMILIA") EscopoDeContatos escopo,
            @RequestParam(defaultValue = "0") int pagina,
            Model modelo) {
        VinculoDoCliente vinculo = identidade.vinculo(protocolo);
        modelo.addAttribute("v", vinculo);
        if (vinculo.cliente() != null && !vinculo.porConfirmar()) {
            modelo.addAttribute("escopo", escopo);
            modelo.addAttribute("statusDele", consultas.statusDoBeneficiario(vinculo.cliente()));
            modelo.addAttribute(
                    "contatos",
                    consultas.ultimosContatos(
                            vinculo.cliente(), escopo, Math.min(Math.max(pagina, 0), ULTIMA_PAGINA), POR_PAGINA));
        }
        return "tasklist/cliente/contatos :: contatos";
    }

    /** The files of another contact, opened from the list. */
    @GetMapping("/contatos/anexos")
    String anexos(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("protocolo", protocolo);
        modelo.addAttribute("anexos", anexos.listar(protocolo));
        return "tasklist/cliente/contatos :: anexos";
    }
}
