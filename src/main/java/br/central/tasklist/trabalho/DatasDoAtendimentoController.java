package br.central.tasklist.trabalho;

import br.central.atendimento.AlteracaoDaAbertura;
import br.central.atendimento.AlteracaoDePrazo;
import br.central.atendimento.ContatosAtivos;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Days of a case that are typed: its target, its beginning, the next call to its client. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class DatasDoAtendimentoController {

    private final AlteracaoDePrazo prazos;
    private final AlteracaoDaAbertura aberturas;
    private final ContatosAtivos contatos;
    private final Clock relogio;

    DatasDoAtendimentoController(
            AlteracaoDePrazo prazos, AlteracaoDaAbertura aberturas, ContatosAtivos contatos, Clock relogio) {
        this.prazos = prazos;
        this.aberturas = aberturas;
        this.contatos = contatos;
        this.relogio = relogio;
    }

    @PostMapping("/ligacoes")
    Desfecho programarLigacao(@PathVariable String protocolo, @Valid @RequestBody ProgramacaoDigitada programacao) {
        contatos.programarSobre(protocolo, programacao.em(relogio.getZone()));
        return Desfecho.fica("Ligação programada: na hora, ela aparece na fila do atendimento.");
    }

    @PostMapping("/prazo")
    Desfecho alterarPrazo(@PathVariable String protocolo, @Valid @RequestBody PrazoDigitado novo) {
        prazos.doAtendimento(protocolo, novo.em(relogio.getZone()));
        return Desfecho.fica("Meta do atendimento alterada.");
    }

    @PostMapping("/abertura")
    Desfecho alterarAbertura(@PathVariable String protocolo, @Valid @RequestBody AberturaDigitada nova) {
        aberturas.alterar(protocolo, nova.em(relogio.getZone()));
        return Desfecho.fica("Data da abertura alterada; os prazos foram calculados de novo.");
    }
}
