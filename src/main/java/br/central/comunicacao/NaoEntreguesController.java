package br.central.comunicacao;

import br.central.comum.EnderecoPublico;
import br.central.comum.Recusa;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of what was not delivered: find, send again one or all, correct the address, leave it at that. */
@Controller
@RequestMapping("/mensagens-nao-entregues")
class NaoEntreguesController {

    private static final List<SituacaoMensagem> SITUACOES = Stream.of(SituacaoMensagem.values())
            .filter(SituacaoMensagem::naoChegou)
            .toList();

    /** What was typed into the filter; what is none of the choices chooses nothing. */
    record Pedido(String canal, String situacao, String procura, Long antes) {

        FiltroDeNaoEntregues filtro() {
            return new FiltroDeNaoEntregues(
                    escolha(Canal.values(), canal), escolha(SituacaoMensagem.values(), situacao), procura, antes);
        }

        private static <E extends Enum<E>> E escolha(E[] opcoes, String dita) {
            return Arrays.stream(opcoes)
                    .filter(uma -> uma.name().equals(dita))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final MensagensNaoEntregues mensagens;
    private final EnderecoPublico enderecos;

    NaoEntreguesController(MensagensNaoEntregues mensagens, EnderecoPublico enderecos) {
        this.mensagens = mensagens;
        this.enderecos = enderecos;
    }

    @GetMapping
    String lista(Pedido pedido, Model modelo) {
        List<MensagemNaoEntregueView> lidas = mensagens.listar(pedido.filtro());
        List<MensagemNaoEntregueView> linhas = lidas.subList(0, Math.min(lidas.size(), MensagensNaoEntregues.PAGINA));
        modelo.addAttribute("pedido", pedido);
        modelo.addAttribute("linhas", linhas);
        modelo.addAttribute(
                "seguintes",
                lidas.size() > linhas.size() ? linhas.get(linhas.size() - 1).id() : null);
        modelo.addAttribute("canais", Canal.values());
        modelo.addAttribute("situacoes", SITUACOES);
        modelo.addAttribute("maiorMotivo", MensagensNaoEntregues.MAIOR_MOTIVO);
        modelo.addAttribute("enderecos", enderecos);
        return "mensagens/nao-entregues";
    }

    @PostMapping("/{id}/reenvio")
    String reenviar(@PathVariable long id, Pedido pedido, RedirectAttributes volta) {
        return fazer(pedido, volta, "A mensagem está na fila de envio.", () -> mensagens.reenviar(id));
    }

    @PostMapping("/{id}/correcao")
    String corrigir(
            @PathVariable long id,
            @RequestParam(required = false) String endereco,
            Pedido pedido,
            RedirectAttributes volta) {
        return fazer(
                pedido,
                volta,
                "A mensagem vai para o endereço corrigido. Corrija também o cadastro do cliente.",
                () -> mensagens.corrigir(id, endereco));
    }

    @PostMapping("/{id}/dispensa")
    String dispensar(
            @PathVariable long id,
            @RequestParam(required = false) String motivo,
            Pedido pedido,
            RedirectAttributes volta) {
        return fazer(pedido, volta, "A mensagem saiu da lista.", () -> mensagens.dispensar(id, motivo));
    }

    @PostMapping("/reenvio")
    String reenviarTodas(Pedido pedido, RedirectAttributes volta) {
        var feito = mensagens.reenviarTodas(pedido.filtro());
        volta.addFlashAttribute(
                "feito",
                "Na fila de envio: %d.%s"
                        .formatted(
                                feito.reenviadas(),
                                feito.recusadas() == 0
                                        ? ""
                                        : " Ficaram na lista, por não poderem ser enviadas: %d."
                                                .formatted(feito.recusadas())));
        return lista(pedido, volta);
    }

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static String fazer(Pedido pedido, RedirectAttributes volta, String feito, Runnable ato) {
        try {
            ato.run();
            volta.addFlashAttribute("feito", feito);
        } catch (Recusa.SemPermissao semDireito) {
            throw semDireito;
        } catch (Recusa recusa) {
            volta.addFlashAttribute(
                    "recusado",
                    recusa.erros().isEmpty()
                            ? recusa.getMessage()
                            : recusa.erros().get(0).mensagem());
        }
        return lista(pedido, volta);
    }

    /** The list as it was filtered. */
    private static String lista(Pedido pedido, RedirectAttributes volta) {
        volta.addAttribute("canal", pedido.canal());
        volta.addAttribute("situacao", pedido.situacao());
        volta.addAttribute("procura", pedido.procura());
        return "redirect:/mensagens-nao-entregues";
    }
}
