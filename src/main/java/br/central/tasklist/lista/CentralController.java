package br.central.tasklist.lista;

import br.central.atendimento.Notas;
import br.central.atendimento.contrato.MencaoView;
import br.central.atendimento.contrato.Rotulos;
import br.central.catalogo.AvisoView;
import br.central.catalogo.Avisos;
import br.central.catalogo.Parametros;
import br.central.consulta.FilaDeTrabalho;
import br.central.consulta.PesquisasSalvas;
import br.central.consulta.TarefaNaFila;
import br.central.pagina.PaginaDaMesaController;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk's home: the boards, the numbers of the day, and what waits for who is there. */
@PaginaDaMesaController
class CentralController {

    private static final int LINHAS = 8;
    private static final String PENDENTES_NO_LOGIN = "home.pendentes-no-login";
    private static final String JA_AVISADO = CentralController.class.getName() + ".pendentes";

    private final FilaDeTrabalho fila;
    private final Notas notas;
    private final Avisos avisos;
    private final Parametros parametros;
    private final PesquisasSalvas pesquisas;
    private final Atalhos atalhos;
    private final Rotulos rotulos;
    private final Clock relogio;

    CentralController(
            FilaDeTrabalho fila,
            Notas notas,
            Avisos avisos,
            Parametros parametros,
            PesquisasSalvas pesquisas,
            Atalhos atalhos,
            Rotulos rotulos,
            Clock relogio) {
        this.fila = fila;
        this.notas = notas;
        this.avisos = avisos;
        this.parametros = parametros;
        this.pesquisas = pesquisas;
        this.atalhos = atalhos;
        this.rotulos = rotulos;
        this.relogio = relogio;
    }

    @GetMapping("/tasklist/central")
    String pagina(HttpSession sessao, Model modelo) {
        List<TarefaNaFila> pendentes = fila.pendentes(LINHAS);
        modelo.addAttribute("numeros", fila.numeros());
        modelo.addAttribute("proximas", fila.proximas(LINHAS));
        modelo.addAttribute("pendentes", pendentes);
        modelo.addAttribute("avisarPendentes", !pendentes.isEmpty() && naoAvisado(sessao));
        List<MencaoView> mencoes = notas.minhas();
        modelo.addAttribute("mencoes", mencoes);
        modelo.addAttribute(
                "naoLidas", mencoes.stream().filter(uma -> !uma.lida()).count());
        modelo.addAttribute("avisos", porTipo());
        modelo.addAttribute("pesquisas", pesquisas.minhas());
        modelo.addAllAttributes(atalhos.deQuemOlha());
        modelo.addAttribute("agora", OffsetDateTime.now(relogio));
        modelo.addAttribute("fuso", relogio.getZone());
        modelo.addAttribute("rotulos", rotulos);
        return "tasklist/lista/central";
    }

    /** Once after each login, where the installation wants it. */
    private boolean naoAvisado(HttpSession sessao) {
        if (parametros.inteiro(PENDENTES_NO_LOGIN) != 1 || sessao.getAttribute(JA_AVISADO) != null) {
            return false;
        }
        sessao.setAttribute(JA_AVISADO, true);
        return true;
    }

    private Map<AvisoView.Tipo, List<AvisoView>> porTipo() {
        Map<AvisoView.Tipo, List<AvisoView>> quadros = new EnumMap<>(AvisoView.Tipo.class);
        List<AvisoView> vigentes = avisos.vigentes();
        for (AvisoView.Tipo tipo : AvisoView.Tipo.values()) {
            quadros.put(
                    tipo,
                    vigentes.stream().filter(aviso -> aviso.tipo() == tipo).toList());
        }
        return quadros;
    }
}
