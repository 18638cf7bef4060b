package br.central.tasklist.trabalho;

import br.central.atendimento.ContatosAtivos;
import br.central.atendimento.Reclamacoes;
import br.central.atendimento.contrato.ContatoAtivoView;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.pagina.Desfecho;
import br.central.tasklist.RetornoDigitado;
import br.central.tasklist.Seguinte;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Of the ouvidoria and of outbound calls. */
@RestController
@Hidden
@RequestMapping("/tasklist")
class OutrasAcoesController {

    private final Reclamacoes reclamacoes;
    private final ContatosAtivos contatos;
    private final Seguinte seguinte;
    private final Clock relogio;

    OutrasAcoesController(Reclamacoes reclamacoes, ContatosAtivos contatos, Seguinte seguinte, Clock relogio) {
        this.relogio = relogio;
        this.seguinte = seguinte;
        this.reclamacoes = reclamacoes;
        this.contatos = contatos;
    }

    @PostMapping("/reclamacoes/{protocolo}/resposta")
    Desfecho responder(@PathVariable String protocolo, @Valid @RequestBody RespostaDada dada) {
        reclamacoes.responder(protocolo, dada);
        return Desfecho.fecha("Reclamação %s respondida.".formatted(protocolo)).eSegueEm(seguinte.endereco());
    }

    @PostMapping("/reclamacoes/{protocolo}/prorrogacao")
    Desfecho prorrogar(@PathVariable String protocolo, @Valid @RequestBody AcordoDigitado acordo) {
        reclamacoes.prorrogar(protocolo, acordo.em(relogio.getZone()));
        return Desfecho.fica("Prazo da reclamação %s prorrogado, com o acordo registrado.".formatted(protocolo));
    }

    @PostMapping("/reclamacoes/{protocolo}/retorno")
    Desfecho darRetorno(
            @PathVariable String protocolo,
            @RequestParam(defaultValue = "false") boolean noCaso,
            @Valid @RequestBody RetornoDigitado retorno) {
        reclamacoes.darRetorno(protocolo, retorno.em(relogio.getZone()));
        String dito = "Retorno da reclamação %s registrado.".formatted(protocolo);
        return noCaso ? Desfecho.fica(dito) : Desfecho.fecha(dito).eSegueEm(seguinte.endereco());
    }

    /** The protocol first of all. */
    @PostMapping("/ligacoes/{id}/chamada")
    Desfecho ligar(@PathVariable long id) {
        return Desfecho.fica("Ligação iniciada: informe o protocolo %s e confirme quem atende."
                .formatted(contatos.ligar(id).protocolo()));
    }

    @PostMapping("/ligacoes/{id}/dispensa")
    Desfecho dispensar(@PathVariable long id, @Valid @RequestBody Motivacao motivacao) {
        contatos.dispensar(id, motivacao);
        return Desfecho.fecha("Ligação dispensada.").eSegueEm(seguinte.endereco());
    }

    @PostMapping("/ligacoes/{id}")
    Desfecho registrarLigacao(@PathVariable long id, @Valid @RequestBody LigacaoDigitada resultado) {
        ContatoAtivoView contato = contatos.registrarLigacao(id, resultado.em(relogio.getZone()));
        return Desfecho.fecha("Ligação registrada com o protocolo %s.".formatted(contato.protocolo()))
                .eSegueEm(seguinte.endereco());
    }
}
