package br.central.comunicacao;

import br.central.comum.EnderecoPublico;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts that go out, filled in with examples: for who changes models (right PUBLICAR_MODELOS). */
@Controller
@RequestMapping("/modelos-de-mensagem")
class ModelosDeMensagemController {

    private static final Map<String, String> EXEMPLOS = Map.ofEntries(
            Map.entry("nome", "Maria da Silva"),
            Map.entry("protocolo", "00000020260101000042"),
            Map.entry("solicitacao", "00000020260101000043"),
            Map.entry("conclusao", "Atendida"),
            Map.entry("situacao", "Encerrado"),
            Map.entry("prazo", "05/01/2026 às 18:00"),
            Map.entry("abertoEm", "02/01/2026 às 09:30"),
            Map.entry("validade", "09/01/2026 às 09:30"),
            Map.entry("resposta", "O boleto foi reemitido com o valor correto.\nPode pagá-lo até o dia 10."),
            Map.entry("mensagem", "Recebemos os documentos e já estamos conferindo."),
            Map.entry("pedido", "Envie o comprovante de pagamento de dezembro."),
            Map.entry("grupo", "Financeiro"));

    private final Modelos modelos;
    private final Diagramacao diagramacao;
    private final UsuarioAtual usuario;
    private final String portal;

    ModelosDeMensagemController(
            Modelos modelos, Diagramacao diagramacao, UsuarioAtual usuario, EnderecoPublico endereco) {
        this.modelos = modelos;
        this.diagramacao = diagramacao;
        this.usuario = usuario;
        this.portal = endereco.noPortal("/exemplo");
    }

    @GetMapping
    String previa(@RequestParam(defaultValue = "resposta-da-solicitacao") String modelo, Model pagina) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        pagina.addAttribute("nomes", modelos.nomes());
        pagina.addAttribute("escolhido", modelo);
        pagina.addAttribute("texto", exemplo(modelo));
        return "mensagens/modelos";
    }

    @GetMapping("/{modelo}/html")
    ResponseEntity<String> html(@PathVariable String modelo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return PaginaDeMensagem.de(diagramacao.html(exemplo(modelo)));
    }

    private Modelos.Texto exemplo(String modelo) {
        if (!modelos.nomes().contains(modelo)) {
            throw new Recusa.NaoEncontrado("Não há esse modelo de mensagem.");
        }
        return modelos.preencher(
                modelo, modelos.campos(modelo).stream().collect(Collectors.toMap(campo -> campo, this::valor)));
    }

    private String valor(String campo) {
        return campo.equals("link") ? portal : EXEMPLOS.getOrDefault(campo, "(" + campo + ")");
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
