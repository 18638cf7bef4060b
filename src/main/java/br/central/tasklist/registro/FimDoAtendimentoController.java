package br.central.tasklist.registro;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.Transferencia;
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
import org.springframework.web.bind.annotation.RestController;

/** The ways an operator is done with a case. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class FimDoAtendimentoController {

    private final Atendimentos atendimentos;
    private final EdicaoDeAtendimentos edicao;
    private final Seguinte seguinte;
    private final Clock relogio;

    FimDoAtendimentoController(
            Atendimentos atendimentos, EdicaoDeAtendimentos edicao, Seguinte seguinte, Clock relogio) {
        this.relogio = relogio;
        this.atendimentos = atendimentos;
        this.edicao = edicao;
        this.seguinte = seguinte;
    }

    @PostMapping("/resolucao")
    Desfecho resolver(@PathVariable String protocolo, @Valid @RequestBody Resolucao resolucao) {
        return fecha(atendimentos.resolver(protocolo, resolucao), "resolvido e encerrado");
    }

    @PostMapping("/encaminhamento")
    Desfecho encaminhar(@PathVariable String protocolo, @Valid @RequestBody Encaminhamento encaminhamento) {
        return fecha(atendimentos.encaminhar(protocolo, encaminhamento), "encaminhado aos grupos responsáveis");
    }

    @PostMapping("/pendencia")
    Desfecho deixarPendente(@PathVariable String protocolo, @Valid @RequestBody Pendencia pendencia) {
        boolean comigo = Boolean.TRUE.equals(pendencia.comigo());
        return fecha(
                atendimentos.deixarPendente(protocolo, pendencia),
                comigo ? "pendente com você" : "pendente na fila do perfil");
    }

    @PostMapping("/retomada")
    Desfecho retomar(@PathVariable String protocolo) {
        AtendimentoView caso = atendimentos.retomar(protocolo);
        return Desfecho.fecha("Atendimento %s retomado: está com você.".formatted(caso.protocolo()))
                .eSegueEm("#/atendimento/" + caso.protocolo());
    }

    @PostMapping("/retorno")
    Desfecho darRetorno(@PathVariable String protocolo, @Valid @RequestBody RetornoDigitado retorno) {
        return fecha(atendimentos.darRetorno(protocolo, retorno.em(relogio.getZone())), "com o retorno registrado");
    }

    @PostMapping("/transferencia")
    Desfecho transferir(@PathVariable String protocolo, @Valid @RequestBody Transferencia transferencia) {
        return fecha(edicao.transferir(protocolo, transferencia), "transferido");
    }

    @PostMapping("/cancelamento")
    Desfecho cancelar(@PathVariable String protocolo, @Valid @RequestBody Motivacao motivacao) {
        return fecha(atendimentos.cancelar(protocolo, motivacao), "cancelado");
    }

    @PostMapping("/exclusao")
    Desfecho excluir(@PathVariable String protocolo, @Valid @RequestBody Motivacao motivacao) {
        atendimentos.excluir(protocolo, motivacao);
        return Desfecho.fecha("Atendimento %s excluído.".formatted(protocolo)).eSegueEm(seguinte.endereco());
    }

    private Desfecho fecha(AtendimentoView caso, String como) {
        return Desfecho.fecha("Atendimento %s %s.".formatted(caso.protocolo(), como))
                .eSegueEm(seguinte.endereco());
    }
}
