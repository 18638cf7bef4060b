package br.central.cockpit;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Rotulos;
import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import br.central.pagina.PaginaDaMesaController;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tab of a process instance: the clocks of its case and why, its figures, its timeline. Nothing is changed from here. */
@PaginaDaMesaController
class InstanciaController {

    private final CasoNoCockpit casos;
    private final Atendimentos atendimentos;
    private final Situacoes situacoes;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    InstanciaController(
            CasoNoCockpit casos,
            Atendimentos atendimentos,
            Situacoes situacoes,
            Rotulos rotulos,
            UsuarioAtual usuario,
            Clock relogio) {
        this.casos = casos;
        this.atendimentos = atendimentos;
        this.situacoes = situacoes;
        this.rotulos = rotulos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    @GetMapping("/cockpit/instancias/{instancia}")
    String prazos(@PathVariable String instancia, Model modelo) {
        usuario.exigir(Permissao.VER_INDICADORES);
        AtendimentoView caso = atendimentos.resumir(casos.protocolo(instancia));
        modelo.addAttribute("caso", caso);
        modelo.addAttribute(
                "situacao",
                situacoes.exigir(
                        SituacaoView.Escopo.ATENDIMENTO, caso.situacao().name()));
        modelo.addAttribute("rotulos", rotulos);
        modelo.addAttribute("dossie", usuario.pode(Permissao.GERAR_DOSSIE));
        modelo.addAttribute("agora", relogio.instant().atZone(relogio.getZone()).toOffsetDateTime());
        return "cockpit/instancia";
    }
}
