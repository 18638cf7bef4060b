package br.central.portal.casos;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.ContatoNoHistorico;
import br.central.comum.Pdf;
import br.central.comum.Recusa;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import br.central.portal.InterlocutorAtual;
import br.central.portal.LimitesDoPortal;
import br.central.portal.PessoaNoPortal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meu histórico: all demands with their answers, at once (Decreto 11.034/2022, art. 12), of whoever is looked at. */
@Controller
class HistoricoController {

    /** What is held of it at once: a part of the paper, which says which it is, and a gulp of the spreadsheet, which has them all. */
    static final int POR_PARTE = 250;

    private static final List<String> TITULOS = List.of(
            "Protocolo",
            "Aberto em",
            "Canal",
            "Título",
            "Mensagem",
            "Situação",
            "Encerrado em",
            "Protocolo do pedido",
            "Tipo",
            "Assunto",
            "Situação do pedido",
            "Registrado em",
            "Prazo",
            "Respondido em",
            "Conclusão",
            "Resposta",
            "Fundamento");

    private final AtendimentosDoCliente atendimentos;
    private final InterlocutorAtual atual;
    private final LimitesDoPortal limites;
    private final Pdf pdf;
    private final Clock relogio;

    HistoricoController(
            AtendimentosDoCliente atendimentos,
            InterlocutorAtual atual,
            LimitesDoPortal limites,
            Pdf pdf,
            Clock relogio) {
        this.atendimentos = atendimentos;
        this.atual = atual;
        this.limites = limites;
        this.pdf = pdf;
        this.relogio = relogio;
    }

    @GetMapping("/portal/historico")
    String escolher(Model modelo) {
        int total = atendimentos
                .protocolosDoHistorico(atual.exigir().interlocutorEmVista())
                .size();
        modelo.addAttribute("total", total);
        modelo.addAttribute("partes", partes(total));
        modelo.addAttribute("porParte", POR_PARTE);
        return "portal/casos/historico";
    }

    @GetMapping("/portal/historico.pdf")
    ResponseEntity<byte[]> papel(@RequestParam(defaultValue = "1") int parte) {
        PessoaNoPortal pessoa = atual.exigir();
        List<String> todos = todos(pessoa);
        int partes = partes(todos.size());
        if (parte < 1 || parte > partes) {
            throw new Recusa.NaoEncontrado("O histórico tem " + partes + (partes == 1 ? " parte." : " partes."));
        }
        int inicio = (parte - 1) * POR_PARTE;
        List<ContatoNoHistorico> contatos =
                atendimentos.historico(pessoa.interlocutorEmVista(), aPartirDe(todos, inicio));
        return Papel.baixar(
                "historico-" + LocalDate.now(relogio) + (partes == 1 ? "" : "-parte-" + parte),
                pdf.de(
                        "portal/casos/historico-pdf",
                        Map.of(
                                "nome",
                                pessoa.emVista().nome(),
                                "em",
                                OffsetDateTime.now(relogio),
                                "total",
                                todos.size(),
                                "parte",
                                parte,
                                "partes",
                                partes,
                                "inicio",
                                inicio,
                                "contatos",
                                contatos)));
    }

    @GetMapping("/portal/historico.csv")
    void planilha(HttpServletResponse resposta) throws IOException {
        PessoaNoPortal pessoa = atual.exigir();
        List<String> todos = todos(pessoa);
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(
                FormatoDePlanilha.CSV.responder(resposta, "historico", LocalDate.now(relogio)), "historico", TITULOS)) {
            for (int inicio = 0; inicio < todos.size(); inicio += POR_PARTE) {
                atendimentos
                        .historico(pessoa.interlocutorEmVista(), aPartirDe(todos, inicio))
                        .forEach(contato -> escrever(planilha, contato));
            }
        }
    }

    private List<String> todos(PessoaNoPortal pessoa) {
        limites.exigir(LimitesDoPortal.Ato.BAIXAR_O_HISTORICO, PessoaNoPortal.login(pessoa.conta()));
        return atendimentos.protocolosDoHistorico(pessoa.interlocutorEmVista());
    }

    private static List<String> aPartirDe(List<String> todos, int inicio) {
        return todos.subList(inicio, Math.min(inicio + POR_PARTE, todos.size()));
    }

    private static int partes(int total) {
        return Math.max(1, (total + POR_PARTE - 1) / POR_PARTE);
    }

    private static void escrever(Planilha planilha, ContatoNoHistorico contato) {
        if (contato.pedidos().isEmpty()) {
            planilha.linha(linha(contato, null));
        }
        contato.pedidos().forEach(pedido -> planilha.linha(linha(contato, pedido)));
    }

    private static List<Object> linha(ContatoNoHistorico contato, ContatoNoHistorico.Pedido pedido) {
        Object[] celulas = new Object[TITULOS.size()];
        celulas[0] = contato.protocolo();
        celulas[1] = contato.abertoEm();
        celulas[2] = contato.canal();
        celulas[3] = contato.titulo();
        celulas[4] = contato.texto();
        celulas[5] = contato.situacao().descricao();
        celulas[6] = contato.encerradoEm();
        if (pedido != null) {
            celulas[7] = pedido.protocolo();
            celulas[8] = pedido.tipo();
            celulas[9] = pedido.assunto();
            celulas[10] = pedido.situacao();
            celulas[11] = pedido.registradoEm();
            celulas[12] = pedido.prazo();
            celulas[13] = pedido.respondidoEm();
            celulas[14] = pedido.conclusao();
            celulas[15] = pedido.resposta();
            celulas[16] = pedido.fundamento();
        }
        return Arrays.asList(celulas);
    }
}
