package br.central.seguranca.trilha;

import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Operadores;
import br.central.seguranca.Trilha.Desfecho;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail for the administration: search, read on, check the chain. */
@Controller
class PaginaDaTrilhaController {

    /** A row as it is shown: who it was by name, too, where the name is known. */
    record Linha(
            long id,
            OffsetDateTime quando,
            String ato,
            String desfecho,
            boolean recusado,
            String nome,
            String login,
            String deOnde,
            String alvo,
            Long ordem) {}

    private final LeituraDaTrilha leitura;
    private final Operadores operadores;
    private final Clock relogio;

    PaginaDaTrilhaController(LeituraDaTrilha leitura, Operadores operadores, Clock relogio) {
        this.leitura = leitura;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    @GetMapping("/trilha")
    String trilha(
            PedidoDaTrilha pedido,
            @RequestParam(required = false) String conferir,
            Model modelo,
            HttpServletResponse resposta) {
        leitura.exigir();
        modelo.addAttribute("pedido", pedido);
        modelo.addAttribute("atos", AtoVigiado.values());
        modelo.addAttribute("desfechos", Desfecho.values());
        modelo.addAttribute("conferencia", conferir == null ? null : leitura.conferir());
        modelo.addAttribute("linhas", List.of());
        modelo.addAttribute("erros", Map.of());
        try {
            FiltroDaTrilha filtro = pedido.filtro(relogio);
            List<Linha> linhas =
                    leitura.procurar(filtro).stream().map(this::linha).toList();
            modelo.addAttribute("linhas", linhas);
            modelo.addAttribute("de", filtro.de().atZone(relogio.getZone()).toLocalDate());
            modelo.addAttribute(
                    "ate",
                    filtro.antesDe().atZone(relogio.getZone()).toLocalDate().minusDays(1));
            modelo.addAttribute(
                    "seguintes",
                    linhas.size() < PedidoDaTrilha.LINHAS
                            ? null
                            : linhas.get(linhas.size() - 1).id());
        } catch (Recusa.RegraNaoAtendida recusa) {
            resposta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute(
                    "erros",
                    recusa.erros().stream()
                            .collect(Collectors.toMap(Recusa.Erro::campo, Recusa.Erro::mensagem, (um, outro) -> um)));
        }
        return "seguranca/trilha";
    }

    @ExceptionHandler
    void semDireito(Recusa.SemPermissao recusa, HttpServletResponse resposta) throws IOException {
        resposta.sendError(HttpStatus.FORBIDDEN.value());
    }

    private Linha linha(LinhaDaTrilha linha) {
        return new Linha(
                linha.id(),
                linha.quando().atZone(relogio.getZone()).toOffsetDateTime(),
                linha.descricaoDoAto(),
                linha.descricaoDoDesfecho(),
                linha.recusado(),
                Optional.ofNullable(linha.quem()).flatMap(operadores::nome).orElse(null),
                linha.quem(),
                linha.deOnde(),
                linha.alvo(),
                linha.ordem());
    }
}
