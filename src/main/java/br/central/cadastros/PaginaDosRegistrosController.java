package br.central.cadastros;

import br.central.comum.Recusa;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.registros.ArquivosDosRegistros;
import br.central.registros.ArvoresDosRegistros;
import br.central.registros.FichaDeRegistro;
import br.central.registros.Registros;
import br.central.registros.TipoDeCampo;
import br.central.registros.ValoresDeFabrica;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every register that is described by data: its list, the form of an entry, its history, and undo. */
@PaginaDeCadastroController
@RequestMapping("/cadastros/registros/{registro}")
class PaginaDosRegistrosController {

    private static final String LISTA = "cadastros/registro";

    private final Registros registros;
    private final ArvoresDosRegistros arvores;
    private final ArquivosDosRegistros arquivos;
    private final ValoresDeFabrica fabrica;
    private final FichaNaPagina pagina;
    private final Clock relogio;

    PaginaDosRegistrosController(
            Registros registros,
            ArvoresDosRegistros arvores,
            ArquivosDosRegistros arquivos,
            ValoresDeFabrica fabrica,
            FichaNaPagina pagina,
            Clock relogio) {
        this.registros = registros;
        this.arvores = arvores;
        this.arquivos = arquivos;
        this.fabrica = fabrica;
        this.pagina = pagina;
        this.relogio = relogio;
    }

    @GetMapping
    String lista(
            @PathVariable String registro,
            @RequestParam(defaultValue = "") String procura,
            @RequestParam(defaultValue = "false") boolean soEmUso,
            Model modelo) {
        modelo.addAttribute("registro", registros.descricao(registro));
        modelo.addAttribute("fichas", registros.listar(registro, procura, soEmUso));
        modelo.addAttribute("procura", procura);
        modelo.addAttribute("soEmUso", soEmUso);
        modelo.addAttribute("emArvore", arvores.emArvore(registro));
        return LISTA;
    }

    @GetMapping("/arquivo.csv")
    void baixar(@PathVariable String registro, HttpServletResponse resposta) {
        registros.descricao(registro);
        arquivos.exportar(registro, FormatoDePlanilha.CSV.responder(resposta, registro, LocalDate.now(relogio)));
    }

    @PostMapping("/arquivo")
    String carregar(
            @PathVariable String registro,
            @RequestParam(required = false) MultipartFile arquivo,
            @RequestParam(defaultValue = "false") boolean gravar,
            Model modelo,
            HttpServletResponse resposta)
            throws IOException {
        try {
            byte[] lido = arquivo == null ? new byte[0] : arquivo.getBytes();
            modelo.addAttribute("carga", arquivos.carregar(registro, lido, gravar));
        } catch (Recusa.RegraNaoAtendida | Recusa.GrandeDemais recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute("recusaDoArquivo", erros((Recusa) recusa).get("arquivo"));
        }
        return lista(registro, "", false, modelo);
    }

    /** Lines that come with the address are looked at as those that are typed. */
    @GetMapping("/nova")
    String nova(
            @PathVariable String registro,
            @RequestParam Map<String, String> campos,
            Model modelo,
            HttpServletResponse resposta) {
        boolean comLinhas = registros.descricao(registro).campos().stream()
                .anyMatch(campo -> campo.tipo() == TipoDeCampo.LINHAS
                        && !campos.getOrDefault(campo.codigo(), "").isBlank());
        return comLinhas
                ? vista(registro, null, campos, modelo, resposta)
                : pagina.nova(
                        registro, Map.of(), FormularioEnviado.deUmaNova(registros.descricao(registro), campos), modelo);
    }

    /** How it would be filled in, nothing kept; what others changed since it was opened is still told when it is. */
    @PostMapping("/ver")
    String ver(
            @PathVariable String registro,
            @RequestParam(required = false) String chave,
            @RequestParam(required = false) Long versao,
            @RequestParam MultiValueMap<String, String> digitados,
            Model modelo,
            HttpServletResponse resposta) {
        modelo.addAttribute("versaoAberta", versao);
        return vista(
                registro, chave, FormularioEnviado.juntos(registros.descricao(registro), digitados), modelo, resposta);
    }

