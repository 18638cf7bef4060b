package br.central.atendimento.vistas;

import br.central.atendimento.contrato.PrazoView;
import br.central.atendimento.contrato.RelogioView;
import br.central.atendimento.contrato.RespostaView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.FundamentoDoRelogio;
import br.central.atendimento.dominio.PrazoVinculante;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.Relogio;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.Solicitacao;
import br.central.prazos.EstadoDoPrazo;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Instants and deadlines as people see them: in the operator's time zone, with the state that holds now. */
@Component
public class Horario {

    private static final DateTimeFormatter POR_EXTENSO = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Clock relogio;

    Horario(Clock relogio) {
        this.relogio = relogio;
    }

    public Instant agora() {
        return relogio.instant();
    }

    public OffsetDateTime em(Instant instante) {
        return instante == null ? null : instante.atZone(relogio.getZone()).toOffsetDateTime();
    }

    public static String porExtenso(OffsetDateTime quando) {
        return quando.format(POR_EXTENSO);
    }

    PrazoView prazo(Atendimento atendimento, List<Relogio> vigentes) {
        PrazoVinculante prazo = atendimento.prazo();
        return prazo == null ? null : prazo(prazo, atendimento.estado(relogio.instant()), vigentes);
    }

    PrazoView prazo(Solicitacao solicitacao, List<Relogio> vigentes) {
        PrazoVinculante prazo = solicitacao.prazo();
        return prazo == null ? null : prazo(prazo, solicitacao.estado(relogio.instant()), vigentes);
    }

    PrazoView prazo(Reclamacao reclamacao, List<Relogio> vigentes) {
        PrazoVinculante prazo = reclamacao.prazo();
        Resposta resposta = reclamacao.resposta();
        return prazo == null
                ? null
                : prazo(prazo, prazo.estado(relogio.instant(), resposta == null ? null : resposta.em()), vigentes);
    }

    private PrazoView prazo(PrazoVinculante prazo, EstadoDoPrazo estado, List<Relogio> vigentes) {
        String explicacao = vigentes.stream()
                .filter(um -> prazo.venceEm().equals(um.venceEm()) && um.norma().equals(prazo.norma()))
                .map(um -> um.fundamento().explicacao())
                .findFirst()
                .orElse(null);
        return new PrazoView(em(prazo.venceEm()), em(prazo.atencaoEm()), estado, prazo.norma(), explicacao);
    }

    RelogioView relogio(Relogio um) {
        FundamentoDoRelogio porque = um.fundamento();
        return new RelogioView(
                um.norma(),
                um.inicio(),
                um.cumprimento(),
                em(um.abertoEm()),
                em(um.venceEm()),
                em(um.atencaoEm()),
                em(um.cumpridoEm()),
                um.estado(relogio.instant()),
                um.vinculante(),
                new RelogioView.Fundamento(
                        porque.baseLegal(),
                        porque.regra(),
                        porque.decisao(),
                        porque.versaoDecisao(),
                        porque.explicacao()),
                um.dono().protocolo());
    }

    RespostaView resposta(Resposta resposta) {
        return resposta == null
                ? RespostaView.NENHUMA
                : new RespostaView(
                        resposta.texto(),
                        resposta.conclusao(),
                        resposta.fundamento(),
                        em(resposta.em()),
                        resposta.por());
    }
}
