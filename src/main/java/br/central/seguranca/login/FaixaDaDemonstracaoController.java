package br.central.seguranca.login;

import br.central.seguranca.perfis.UsuariosDeDemonstracao;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A style sheet that every page asks for, the engine's applications too: in a demonstration it writes over the page that
 * it is one, otherwise it is empty. Never kept by the browser.
 */
@RestController
class FaixaDaDemonstracaoController {

    static final String ENDERECO = "/demonstracao.css";

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private static final String FAIXA = """
            html::after { content: "Demonstração: pessoas inventadas, senha pública"; position: fixed; top: 0; left: 50%;
              transform: translateX(-50%); padding: 1px 10px 2px; border-radius: 0 0 6px 6px; background: #8c1d18; color: #fff;
              font: 600 11px/1.3 system-ui, sans-serif; white-space: nowrap; z-index: 2147483000; pointer-events: none; }
            @media print { html::after { display: none; } }
            """;

    private final UsuariosDeDemonstracao demonstracao;

    FaixaDaDemonstracaoController(UsuariosDeDemonstracao demonstracao) {
        this.demonstracao = demonstracao;
    }

    @GetMapping(ENDERECO)
    ResponseEntity<String> faixa() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.noStore())
                .body(demonstracao.paraMostrar().isEmpty() ? "" : FAIXA);
    }
}