    private String vista(
            String registro, String chave, Map<String, String> digitados, Model modelo, HttpServletResponse resposta) {
        Map<String, String> campos = digitados;
        Map<String, String> erros = Map.of();
        try {
            campos = registros.conferir(registro, chave, digitados);
            modelo.addAttribute("previaEmCampos", registros.previaEmCampos(registro, campos));
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            erros = erros(recusa);
        }
        modelo.addAttribute("visto", erros.isEmpty());
        return chave == null
                ? pagina.nova(registro, erros, campos, modelo)
                : pagina.uma(registro, registros.exigir(registro, chave), campos, erros, modelo);
    }

    @PostMapping("/nova")
    String incluir(
            @PathVariable String registro,
            @RequestParam MultiValueMap<String, String> digitados,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        Map<String, String> campos = FormularioEnviado.juntos(registros.descricao(registro), digitados);
        try {
            FichaDeRegistro incluida = registros.incluir(registro, campos);
            aviso.addFlashAttribute("aviso", "Incluído. Vale desde já.");
            return volta(aviso, registro, incluida.chave());
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pagina.nova(registro, erros(recusa), campos, modelo);
        }
    }

    @GetMapping("/ficha")
    String ficha(@PathVariable String registro, @RequestParam String chave, Model modelo) {
        FichaDeRegistro ficha = registros.exigir(registro, chave);
        modelo.addAttribute("previaEmCampos", registros.previaEmCampos(registro, ficha.valores()));
        return pagina.uma(registro, ficha, ficha.valores(), Map.of(), modelo);
    }

    @PostMapping("/ficha")
    String alterar(
            @PathVariable String registro,
            @RequestParam String chave,
            @RequestParam(defaultValue = "-1") long versao,
            @RequestParam MultiValueMap<String, String> digitados,
            Model modelo,
            HttpServletResponse resposta,
            RedirectAttributes aviso) {
        Map<String, String> campos = FormularioEnviado.juntos(registros.descricao(registro), digitados);
        try {
            registros.alterar(registro, chave, versao, campos);
            aviso.addFlashAttribute("aviso", "Gravado. Vale desde já.");
            return volta(aviso, registro, chave);
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pagina.uma(registro, registros.exigir(registro, chave), campos, erros(recusa), modelo);
        } catch (Recusa.Conflito conflito) {
            resposta.setStatus(HttpStatus.CONFLICT.value());
            modelo.addAttribute("conflito", conflito);
            return pagina.uma(registro, registros.exigir(registro, chave), campos, Map.of(), modelo);
        }
    }

    @PostMapping("/desfazer")
    String desfazer(
            @PathVariable String registro,
            @RequestParam String chave,
            @RequestParam(defaultValue = "-1") long versao,
            RedirectAttributes aviso) {
        return feito(
                aviso,
                registro,
                chave,
                () -> registros.desfazer(registro, chave, versao),
                "Desfeito: está como antes da última mudança.");
    }

    @PostMapping("/de-fabrica")
    String voltarAoDeFabrica(
            @PathVariable String registro,
            @RequestParam String chave,
            @RequestParam(defaultValue = "-1") long versao,
            RedirectAttributes aviso) {
        return feito(
                aviso,
                registro,
                chave,
                () -> fabrica.voltar(registro, chave, versao),
                "Voltou ao texto de fábrica. Vale desde já.");
    }

    private static String feito(RedirectAttributes aviso, String registro, String chave, Runnable ato, String dito) {
        try {
            ato.run();
            aviso.addFlashAttribute("aviso", dito);
        } catch (Recusa.EstadoNaoPermite | Recusa.Conflito | Recusa.RegraNaoAtendida recusa) {
            aviso.addFlashAttribute(
                    "recusado",
                    erros((Recusa) recusa).values().stream().findFirst().orElse(((Recusa) recusa).getMessage()));
        }
        return volta(aviso, registro, chave);
    }

    private static String volta(RedirectAttributes aviso, String registro, String chave) {
        aviso.addAttribute("registro", registro);
        aviso.addAttribute("chave", chave);
        return "redirect:/cadastros/registros/{registro}/ficha";
    }

    /** Several of one name, boxes that were ticked, are one value. */
    private static Map<String, String> erros(Recusa recusa) {
        return recusa.erros().stream()
                .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um));
    }
}
