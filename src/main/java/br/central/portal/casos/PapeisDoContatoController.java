package br.central.portal.casos;

import br.central.anexos.Conteudo;
import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.comum.Pdf;
import br.central.comum.Recusa;
import br.central.portal.InterlocutorAtual;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a client takes away of a case: its files, the answer as a page and on paper, the letter of a refusal. */
@Controller
class PapeisDoContatoController {

    private final AtendimentosDoCliente atendimentos;
    private final InterlocutorAtual atual;
    private final Pdf pdf;

    PapeisDoContatoController(AtendimentosDoCliente atendimentos, InterlocutorAtual atual, Pdf pdf) {
        this.atendimentos = atendimentos;
        this.atual = atual;
        this.pdf = pdf;
    }

    @GetMapping("/portal/contatos/{protocolo}/anexos/{id}")
    ResponseEntity<InputStreamResource> arquivo(@PathVariable String protocolo, @PathVariable long id) {
        Conteudo conteudo = atendimentos.arquivo(atual.agora(), protocolo, id);
        return ResponseEntity.ok().headers(conteudo.cabecalhos()).body(new InputStreamResource(conteudo.bytes()));
    }

    @GetMapping("/portal/contatos/{protocolo}/respostas/{pedido}")
    String resposta(@PathVariable String protocolo, @PathVariable String pedido, Model modelo) {
        modelo.addAllAttributes(respondido(protocolo, pedido));
        return "portal/casos/resposta";
    }

    @GetMapping("/portal/contatos/{protocolo}/respostas/{pedido}.pdf")
    ResponseEntity<byte[]> respostaNoPapel(@PathVariable String protocolo, @PathVariable String pedido) {
        return Papel.baixar("resposta-" + pedido, pdf.de("portal/casos/resposta-pdf", respondido(protocolo, pedido)));
    }

    @GetMapping("/portal/contatos/{protocolo}/respostas/{pedido}/carta.pdf")
    ResponseEntity<byte[]> carta(@PathVariable String protocolo, @PathVariable String pedido) {
        respondido(protocolo, pedido);
        return Papel.baixar("carta-" + pedido, atendimentos.cartaDeRecusa(atual.agora(), pedido));
    }

    /** @throws Recusa.NaoEncontrado also when it is no request of that case, or has no answer yet */
    private Map<String, Object> respondido(String protocolo, String pedido) {
        CasoDoCliente caso = atendimentos.ver(atual.agora(), protocolo);
        CasoDoCliente.PedidoVisto visto = caso.pedidos().stream()
                .filter(um -> um.protocolo().equals(pedido) && um.resposta() != null)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há resposta a esse pedido neste contato."));
        return Map.of("caso", caso, "pedido", visto);
    }
}
