package br.central.portal.casos;

import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.clientes.Interlocutor;
import br.central.comum.Recusa;
import br.central.portal.ErrosPorCampo;
import br.central.portal.InterlocutorAtual;
import br.central.portal.LimitesDoPortal;
import br.central.portal.PessoaNoPortal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Ver contato: the conversation and what can be done. What is refused shows the page again, with what was typed where it was
 * typed.
 */
@Controller
class ContatoController {

    private static final String ENDERECO = "/portal/contatos/{protocolo}";

    private final AtendimentosDoCliente atendimentos;
    private final Vistos vistos;
    private final Autoria autoria;
    private final InterlocutorAtual atual;
    private final LimitesDoPortal limites;

    ContatoController(
            AtendimentosDoCliente atendimentos,
            Vistos vistos,
            Autoria autoria,
            InterlocutorAtual atual,
            LimitesDoPortal limites) {
        this.atendimentos = atendimentos;
        this.vistos = vistos;
        this.autoria = autoria;
        this.atual = atual;
        this.limites = limites;
    }

    @GetMapping(ENDERECO)
    String ver(@PathVariable String protocolo, @RequestParam(defaultValue = "") String feito, Model modelo) {
        PessoaNoPortal pessoa = atual.exigir();
        modelo.addAttribute("feito", AtoNoContato.feito(feito));
        return pagina(pessoa, protocolo, modelo);
    }

    private String pagina(PessoaNoPortal pessoa, String protocolo, Model modelo) {
        CasoDoCliente caso = atendimentos.ver(pessoa.interlocutor(), protocolo);
        vistos.marcar(pessoa.conta(), caso.protocolo());
        modelo.addAttribute("caso", caso);
        modelo.addAttribute("deQuem", pessoa.deQuem(caso.cliente()));
        modelo.addAttribute("assinaturas", autoria.de(pessoa, caso));
        modelo.addAttribute("maximo", NovosContatos.MAIOR_MENSAGEM);
        modelo.addAttribute("maximoDeArquivos", NovosContatos.ARQUIVOS);
        return "portal/casos/ver";
    }

