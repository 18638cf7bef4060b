package br.central.tasklist.lista;

import br.central.atendimento.contrato.Rotulos;
import br.central.catalogo.Situacoes;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.consulta.Consultas;
import br.central.consulta.PedidoDeConsulta;
import br.central.seguranca.Grupos;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the filter finds, by POST: words and documents typed do not belong in an address. A wrong value is a problem, as
 * an action's is, for it is told beside its field.
 */
@RestController
@Hidden
@RequestMapping("/tasklist/localizar")
class ResultadoController {

    private static final String ORDEM_PADRAO = "-abertura";

    private final Consultas consultas;
    private final Situacoes situacoes;
    private final Grupos grupos;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    ResultadoController(
            Consultas consultas,
            Situacoes situacoes,
            Grupos grupos,
            Rotulos rotulos,
            UsuarioAtual usuario,
            Clock relogio) {
        this.consultas = consultas;
        this.situacoes = situacoes;
        this.grupos = grupos;
        this.rotulos = rotulos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** @param ordenar the header that was pressed; {@code ordem} is how the table stands */
    @PostMapping("/resultado")
    ModelAndView resultado(PedidoDeConsulta pedido, @RequestParam(required = false) String ordenar) {
        PedidoDeConsulta ordenado = ordenar == null ? pedido : pedido.ordenadoPor(ordenar);
        String pedida = ordenado.um("ordem");
        String ordem = pedida == null || pedida.isBlank() ? ORDEM_PADRAO : pedida;
        var achados = consultas.listar(
                ordenado.filtro(relogio.getZone()),
                ordenado.comoOrdenar(),
                ordenado.numeroDaPagina(),
                ordenado.tamanhoDaPagina());
        return new ModelAndView("tasklist/lista/resultado")
                .addObject("r", new Resultado(achados, ordem, situacoes, grupos))
                .addObject("rotulos", rotulos)
                .addObject("filtro", ordenado.emTexto())
                .addObject("exporta", usuario.pode(Permissao.EXPORTAR));
    }

    @PostMapping("/planilha")
    void planilha(
            @RequestParam String filtro,
            @RequestParam(defaultValue = "CSV") FormatoDePlanilha formato,
            HttpServletResponse resposta) {
        PedidoDeConsulta pedido = PedidoDeConsulta.ler(filtro);
        consultas.exportar(
                pedido.filtro(relogio.getZone()),
                pedido.comoOrdenar(),
                formato,
                () -> formato.responder(resposta, "atendimentos", LocalDate.now(relogio)));
    }
}
