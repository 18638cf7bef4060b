package br.central.ouvidoria;

import br.central.atendimento.contrato.Rotulos;
import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
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

/** The pages of the ouvidoria: its NIPs, and the report of the year with its months. */
@Controller
@RequestMapping("/ouvidoria")
class PaginaDaOuvidoriaController {

    private final Nips nips;
    private final IndicesDeReclamacoes indices;
    private final RelatoriosDaOuvidoria relatorios;
    private final Operadores operadores;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    PaginaDaOuvidoriaController(
            Nips nips,
            IndicesDeReclamacoes indices,
            RelatoriosDaOuvidoria relatorios,
            Operadores operadores,
            Rotulos rotulos,
            UsuarioAtual usuario,
            Clock relogio) {
        this.nips = nips;
        this.indices = indices;
        this.relatorios = relatorios;
        this.operadores = operadores;
        this.rotulos = rotulos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    @GetMapping
    String inicio(Model modelo) {
        modelo.addAttribute("nips", nips.listar());
        modelo.addAttribute("igr", indices.doTrimestre());
        return "ouvidoria/nips";
    }

    @GetMapping("/nips/{protocolo}")
    String nip(@PathVariable String protocolo, Model modelo) {
        NipView nip = nips.detalhar(protocolo);
        return ficha(nip, DesfechoDigitado.de(nip.tratamento()), Map.of(), modelo);
    }

    @PostMapping("/nips/{protocolo}")
    String registrar(
            @PathVariable String protocolo,
            @RequestParam Map<String, String> digitado,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        try {
            nips.registrar(protocolo, DesfechoDigitado.ler(digitado, relogio.getZone()));
            aviso.addFlashAttribute("aviso", "NIP gravada.");
            return "redirect:/ouvidoria/nips/" + protocolo;
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite recusa) {
            recusado((Recusa) recusa, modelo, resposta);
            return ficha(nips.detalhar(protocolo), digitado, erros((Recusa) recusa), modelo);
        }
    }

    @GetMapping("/relatorio")
    String relatorio(
            @RequestParam(required = false) Integer ano,
            @RequestParam(required = false) Integer mes,
            Model modelo,
            HttpServletResponse resposta) {
        int este = LocalDate.now(relogio).getYear();
        try {
            int qual = ano == null ? este : ano;
            RelatorioDaOuvidoria relatorio = mes == null ? relatorios.doAno(qual) : relatorios.doMes(qual, mes);
            return pagina(relatorio, relatorio.escrito(), modelo);
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute("conflito", recusa.erros().get(0).mensagem());
            RelatorioDaOuvidoria deste = relatorios.doAno(este);
            return pagina(deste, deste.escrito(), modelo);
        }
    }

    @PostMapping("/relatorio/{ano}")
    String escrever(
            @PathVariable int ano,
            @RequestParam(defaultValue = "") String recomendacoes,
            @RequestParam(defaultValue = "") String providencias,
            @RequestParam(required = false) Integer versao,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        try {
            relatorios.escrever(ano, recomendacoes, providencias, versao);
            aviso.addFlashAttribute("aviso", "Textos do relatório gravados.");
            return "redirect:/ouvidoria/relatorio?ano=" + ano;
        } catch (Recusa.RegraNaoAtendida | Recusa.EstadoNaoPermite recusa) {
            recusado((Recusa) recusa, modelo, resposta);
            Map<String, String> erros = erros((Recusa) recusa);
            if (erros.containsKey("ano")) {
                throw new Recusa.NaoEncontrado("Não há relatório desse ano.");
            }
            modelo.addAttribute("erros", erros);
            var digitado = new RelatorioDaOuvidoria.Escrito(recomendacoes, providencias, versao);
            return pagina(relatorios.doAno(ano), digitado, modelo);
        }
    }

    private String pagina(RelatorioDaOuvidoria relatorio, RelatorioDaOuvidoria.Escrito escrito, Model modelo) {
        modelo.addAttribute("r", relatorio);
        modelo.addAttribute("escrito", escrito);
        modelo.addAttribute("escreve", usuario.pode(Permissao.TRATAR_RECLAMACAO));
        modelo.addAttribute("este", LocalDate.now(relogio).getYear());
        return "ouvidoria/relatorio";
    }

    private String ficha(NipView nip, Map<String, String> campos, Map<String, String> erros, Model modelo) {
        modelo.addAttribute("nip", nip);
        modelo.addAttribute("rotulos", rotulos);
        modelo.addAttribute("campos", campos);
        modelo.addAttribute("erros", erros);
        modelo.addAttribute("desfechos", DesfechoDaNip.values());
        modelo.addAttribute("arquivos", nips.arquivos(nip));
        modelo.addAttribute("grava", usuario.pode(Permissao.REGISTRAR_FATO_DO_PRAZO));
        String por = nip.tratamento().registradaPor();
        modelo.addAttribute(
                "gravadaPor", por == null ? null : operadores.nome(por).orElse("Quem saiu da equipe"));
        return "ouvidoria/nip";
    }

    private static void recusado(Recusa recusa, Model modelo, HttpServletResponse resposta) {
        boolean conflito = recusa instanceof Recusa.EstadoNaoPermite;
        resposta.setStatus(conflito ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_ENTITY.value());
        if (conflito) {
            modelo.addAttribute("conflito", recusa.getMessage());
        }
    }

    private static Map<String, String> erros(Recusa recusa) {
        return recusa.erros().stream()
                .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um));
    }

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler
    void naoHa(Recusa.NaoEncontrado recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.NOT_FOUND.value());
    }
}
