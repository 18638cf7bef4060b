package br.central.portal.casos;

import br.central.atendimento.contrato.CasoDoCliente;
import br.central.catalogo.CampoView;
import br.central.catalogo.InformacaoView;
import br.central.catalogo.Informacoes;
import br.central.clientes.Clientes;
import br.central.clientes.Representado;
import br.central.comum.Recusa;
import br.central.portal.InterlocutorAtual;
import br.central.portal.PessoaNoPortal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Novo contato (S1.2). Without scripts the subject is chosen in two steps, each of which shows the page again with all that
 * was typed; a refusal does the same.
 */
@Controller
class NovoContatoController {

    private static final String PAGINA = "portal/casos/novo";
    private static final int SUGESTOES = 3;
    private static final int MENOR_PROCURA = 4;

    private final NovosContatos contatos;
    private final Assuntos assuntos;
    private final Informacoes informacoes;
    private final Clientes clientes;
    private final InterlocutorAtual atual;

    NovoContatoController(
            NovosContatos contatos,
            Assuntos assuntos,
            Informacoes informacoes,
            Clientes clientes,
            InterlocutorAtual atual) {
        this.contatos = contatos;
        this.assuntos = assuntos;
        this.informacoes = informacoes;
        this.clientes = clientes;
        this.atual = atual;
    }

    /** @param classificacao to begin with, as pages that lead here know it already */
    @GetMapping("/portal/contatos/novo")
    String novo(
            @RequestParam(defaultValue = "") String classificacao,
            @RequestParam(defaultValue = "") String area,
            Model modelo) {
        PessoaNoPortal pessoa = atual.exigir();
        Representado emVista = deQuem(pessoa, pessoa.emVista().id());
        String daClassificacao = assuntos.areaDe(emVista.tipo(), classificacao)
                .map(Assuntos.Area::codigo)
                .orElse(null);
        String titulo = daClassificacao == null ? "" : assunto(emVista, daClassificacao, classificacao);
        return pagina(
                ContatoDigitado.novo(
                        emVista.id(),
                        contato(pessoa),
                        daClassificacao == null ? area : daClassificacao,
                        daClassificacao == null ? "" : classificacao,
                        titulo),
                pessoa,
                Map.of(),
                modelo);
    }

    private String assunto(Representado deQuem, String area, String caminho) {
        return assuntos.area(deQuem.tipo(), area).stream()
                .flatMap(uma -> uma.assuntos().stream())
                .filter(um -> um.caminho().equals(caminho))
                .map(Assuntos.Assunto::descricao)
                .findFirst()
                .orElse("");
    }

    private ContatoDigitado.Pessoa contato(PessoaNoPortal pessoa) {
        var resumo = clientes.porIds(List.of(pessoa.proprio().id()))
                .get(pessoa.proprio().id());
        boolean semContato = resumo == null || pessoa.daEmpresa();
        return new ContatoDigitado.Pessoa(
                pessoa.nome(),
                semContato ? "" : ouVazio(resumo.contato().telefonePrincipal()),
                semContato ? "" : ouVazio(resumo.contato().email()));
    }

    private static String ouVazio(String texto) {
        return texto == null ? "" : texto;
    }

