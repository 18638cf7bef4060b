package br.central.tasklist.trabalho;

import br.central.atendimento.Andamentos;
import br.central.atendimento.Atendimentos;
import br.central.atendimento.MensagensDoAtendimento;
import br.central.atendimento.Presencas;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.AssuntoDoAndamento;
import br.central.canais.ConversasDoCaso;
import br.central.contatosativos.ContatosAtivos;
import br.central.pagina.PaginaDaMesaController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Parts of the case page that come when they are looked at, as fragments of HTML. */
@PaginaDaMesaController
@RequestMapping("/tasklist")
class PaineisController {

    private final Atendimentos atendimentos;
    private final Andamentos andamentos;
    private final Solicitacoes solicitacoes;
    private final MensagensDoAtendimento mensagens;
    private final ConversasDoCaso conversas;
    private final Presencas presencas;
    private final ContatosAtivos contatos;
    private final Roteiro roteiro;

    PaineisController(
            Atendimentos atendimentos,
            Andamentos andamentos,
            Solicitacoes solicitacoes,
            MensagensDoAtendimento mensagens,
            ConversasDoCaso conversas,
            Presencas presencas,
            ContatosAtivos contatos,
            Roteiro roteiro) {
        this.atendimentos = atendimentos;
        this.andamentos = andamentos;
        this.solicitacoes = solicitacoes;
        this.mensagens = mensagens;
        this.conversas = conversas;
        this.presencas = presencas;
        this.contatos = contatos;
        this.roteiro = roteiro;
    }

    @GetMapping("/atendimentos/{protocolo}/historico")
    String historico(
            @PathVariable String protocolo,
            @RequestParam(required = false) AssuntoDoAndamento assunto,
            @RequestParam(required = false) Long antes,
            Model modelo) {
        modelo.addAttribute("protocolo", protocolo);
        modelo.addAttribute("assunto", assunto);
        modelo.addAttribute("assuntos", AssuntoDoAndamento.values());
        modelo.addAttribute("pagina", andamentos.listar(protocolo, assunto, antes));
        return antes == null ? "tasklist/trabalho/historico :: linhas" : "tasklist/trabalho/historico :: mais";
    }

    @GetMapping("/atendimentos/{protocolo}/historico/{id}")
    String texto(@PathVariable String protocolo, @PathVariable long id, Model modelo) {
        modelo.addAttribute("texto", andamentos.texto(protocolo, id));
        return "tasklist/trabalho/historico :: texto";
    }

    @GetMapping("/atendimentos/{protocolo}/mensagens")
    String mensagens(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("protocolo", protocolo);
        modelo.addAttribute("mensagens", mensagens.listar(protocolo));
        return "tasklist/trabalho/mensagens :: mensagens";
    }

    @GetMapping("/atendimentos/{protocolo}/conversa")
    String conversa(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("protocolo", protocolo);
        modelo.addAttribute("conversa", conversas.doAtendimento(protocolo));
        return "tasklist/trabalho/conversa :: conversa";
    }

    @GetMapping("/atendimentos/{protocolo}/scripts")
    String scripts(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("partes", roteiro.doAtendimento(atendimentos.resumir(protocolo)));
        return "tasklist/trabalho/scripts :: scripts";
    }

    @GetMapping("/ligacoes/{id}/scripts")
    String scriptsDaLigacao(@PathVariable long id, Model modelo) {
        modelo.addAttribute("partes", roteiro.daLigacao(contatos.detalhar(id)));
        return "tasklist/trabalho/scripts :: scripts";
    }

    /** By POST: it leaves a mark. */
    @PostMapping("/atendimentos/{protocolo}/presenca")
    String presenca(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("presentes", presencas.marcar(protocolo));
        return "tasklist/trabalho/cabecalho :: presentes";
    }

    /** One request whole, with its texts to the end. */
    @GetMapping("/solicitacoes/{protocolo}")
    String solicitacao(@PathVariable String protocolo, Model modelo) {
        modelo.addAttribute("uma", solicitacoes.detalhar(protocolo));
        return "tasklist/trabalho/solicitacoes :: sozinha";
    }
}