    /** Mensagem complementar → Complementar; files without a word are a message too. */
    @PostMapping(ENDERECO + "/complementar")
    String complementar(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "") String texto,
            @RequestParam(name = "arquivos", required = false) List<MultipartFile> arquivos,
            HttpServletResponse resposta,
            Model modelo) {
        List<ArquivoRecebido> recebidos = new ArrayList<>();
        try {
            return fazer(AtoNoContato.COMPLEMENTAR, protocolo, texto, resposta, modelo, quem -> {
                receber(quem, protocolo, arquivos == null ? List.of() : arquivos, recebidos);
                String dito = texto.isBlank() && !recebidos.isEmpty() ? "Seguem os documentos anexados." : texto;
                return () -> atendimentos.complementar(quem, protocolo, dito.replace("\r\n", "\n"), recebidos);
            });
        } finally {
            recebidos.forEach(ArquivoRecebido::close);
        }
    }

    private void receber(
            Interlocutor quem, String protocolo, List<MultipartFile> arquivos, List<ArquivoRecebido> recebidos) {
        List<Recusa.Erro> erros = new ArrayList<>();
        NovosContatos.receber(
                arquivos,
                recebidos,
                erros,
                um -> NovosContatos.arquivo(
                        um, bytes -> atendimentos.receber(quem, protocolo, um.getOriginalFilename(), bytes)));
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    private static void exigirAteOMaximo(String texto) {
        if (texto.replace("\r\n", "\n").length() > NovosContatos.MAIOR_MENSAGEM) {
            throw Recusa.RegraNaoAtendida.campo("texto", "A mensagem vai até 4.000 caracteres.");
        }
    }

    @PostMapping(ENDERECO + "/reiterar")
    String reiterar(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "") String texto,
            HttpServletResponse resposta,
            Model modelo) {
        return fazer(
                AtoNoContato.REITERAR,
                protocolo,
                texto,
                resposta,
                modelo,
                quem -> () -> atendimentos.reiterar(quem, protocolo, texto));
    }

    /** @param pedido the protocol of the request it is about */
    @PostMapping(ENDERECO + "/reclamar")
    String reclamar(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "") String pedido,
            @RequestParam(defaultValue = "") String texto,
            HttpServletResponse resposta,
            Model modelo) {
        modelo.addAttribute("pedidoNaoFeito", pedido);
        return fazer(
                AtoNoContato.RECLAMAR,
                protocolo,
                texto,
                resposta,
                modelo,
                quem -> () -> atendimentos.reclamar(quem, pedido.isBlank() ? protocolo : pedido, texto));
    }

    @PostMapping(ENDERECO + "/reanalise")
    String pedirReanalise(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "") String pedido,
            @RequestParam(defaultValue = "") String texto,
            HttpServletResponse resposta,
            Model modelo) {
        modelo.addAttribute("pedidoNaoFeito", pedido);
        return fazer(
                AtoNoContato.REANALISE,
                protocolo,
                texto,
                resposta,
                modelo,
                quem -> () -> atendimentos.pedirReanalise(quem, pedido.isBlank() ? protocolo : pedido, texto));
    }

    @PostMapping(ENDERECO + "/reiniciar")
    String reiniciar(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "") String texto,
            HttpServletResponse resposta,
            Model modelo) {
        return fazer(
                AtoNoContato.REINICIAR,
                protocolo,
                texto,
                resposta,
                modelo,
                quem -> () -> atendimentos.reiniciar(quem, protocolo, texto));
    }

    @PostMapping(ENDERECO + "/cancelar")
    String cancelar(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "") String texto,
            HttpServletResponse resposta,
            Model modelo) {
        return fazer(
                AtoNoContato.CANCELAR,
                protocolo,
                texto,
                resposta,
                modelo,
                quem -> () -> atendimentos.cancelar(quem, protocolo, texto));
    }

    @PostMapping(ENDERECO + "/avaliar")
    String avaliar(
            @PathVariable String protocolo,
            @RequestParam Map<String, String> digitado,
            HttpServletResponse resposta,
            Model modelo) {
        PesquisaDigitada dita = new PesquisaDigitada(digitado);
        modelo.addAttribute("dito", dita.digitado());
        return fazer(AtoNoContato.AVALIAR, protocolo, "", resposta, modelo, quem -> () -> {
            atendimentos.avaliar(quem, protocolo, dita.avaliacao());
            return atendimentos.ver(quem, protocolo);
        });
    }

    /** What is said, and before it whatever takes its time: nobody else's words are to fall into it. */
    private interface Feito {
        Supplier<CasoDoCliente> por(Interlocutor quem);
    }

    private String fazer(
            AtoNoContato ato, String protocolo, String texto, HttpServletResponse resposta, Model modelo, Feito feito) {
        PessoaNoPortal pessoa = atual.exigir();
        try {
            limites.exigir(LimitesDoPortal.Ato.AGIR, PessoaNoPortal.login(pessoa.conta()));
            exigirAteOMaximo(texto);
            Supplier<CasoDoCliente> dizer = feito.por(pessoa.interlocutor());
            Instant antes = autoria.agora();
            autoria.anotar(pessoa, dizer.get(), antes);
            return "redirect:/portal/contatos/" + protocolo + "?feito=" + ato.nome() + "#feito";
        } catch (Recusa.RegraNaoAtendida
                | Recusa.EstadoNaoPermite
                | Recusa.GrandeDemais
                | Recusa.Indisponivel
                | Recusa.MuitasVezes recusa) {
            resposta.setStatus(status(recusa).value());
            modelo.addAttribute("naoFeito", ato.nome());
            // What the case does not allow any more is not on the page to go back to.
            modelo.addAttribute("voltar", recusa instanceof Recusa.EstadoNaoPermite ? null : "#" + ato.nome());
            modelo.addAttribute("recusas", porque(recusa));
            modelo.addAttribute("erros", ErrosPorCampo.de(recusa));
            modelo.addAttribute("digitado", texto);
            return pagina(pessoa, protocolo, modelo);
        }
    }

    private static HttpStatus status(Recusa recusa) {
        if (recusa instanceof Recusa.MuitasVezes) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return recusa instanceof Recusa.EstadoNaoPermite ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private static List<String> porque(Recusa recusa) {
        return recusa.erros().isEmpty()
                ? List.of(recusa.getMessage())
                : recusa.erros().stream().map(Recusa.Erro::mensagem).toList();
    }
}