    /**
     * @param passo to show the page again with what the chosen subject asks for ({@code escolher}), or with a group of fields once
     *     more or less, as {@link VezesDigitadas} says; else it is sent
     */
    @PostMapping("/portal/contatos/novo")
    String enviar(
            @RequestParam MultiValueMap<String, String> dados,
            @RequestParam(defaultValue = "") String passo,
            @RequestParam(name = "arquivos", required = false) List<MultipartFile> arquivos,
            jakarta.servlet.http.HttpServletResponse resposta,
            Model modelo) {
        PessoaNoPortal pessoa = atual.exigir();
        ContatoDigitado digitado = ContatoDigitado.de(dados, pessoa.emVista().id());
        if (!passo.isEmpty()) {
            return pagina(digitado.depoisDe(passo), pessoa, Map.of(), modelo);
        }
        try {
            CasoDoCliente caso = contatos.abrir(pessoa, digitado, arquivos == null ? List.of() : arquivos);
            return "redirect:/portal/contatos/" + caso.protocolo() + "/recebido";
        } catch (Recusa.RegraNaoAtendida
                | Recusa.GrandeDemais
                | Recusa.Indisponivel
                | Recusa.NaoEncontrado
                | Recusa.MuitasVezes recusa) {
            resposta.setStatus(
                    recusa instanceof Recusa.MuitasVezes
                            ? HttpStatus.TOO_MANY_REQUESTS.value()
                            : HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pagina(digitado, pessoa, erros(recusa), modelo);
        }
    }

    private static Map<String, String> erros(Recusa recusa) {
        Map<String, String> erros = new LinkedHashMap<>();
        recusa.erros().forEach(um -> erros.merge(um.campo(), um.mensagem(), (antes, outra) -> antes + " " + outra));
        return erros.isEmpty() ? Map.of("cliente", recusa.getMessage()) : erros;
    }

    private String pagina(ContatoDigitado pedido, PessoaNoPortal pessoa, Map<String, String> erros, Model modelo) {
        Representado deQuem = deQuem(pessoa, pedido.cliente());
        var area = assuntos.area(deQuem.tipo(), pedido.area());
        String classificacao = area.filter(uma ->
                        uma.assuntos().stream().anyMatch(um -> um.caminho().equals(pedido.classificacao())))
                .map(uma -> pedido.classificacao())
                .orElse("");
        List<CampoView> campos = classificacao.isEmpty() ? List.of() : assuntos.campos(classificacao);
        modelo.addAttribute("digitado", pedido.com(pedido.area(), classificacao));
        modelo.addAttribute("porQuem", porQuem(pessoa));
        modelo.addAttribute("areas", assuntos.areas(deQuem.tipo()));
        modelo.addAttribute("area", area.orElse(null));
        modelo.addAttribute("campos", campos);
        modelo.addAttribute("erros", erros);
        modelo.addAttribute("maximo", NovosContatos.MAIOR_MENSAGEM);
        modelo.addAttribute("maximoDeArquivos", NovosContatos.ARQUIVOS);
        modelo.addAttribute(
                "prontas",
                classificacao.isEmpty()
                        ? List.of()
                        : informacoes.de(classificacao).stream()
                                .limit(SUGESTOES)
                                .map(uma -> uma.para(deQuem.nome()))
                                .toList());
        return PAGINA;
    }

    private static Representado deQuem(PessoaNoPortal pessoa, long cliente) {
        return porQuem(pessoa).stream()
                .filter(um -> um.id() == cliente)
                .findFirst()
                .orElse(pessoa.proprio());
    }

    /** Those for whom the person may ask for something, and not only see what was asked for. */
    private static List<Representado> porQuem(PessoaNoPortal pessoa) {
        return pessoa.representados().stream().filter(um -> !um.soAcompanha()).toList();
    }

    /** Answers there are already to what a client of that kind may ask for here, while somebody types what it is about. */
    @GetMapping("/portal/contatos/novo/respostas")
    String respostas(@RequestParam(defaultValue = "") String texto, Model modelo) {
        PessoaNoPortal pessoa = atual.exigir();
        List<InformacaoView> achadas = texto.strip().length() < MENOR_PROCURA ? List.of() : informacoes.buscar(texto);
        modelo.addAttribute(
                "prontas",
                achadas.stream()
                        .filter(uma -> assuntos.oferece(pessoa.emVista().tipo(), uma.classificacao()))
                        .limit(SUGESTOES)
                        .map(uma -> uma.para(pessoa.emVista().nome()))
                        .toList());
        return "portal/casos/novo :: respostas";
    }

    @GetMapping("/portal/contatos/{protocolo}/recebido")
    String recebido(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("caso", contatos.ver(atual.exigir(), protocolo));
        return "portal/casos/recebido";
    }
}
