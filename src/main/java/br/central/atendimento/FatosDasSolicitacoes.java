package br.central.atendimento;

import br.central.atendimento.atos.DataDaProrrogacao;
import br.central.atendimento.atos.ReavaliacaoDosFatos;
import br.central.atendimento.contrato.Comunicacao;
import br.central.atendimento.contrato.FatoOcorrido;
import br.central.atendimento.contrato.NotificacaoDaAns;
import br.central.atendimento.contrato.Prorrogacao;
import br.central.atendimento.contrato.Realizacao;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.PrazosDerivados;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import br.central.comum.TextoVisto;
import br.central.prazos.EstadoDoPrazo;
import br.central.prazos.Inicio;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens outside of the application and starts or meets deadlines of a request: documents complete, notified by the
 * regulator, knowledge of an incident, care scheduled or performed, effect of what was asked for, others told; and the
 * one extension that the law knows. Each is recorded once, from a year before the registration to a year ahead. Right
 * REGISTRAR_FATO_DO_PRAZO, for the extension TRATAR_RECLAMACAO; other refusals as in {@link Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class FatosDasSolicitacoes {

    /** Beyond it a date is a slip of the keyboard. */
    private static final Duration MAIOR_DISTANCIA = Duration.ofDays(365);

    private final Casos casos;
    private final ReavaliacaoDosFatos reavaliacao;
    private final Relogios relogios;
    private final DataDaProrrogacao datas;
    private final Diario diario;
    private final Horario horario;
    private final VistasDaSolicitacao vistas;
    private final PrazosDerivados prazos;

    FatosDasSolicitacoes(
            Casos casos,
            ReavaliacaoDosFatos reavaliacao,
            Relogios relogios,
            DataDaProrrogacao datas,
            Diario diario,
            Horario horario,
            VistasDaSolicitacao vistas,
            PrazosDerivados prazos) {
        this.casos = casos;
        this.reavaliacao = reavaliacao;
        this.relogios = relogios;
        this.datas = datas;
        this.diario = diario;
        this.horario = horario;
        this.vistas = vistas;
        this.prazos = prazos;
    }

    public SolicitacaoView documentosCompletos(String protocolo, FatoOcorrido fato) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REGISTRAR_DOCUMENTOS, protocolo);
        Instant em = ocorrido(fato.em());
        exigirDepoisDoRegistro(solicitacao, em, "Os documentos não podem estar completos antes do registro");
        solicitacao.fatos().documentosCompletos(em);
        anotar(solicitacao, TipoAndamento.DOCUMENTOS_COMPLETOS, fato.texto(), em);
        return comOutroInicio(solicitacao);
    }

    /**
     * It may have been registered here later than the regulator told of it, or before; the clock counts from the
     * notification. One that is over already stays over.
     */
    public SolicitacaoView notificada(String protocolo, NotificacaoDaAns notificacao) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REGISTRAR_NOTIFICACAO, protocolo);
        Instant em = ocorrido(notificacao.em());
        boolean expirou = solicitacao.estado(diario.ato().quando()) == EstadoDoPrazo.EXPIRADO
                || relogios.jaExpirou(solicitacao, Inicio.NOTIFICACAO);
        if (em.isAfter(solicitacao.abertaEm()) && expirou) {
            throw Recusa.RegraNaoAtendida.campo(
                    "em",
                    "O prazo já expirou: uma notificação depois do registro, em %s, não o reabre."
                            .formatted(Horario.porExtenso(horario.em(solicitacao.abertaEm()))));
        }
        exigirNoUltimoAno(solicitacao, em);
        String numero = notificacao.numeroLido();
        solicitacao.fatos().notificada(numero, em);
        anotar(solicitacao, TipoAndamento.NOTIFICACAO, "Demanda " + numero, em);
        return comOutroInicio(solicitacao);
    }

    /** The registration is the knowledge, unless it was known before; no right makes a legal clock longer. */
    public SolicitacaoView conhecida(String protocolo, FatoOcorrido fato) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REGISTRAR_CONHECIMENTO, protocolo);
        Instant em = ocorrido(fato.em());
        if (em.isAfter(solicitacao.abertaEm())) {
            throw Recusa.RegraNaoAtendida.campo(
                    "em",
                    "O conhecimento não pode ser depois do registro, em %s: nele já se sabia do fato."
                            .formatted(Horario.porExtenso(horario.em(solicitacao.abertaEm()))));
        }
        exigirNoUltimoAno(solicitacao, em);
        solicitacao.fatos().conhecida(em);
        anotar(solicitacao, TipoAndamento.CONHECIMENTO, fato.texto(), em);
        return comOutroInicio(solicitacao);
    }

    /** With information missing it is told again, complete. */
    public SolicitacaoView comunicada(String protocolo, Comunicacao comunicacao) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REGISTRAR_CIENCIA, protocolo);
        Instant em = ocorrido(comunicacao.em());
        exigirDepoisDoRegistro(solicitacao, em, "A comunicação não pode ser antes do registro");
        solicitacao.fatos().comunicada(em, comunicacao.completa());
        anotar(solicitacao, TipoAndamento.CIENCIA, comunicacao.texto(), em);
        return cumprida(solicitacao);
    }

    public SolicitacaoView realizada(String protocolo, Realizacao realizacao) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REGISTRAR_REALIZACAO, protocolo);
        Instant em = realizacao.agendamento() ? agendado(realizacao.em()) : ocorrido(realizacao.em());
        exigirDepoisDoRegistro(solicitacao, em, "O atendimento não pode ser realizado antes do registro");
        if (realizacao.agendamento()) {
            solicitacao.fatos().agendada(em, diario.ato().quando());
            anotar(solicitacao, TipoAndamento.AGENDAMENTO, realizacao.texto(), em);
        } else {
            solicitacao.fatos().realizada(em);
            anotar(solicitacao, TipoAndamento.REALIZACAO, realizacao.texto(), em);
        }
        return cumprida(solicitacao);
    }

    public SolicitacaoView comEfeito(String protocolo, FatoOcorrido fato) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.REGISTRAR_EFEITO, protocolo);
        Instant em = ocorrido(fato.em());
        exigirDepoisDoRegistro(solicitacao, em, "O pedido não pode ter efeito antes do registro");
        exigirDepoisDosDocumentos(solicitacao, em);
        solicitacao.fatos().efeito(em);
        anotar(solicitacao, TipoAndamento.EFEITO, fato.texto(), em);
        return cumprida(solicitacao);
    }

    /** At most thirty business days from the start of the clock, and once; no other clock moves with it. */
    public SolicitacaoView prorrogar(String protocolo, Prorrogacao prorrogacao) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.PRORROGAR, protocolo);
        String acordo = prorrogacao.acordoLido();
        Instant ate = datas.lida(
                prorrogacao, prazos.inicioDaOuvidoria(solicitacao), prazos.vencimentoDaOuvidoria(solicitacao));
        solicitacao.fatos().prorrogada(ate);
        anotar(solicitacao, TipoAndamento.PRAZO_PRORROGADO, acordo, ate);
        return comOutroInicio(solicitacao);
    }

    private SolicitacaoView comOutroInicio(Solicitacao solicitacao) {
        reavaliacao.outroInicio(solicitacao);
        return vistas.de(solicitacao);
    }

    private SolicitacaoView cumprida(Solicitacao solicitacao) {
        reavaliacao.cumprida(solicitacao);
        return vistas.de(solicitacao);
    }

    private void anotar(Solicitacao solicitacao, TipoAndamento tipo, String texto, Instant em) {
        diario.anotarMudanca(solicitacao, tipo, TextoVisto.ouNulo(texto), null, em.toString());
    }

    private void exigirDepoisDosDocumentos(Solicitacao solicitacao, Instant em) {
        Instant completos = solicitacao.fatos().documentosEm();
        if (completos != null && em.isBefore(completos)) {
            throw Recusa.RegraNaoAtendida.campo(
                    "em",
                    "O pedido não pode ter efeito antes dos documentos completos, em %s."
                            .formatted(Horario.porExtenso(horario.em(completos))));
        }
    }

    private Instant ocorrido(OffsetDateTime quando) {
        Instant em = quando.toInstant().truncatedTo(ChronoUnit.MILLIS);
        if (em.isAfter(diario.ato().quando())) {
            throw Recusa.RegraNaoAtendida.campo("em", "Ainda não aconteceu: a data está no futuro.");
        }
        return em;
    }

    private void exigirNoUltimoAno(Solicitacao solicitacao, Instant em) {
        if (em.isBefore(solicitacao.abertaEm().minus(MAIOR_DISTANCIA))) {
            throw Recusa.RegraNaoAtendida.campo(
                    "em",
                    "Foi mais de um ano antes do registro, em %s: confira a data."
                            .formatted(Horario.porExtenso(horario.em(solicitacao.abertaEm()))));
        }
    }

    private Instant agendado(OffsetDateTime quando) {
        Instant em = quando.toInstant().truncatedTo(ChronoUnit.MILLIS);
        if (!em.isAfter(diario.ato().quando())) {
            throw Recusa.RegraNaoAtendida.campo(
                    "em", "O agendamento é para uma data futura; o que já houve registra-se como realizado.");
        }
        if (em.isAfter(diario.ato().quando().plus(MAIOR_DISTANCIA))) {
            throw Recusa.RegraNaoAtendida.campo("em", "O agendamento é para daqui a mais de um ano: confira a data.");
        }
        return em;
    }

    /** What was asked for at the opening may be at hand in the same minute. */
    private void exigirDepoisDoRegistro(Solicitacao solicitacao, Instant em, String oQue) {
        Instant registro = solicitacao.abertaEm().truncatedTo(ChronoUnit.MINUTES);
        if (em.isBefore(registro)) {
            throw Recusa.RegraNaoAtendida.campo(
                    "em", "%s, em %s.".formatted(oQue, Horario.porExtenso(horario.em(solicitacao.abertaEm()))));
        }
    }
}
