package br.central.tasklist.registro;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.Previsoes;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Endereco;
import br.central.catalogo.CampoView;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.FormularioView;
import br.central.catalogo.Formularios;
import br.central.catalogo.InformacaoView;
import br.central.catalogo.Informacoes;
import br.central.pagina.PaginaDaMesaController;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Informations to read to the client and the form of a request, side by side. */
@PaginaDaMesaController
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class RegistrosController {

    private static final int INFORMACOES = 12;
    private static final int TIPOS = 6;

    private final Atendimentos atendimentos;
    private final Previsoes previsoes;
    private final Solicitacoes solicitacoes;
    private final Informacoes informacoes;
    private final Classificacoes classificacoes;
    private final Formularios formularios;

    RegistrosController(
            Atendimentos atendimentos,
            Previsoes previsoes,
            Solicitacoes solicitacoes,
            Informacoes informacoes,
            Classificacoes classificacoes,
            Formularios formularios) {
        this.atendimentos = atendimentos;
        this.previsoes = previsoes;
        this.solicitacoes = solicitacoes;
        this.informacoes = informacoes;
        this.classificacoes = classificacoes;
        this.formularios = formularios;
    }

    @GetMapping("/registros")
    String registros(@PathVariable String protocolo, Model modelo) {
        AtendimentoView caso = atendimentos.detalhar(protocolo);
        modelo.addAttribute("caso", caso);
        modelo.addAttribute("tipo", caso.classificacao());
        conhecimento(caso, "", modelo);
        return "tasklist/registro/registros :: registros";
    }

    /** Informations and kinds of request at once: the operator need not know which of them answers. */
    @GetMapping("/conhecimento")
    String conhecimento(@PathVariable String protocolo, @RequestParam(defaultValue = "") String busca, Model modelo) {
        conhecimento(atendimentos.detalhar(protocolo), busca, modelo);
        return "tasklist/registro/registros :: conhecimento";
    }

    private void conhecimento(AtendimentoView caso, String busca, Model modelo) {
        List<InformacaoView> daClassificacao =
                busca.isBlank() && caso.classificacao() != null ? informacoes.de(caso.classificacao()) : List.of();
        List<InformacaoView> achadas = daClassificacao.isEmpty() ? informacoes.buscar(busca) : daClassificacao;
        modelo.addAttribute("caso", caso);
        modelo.addAttribute("busca", busca);
        modelo.addAttribute(
                "informacoes",
                achadas.stream()
                        .limit(INFORMACOES)
                        .map(uma -> uma.para(caso.nomeDoCliente()))
                        .toList());
        modelo.addAttribute("haMais", achadas.size() > INFORMACOES);
        modelo.addAttribute("tipos", busca.isBlank() ? List.of() : classificacoes.procurar(busca, TIPOS));
    }

    @GetMapping("/formulario")
    String formulario(@PathVariable String protocolo, @RequestParam(defaultValue = "") String tipo, Model modelo) {
        modelo.addAttribute("protocolo", atendimentos.detalhar(protocolo).protocolo());
        if (!tipo.isBlank()) {
            FormularioView formulario = formularios.doTipo(tipo);
            modelo.addAttribute("formulario", formulario);
            modelo.addAttribute("comEndereco", comEndereco(formulario));
            modelo.addAttribute("previsao", previsoes.prever(protocolo, tipo, null, null));
        }
        return "tasklist/registro/registros :: formulario";
    }

    /** By POST: an address is personal and does not belong in one. */
    @PostMapping("/iguais")
    String iguais(@PathVariable String protocolo, @RequestParam Map<String, String> digitado, Model modelo) {
        atendimentos.detalhar(protocolo);
        String tipo = digitado.getOrDefault("tipo", "");
        modelo.addAttribute(
                "iguais",
                tipo.isBlank() ? List.of() : solicitacoes.iguaisEmAberto(protocolo, tipo, endereco(tipo, digitado)));
        return "tasklist/registro/registros :: iguais";
    }

    private Endereco endereco(String tipo, Map<String, String> digitado) {
        String prefixo = formularios.doTipo(tipo).campos().stream()
                .filter(campo -> campo.tipo() == CampoView.Tipo.ENDERECO)
                .map(campo -> "campos." + campo.codigo() + ".")
                .findFirst()
                .orElse("endereco.");
        return EnderecosDaSolicitacao.dasPartes(parte -> digitado.get(prefixo + parte));
    }

    private static boolean comEndereco(FormularioView formulario) {
        return formulario.campos().stream().anyMatch(campo -> campo.tipo() == CampoView.Tipo.ENDERECO);
    }
}
