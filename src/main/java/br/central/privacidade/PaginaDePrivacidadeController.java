package br.central.privacidade;

import br.central.atendimento.guarda.Anonimizacao;
import br.central.clientes.BloqueiosDeDados;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The encarregado's entry: a person's data, requests and block; what waits and until when. */
@Controller
class PaginaDePrivacidadeController {

    /** As it is shown: with names instead of logins. */
    record Linha(PedidoDeTitular pedido, String pessoa, String registradoPor, String decididoPor) {}

    private final PedidosDeTitulares pedidos;
    private final Anonimizacao anonimizacao;
    private final Clientes clientes;
    private final ProcuraDePessoa procura;
    private final BloqueiosDeDados bloqueios;
    private final Operadores operadores;
    private final UsuarioAtual usuario;

    PaginaDePrivacidadeController(
            PedidosDeTitulares pedidos,
            Anonimizacao anonimizacao,
            Clientes clientes,
            ProcuraDePessoa procura,
            BloqueiosDeDados bloqueios,
            Operadores operadores,
            UsuarioAtual usuario) {
        this.pedidos = pedidos;
        this.anonimizacao = anonimizacao;
        this.clientes = clientes;
        this.procura = procura;
        this.bloqueios = bloqueios;
        this.operadores = operadores;
        this.usuario = usuario;
    }

    @GetMapping("/privacidade")
    String inicio(Model modelo) {
        List<PedidoDeTitular> abertos = pedidos.abertos();
        var pessoas = clientes.porIds(
                abertos.stream().map(PedidoDeTitular::cliente).distinct().toList());
        modelo.addAttribute(
                "abertos",
                abertos.stream()
                        .map(um -> linha(
                                um,
                                Optional.ofNullable(pessoas.get(um.cliente()))
                                        .map(pessoa -> pessoa.nome())
                                        .orElse("")))
                        .toList());
        modelo.asMap().putIfAbsent("procurado", "");
        return "privacidade/inicio";
    }

    /** In the body, so that no document stands in an address or a log. */
    @PostMapping("/privacidade/pessoas")
    String procurar(@RequestParam(defaultValue = "") String procurado, Model modelo, HttpServletResponse resposta) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        try {
            return "redirect:/privacidade/pessoas/" + procura.achar(procurado);
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute("procurado", procurado);
            modelo.addAttribute(
                    "erro",
                    recusa instanceof Recusa.EstadoNaoPermite
                            ? recusa.getMessage()
                            : "Nenhuma pessoa com este CPF, CNPJ, CNS, carteira ou código. Confira os números.");
            return inicio(modelo);
        }
    }

    @GetMapping("/privacidade/pessoas/{id}")
    String pessoa(@PathVariable long id, Model modelo) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        ClienteView ficha = clientes.porId(id);
        modelo.addAttribute("pessoa", ficha);
        modelo.addAttribute("bloqueio", bloqueios.de(id).orElse(null));
        modelo.addAttribute(
                "bloqueadoPor", bloqueios.de(id).map(um -> nome(um.por())).orElse(null));
        modelo.addAttribute(
                "pedidos",
                pedidos.doCliente(id).stream()
                        .map(um -> linha(um, ficha.nomeDeTratamento()))
                        .toList());
        modelo.addAttribute("tipos", TipoDePedido.values());
        modelo.addAttribute("anonimiza", usuario.pode(Permissao.ANONIMIZAR));
        modelo.asMap().putIfAbsent("digitado", Map.of());
        modelo.asMap().putIfAbsent("erros", Map.of());
        return "privacidade/pessoa";
    }

    @PostMapping("/privacidade/pessoas/{id}/pedidos")
    String registrar(
            @PathVariable long id,
            @RequestParam Map<String, String> digitado,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        return ato(id, "novo", digitado, modelo, resposta, aviso, "Pedido registrado.", lido -> {
            pedidos.registrar(
                    id,
                    new NovoPedido(
                            PedidoDigitado.tipo(lido.get("tipo")),
                            lido.get("texto"),
                            PedidoDigitado.dia(lido.get("recebidoEm"))));
            return null;
        });
    }

    @PostMapping("/privacidade/pessoas/{id}/pedidos/{pedido}")
    String decidir(
            @PathVariable long id,
            @PathVariable long pedido,
            @RequestParam Map<String, String> digitado,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        boolean recusa = "recusar".equals(digitado.get("decisao"));
        return ato(
                id,
                "pedido" + pedido,
                digitado,
                modelo,
                resposta,
                aviso,
                recusa ? "Recusa registrada." : "Pedido atendido.",
                lido -> {
                    var decisao = new DecisaoDoPedido(
                            lido.get("motivo"), lido.get("fundamento"), PedidoDigitado.versao(lido.get("versao")));
                    return recusa ? pedidos.recusar(pedido, decisao) : pedidos.atender(pedido, decisao);
                });
    }

    @PostMapping("/privacidade/pessoas/{id}/bloqueio")
    String bloquear(
            @PathVariable long id,
            @RequestParam Map<String, String> digitado,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        boolean desbloqueia = "desbloquear".equals(digitado.get("ato"));
        return ato(
                id,
                "bloqueio",
                digitado,
                modelo,
                resposta,
                aviso,
                desbloqueia ? "Dados desbloqueados." : "Dados bloqueados.",
                lido -> {
                    if (desbloqueia) {
                        pedidos.desbloquear(id, lido.get("motivo"));
                    } else {
                        pedidos.bloquear(id, lido.get("motivo"));
                    }
                    return null;
                });
    }

    @PostMapping("/privacidade/pessoas/{id}/anonimizacao")
    String anonimizar(
            @PathVariable long id,
            @RequestParam Map<String, String> digitado,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        return ato(id, "anonimizacao", digitado, modelo, resposta, aviso, "Dados anonimizados.", lido -> {
            if (!"sim".equals(lido.get("certeza"))) {
                throw Recusa.RegraNaoAtendida.campo("certeza", "Marque que entendeu: não há volta.");
            }
            anonimizacao.anonimizar(id);
            return null;
        });
    }

    /** Done, the page is asked for anew; refused, it comes back with what was typed and the reason beside its form. */
    private String ato(
            long id,
            String formulario,
            Map<String, String> digitado,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso,
            String feito,
            Function<Map<String, String>, Object> ato) {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        try {
            ato.apply(digitado);
            aviso.addFlashAttribute("aviso", feito);
            return "redirect:/privacidade/pessoas/" + id;
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite recusa) {
            resposta.setStatus(
                    recusa instanceof Recusa.EstadoNaoPermite
                            ? HttpStatus.CONFLICT.value()
                            : HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> erros = new HashMap<>(((Recusa) recusa)
                    .erros().stream()
                            .collect(Collectors.toMap(
                                    um -> formulario + "." + um.campo(), Recusa.Erro::mensagem, (um, outro) -> um)));
            if (erros.isEmpty()) {
                erros.put(formulario, recusa.getMessage());
            }
            modelo.addAttribute("erros", erros);
            modelo.addAttribute("digitado", Map.of(formulario, digitado));
            return pessoa(id, modelo);
        }
    }

    private Linha linha(PedidoDeTitular um, String pessoa) {
        return new Linha(um, pessoa, nome(um.registradoPor()), nome(um.decisao().decididoPor()));
    }

    private String nome(String login) {
        return Optional.ofNullable(login)
                .map(um ->
                        "sistema".equals(um) ? "O sistema" : operadores.nome(um).orElse("Quem saiu da equipe"))
                .orElse(null);
    }
}
