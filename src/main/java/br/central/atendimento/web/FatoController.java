package br.central.atendimento.web;

import br.central.atendimento.FatosDasSolicitacoes;
import br.central.atendimento.contrato.Comunicacao;
import br.central.atendimento.contrato.FatoOcorrido;
import br.central.atendimento.contrato.NotificacaoDaAns;
import br.central.atendimento.contrato.Prorrogacao;
import br.central.atendimento.contrato.Realizacao;
import br.central.atendimento.contrato.SolicitacaoView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/solicitacoes/{protocolo}")
@Tag(name = "Solicitações")
class FatoController {

    private final FatosDasSolicitacoes fatos;

    FatoController(FatosDasSolicitacoes fatos) {
        this.fatos = fatos;
    }

    @PostMapping("/documentos-completos")
    @Operation(
            summary = "Registra que os documentos estão completos; permissão REGISTRAR_FATO_DO_PRAZO",
            description = "Dali contam os prazos que esperam os documentos, como o do reembolso.")
    SolicitacaoView documentosCompletos(@PathVariable String protocolo, @Valid @RequestBody FatoOcorrido fato) {
        return fatos.documentosCompletos(protocolo, fato);
    }

    @PostMapping("/notificacao")
    @Operation(
            summary = "Registra a notificação da ANS, com o número da demanda; permissão REGISTRAR_FATO_DO_PRAZO",
            description = "Dali conta o prazo da NIP.")
    SolicitacaoView notificada(@PathVariable String protocolo, @Valid @RequestBody NotificacaoDaAns notificacao) {
        return fatos.notificada(protocolo, notificacao);
    }

    @PostMapping("/conhecimento")
    @Operation(
            summary = "Registra quando a operadora soube do fato; permissão REGISTRAR_FATO_DO_PRAZO",
            description =
                    "Dali conta o prazo do incidente de segurança; sem isso, do registro, e nunca de depois dele.")
    SolicitacaoView conhecida(@PathVariable String protocolo, @Valid @RequestBody FatoOcorrido fato) {
        return fatos.conhecida(protocolo, fato);
    }

    @PostMapping("/ciencia")
    @Operation(
            summary = "Registra a comunicação a quem devia saber; permissão REGISTRAR_FATO_DO_PRAZO",
            description =
                    "À ANPD e aos titulares, de um incidente; ao cliente, do comprovante. Também depois da resposta.")
    SolicitacaoView comunicada(@PathVariable String protocolo, @Valid @RequestBody Comunicacao comunicacao) {
        return fatos.comunicada(protocolo, comunicacao);
    }

    @PostMapping("/realizacao")
    @Operation(
            summary = "Registra que o atendimento foi realizado ou agendado; permissão REGISTRAR_FATO_DO_PRAZO",
            description = "Cumpre o prazo da RN ANS 566/2022; o agendamento, se for para dentro dele.")
    SolicitacaoView realizada(@PathVariable String protocolo, @Valid @RequestBody Realizacao realizacao) {
        return fatos.realizada(protocolo, realizacao);
    }

    @PostMapping("/efeito")
    @Operation(summary = "Registra que o pedido teve efeito; permissão REGISTRAR_FATO_DO_PRAZO")
    SolicitacaoView comEfeito(@PathVariable String protocolo, @Valid @RequestBody FatoOcorrido fato) {
        return fatos.comEfeito(protocolo, fato);
    }

    @PostMapping("/prorrogacao")
    @Operation(
            summary = "Prorroga o prazo da ouvidoria, por acordo; permissão TRATAR_RECLAMACAO",
            description = "Uma vez, até 30 dias úteis do início (RN ANS 323/2013); nenhum outro prazo se prorroga.")
    SolicitacaoView prorrogar(@PathVariable String protocolo, @Valid @RequestBody Prorrogacao prorrogacao) {
        return fatos.prorrogar(protocolo, prorrogacao);
    }
}
