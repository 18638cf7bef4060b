package br.central.tasklist.trabalho;

import br.central.atendimento.FatosDasSolicitacoes;
import br.central.atendimento.contrato.Comunicacao;
import br.central.atendimento.contrato.FatoOcorrido;
import br.central.atendimento.contrato.NotificacaoDaAns;
import br.central.atendimento.contrato.Realizacao;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What starts or meets the deadlines of a request, as typed: in the operator's time zone. */
@RestController
@Hidden
@RequestMapping("/tasklist/solicitacoes/{protocolo}")
class FatosNaMesaController {

    private final FatosDasSolicitacoes fatos;
    private final Clock relogio;

    FatosNaMesaController(FatosDasSolicitacoes fatos, Clock relogio) {
        this.fatos = fatos;
        this.relogio = relogio;
    }

    record Fato(
            @NotNull(message = "Informe o dia e a hora.") LocalDateTime em,

            @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
            String texto,

            Boolean agendado) {}

    record ComunicacaoDigitada(
            @NotNull(message = "Informe o dia e a hora.") LocalDateTime em,

            @Size(max = 4_000, message = "O texto vai até 4.000 caracteres.")
            String texto,

            Boolean faltaComplemento) {}

    record Notificacao(
            @NotBlank(message = "Informe o número da demanda na ANS.")
            String numero,

            @NotNull(message = "Informe o dia e a hora.") LocalDateTime em) {}

    @PostMapping("/documentos-completos")
    Desfecho documentosCompletos(@PathVariable String protocolo, @Valid @RequestBody Fato fato) {
        fatos.documentosCompletos(protocolo, new FatoOcorrido(em(fato.em()), fato.texto()));
        return Desfecho.fica("Documentos completos registrados: os prazos que os esperavam começaram a contar.");
    }

    @PostMapping("/notificacao")
    Desfecho notificada(@PathVariable String protocolo, @Valid @RequestBody Notificacao uma) {
        fatos.notificada(protocolo, new NotificacaoDaAns(uma.numero(), em(uma.em())));
        return Desfecho.fica("Notificação da ANS registrada: o prazo da NIP conta dela.");
    }

    @PostMapping("/conhecimento")
    Desfecho conhecida(@PathVariable String protocolo, @Valid @RequestBody Fato fato) {
        fatos.conhecida(protocolo, new FatoOcorrido(em(fato.em()), fato.texto()));
        return Desfecho.fica("Conhecimento registrado: o prazo da comunicação conta dele.");
    }

    @PostMapping("/ciencia")
    Desfecho comunicada(@PathVariable String protocolo, @Valid @RequestBody ComunicacaoDigitada uma) {
        fatos.comunicada(protocolo, new Comunicacao(em(uma.em()), uma.texto(), uma.faltaComplemento()));
        return Desfecho.fica(
                Boolean.TRUE.equals(uma.faltaComplemento())
                        ? "Comunicação registrada; o prazo do complemento continua."
                        : "Comunicação registrada.");
    }

    @PostMapping("/realizacao")
    Desfecho realizada(@PathVariable String protocolo, @Valid @RequestBody Fato fato) {
        fatos.realizada(protocolo, new Realizacao(em(fato.em()), fato.texto(), fato.agendado()));
        return Desfecho.fica(
                Boolean.TRUE.equals(fato.agendado()) ? "Agendamento registrado." : "Realização registrada.");
    }

    @PostMapping("/efeito")
    Desfecho comEfeito(@PathVariable String protocolo, @Valid @RequestBody Fato fato) {
        fatos.comEfeito(protocolo, new FatoOcorrido(em(fato.em()), fato.texto()));
        return Desfecho.fica("Efeito do pedido registrado.");
    }

    @PostMapping("/prorrogacao")
    Desfecho prorrogar(@PathVariable String protocolo, @Valid @RequestBody AcordoDigitado acordo) {
        fatos.prorrogar(protocolo, acordo.em(relogio.getZone()));
        return Desfecho.fica("Prazo da ouvidoria prorrogado, com o acordo registrado.");
    }

    private OffsetDateTime em(LocalDateTime quando) {
        return quando.atZone(relogio.getZone()).toOffsetDateTime();
    }
}
