package br.central.regras.simulacao.web;

import br.central.catalogo.Classificacoes;
import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.pagina.PaginaDaMesaController;
import br.central.regras.simulacao.PedidoDoSimulador;
import br.central.regras.simulacao.SimuladorDaBancada;
import br.central.regras.tabelas.diferencas.RegrasQueValem;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** On the page of rules, what they would decide about one demand: its facts stand in the address, which can be passed on. */
@Hidden
@PaginaDaMesaController
@RequestMapping("/cockpit/regras/simular")
class PaginaDoSimuladorController {

    private final SimuladorDaBancada simulador;
    private final Classificacoes classificacoes;
    private final RegrasQueValem valem;
    private final Clock relogio;

    PaginaDoSimuladorController(
            SimuladorDaBancada simulador, Classificacoes classificacoes, RegrasQueValem valem, Clock relogio) {
        this.simulador = simulador;
        this.classificacoes = classificacoes;
        this.valem = valem;
        this.relogio = relogio;
    }

    /** What was filled in, as it was. */
    record Preenchido(
            String classificacao,
            String tipoCliente,
            String origem,
            Boolean urgente,
            String natureza,
            String tipoDemanda,
            String abertoEm,
            Boolean rascunho) {

        /** Whoever comes from a link to the page has not asked yet. */
        boolean perguntado() {
            return origem != null || classificacao != null;
        }
    }

    @GetMapping
    String pagina(@ModelAttribute("preenchido") Preenchido preenchido, Model modelo) {
        Map<String, String> erros = new HashMap<>();
        modelo.addAttribute("preenchido", preenchido);
        modelo.addAttribute("erros", erros);
        modelo.addAttribute("caminhos", valem.folhas());
        modelo.addAttribute("tiposDeCliente", TipoCliente.values());
        modelo.addAttribute("origens", Origem.values());
        modelo.addAttribute("naturezas", Natureza.values());
        modelo.addAttribute("tiposDeDemanda", TipoDemanda.values());
        modelo.addAttribute("rascunhos", simulador.comRascunho());
        if (preenchido.perguntado()) {
            simular(preenchido, erros, modelo);
        }
        return "regras/simular";
    }

    private void simular(Preenchido preenchido, Map<String, String> erros, Model modelo) {
        PedidoDoSimulador pedido = pedido(preenchido, erros);
        if (!erros.isEmpty()) {
            return;
        }
        try {
            modelo.addAttribute("emVigor", simulador.emVigor(pedido));
            modelo.addAttribute(
                    "rascunho",
                    Boolean.TRUE.equals(preenchido.rascunho()) ? simulador.comOsMeusRascunhos(pedido) : null);
        } catch (Recusa.RegraNaoAtendida recusa) {
            recusa.erros().forEach(um -> erros.put(um.campo(), um.mensagem()));
        }
    }

    private PedidoDoSimulador pedido(Preenchido preenchido, Map<String, String> erros) {
        return new PedidoDoSimulador(
                classificacao(preenchido.classificacao(), erros),
                um(
                        TipoCliente.values(),
                        "tipoCliente",
                        comPadrao(preenchido.tipoCliente(), TipoCliente.BENEFICIARIO),
                        erros),
                um(Origem.values(), "origem", comPadrao(preenchido.origem(), Origem.TELEFONE), erros),
                Boolean.TRUE.equals(preenchido.urgente()),
                um(Natureza.values(), "natureza", preenchido.natureza(), erros),
                um(TipoDemanda.values(), "tipoDemanda", preenchido.tipoDemanda(), erros),
                momento(preenchido.abertoEm(), erros));
    }

    private String classificacao(String digitada, Map<String, String> erros) {
        String caminho = digitada == null ? "" : digitada.strip();
        if (caminho.isEmpty()) {
            erros.put("classificacao", "Informe a classificação.");
        } else if (classificacoes.buscar(caminho).isEmpty()) {
            erros.put("classificacao", "Não há a classificação “" + caminho + "”. Escolha uma da lista.");
        }
        return caminho;
    }

    private static String comPadrao(String dito, Enum<?> padrao) {
        return dito == null || dito.isBlank() ? padrao.name() : dito;
    }

    private static <E extends Enum<E>> E um(E[] valores, String campo, String dito, Map<String, String> erros) {
        if (dito == null || dito.isBlank()) {
            return null;
        }
        return Stream.of(valores)
                .filter(um -> um.name().equals(dito))
                .findFirst()
                .orElseGet(() -> {
                    erros.put(campo, "Escolha um da lista.");
                    return null;
                });
    }

    private Instant momento(String digitado, Map<String, String> erros) {
        if (digitado == null || digitado.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(digitado).atZone(relogio.getZone()).toInstant();
        } catch (DateTimeParseException naoE) {
            erros.put("abertoEm", "Informe dia e hora, como 28/11/2026 09:30.");
            return null;
        }
    }
}
