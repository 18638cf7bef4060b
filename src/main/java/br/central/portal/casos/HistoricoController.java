package br.central.portal.casos;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.ContatoNoHistorico;
import br.central.comum.Pdf;
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

/** Meu histórico: all demands with their answers, at once (Decreto 11.034/2022, art. 12), of whoever is looked at. */
@Controller
class HistoricoController {

    /** As many as paper takes; the spreadsheet has them all. */
    private static final int NO_PAPEL = 300;

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
        atual.exigir();
        return "portal/casos/historico";
    }

    @GetMapping("/portal/historico.pdf")
    ResponseEntity<byte[]> papel() {
        PessoaNoPortal pessoa = atual.exigir();
        List<ContatoNoHistorico> contatos = historico(pessoa);
        return Papel.baixar(
                "historico-" + LocalDate.now(relogio),
                pdf.de(
                        "portal/casos/historico-pdf",
                        Map.of(
                                "nome",
                                pessoa.emVista().nome(),
                                "em",
                                OffsetDateTime.now(relogio),
                                "total",
                                contatos.size(),
                                "contatos",
                                contatos.stream().limit(NO_PAPEL).toList())));
    }

    @GetMapping("/portal/historico.csv")
    void planilha(HttpServletResponse resposta) throws IOException {
        List<ContatoNoHistorico> contatos = historico(atual.exigir());
        try (Planilha planilha = FormatoDePlanilha.CSV.abrir(
                FormatoDePlanilha.CSV.responder(resposta, "historico", LocalDate.now(relogio)), "historico", TITULOS)) {
            contatos.forEach(contato -> escrever(planilha, contato));
        }
    }

    private List<ContatoNoHistorico> historico(PessoaNoPortal pessoa) {
        limites.exigir(LimitesDoPortal.Ato.BAIXAR_O_HISTORICO, PessoaNoPortal.login(pessoa.conta()));
        return atendimentos.historico(pessoa.interlocutorEmVista());
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
