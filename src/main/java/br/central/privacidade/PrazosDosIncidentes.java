package br.central.privacidade;

import br.central.prazos.DiasDeTrabalho;
import br.central.privacidade.PrazoDoIncidente.Estado;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Res. CD/ANPD 15/2024: three business days from the knowledge, to the ANPD and to the persons; what was missing then, twenty
 * business days from the communication. An incident without relevant risk has to be told to nobody (LGPD, art. 48).
 */
@Component
class PrazosDosIncidentes {

    static final int COMUNICACAO = 3;
    static final int COMPLEMENTO = 20;

    private final DiasDeTrabalho dias;
    private final Clock relogio;

    PrazosDosIncidentes(DiasDeTrabalho dias, Clock relogio) {
        this.dias = dias;
        this.relogio = relogio;
    }

    List<PrazoDoIncidente> de(DadosDoIncidente dados) {
        LocalDate comunicacao = dias.depois(dia(dados.conhecidoEm()), COMUNICACAO);
        LocalDate comunicada = dados.comunicacoes().anpdEm() == null
                ? comunicacao
                : dia(dados.comunicacoes().anpdEm());
        boolean dispensado = dados.risco() == Risco.NAO_RELEVANTE;
        return List.of(
                prazo("Comunicar à ANPD", comunicacao, dados.comunicacoes().anpdEm(), dispensado),
                prazo(
                        "Comunicar aos titulares",
                        comunicacao,
                        dados.comunicacoes().titularesEm(),
                        dispensado),
                prazo(
                        "Complementar à ANPD",
                        dias.depois(comunicada, COMPLEMENTO),
                        dados.comunicacoes().complementoEm(),
                        dispensado));
    }

    private PrazoDoIncidente prazo(String obrigacao, LocalDate venceEm, OffsetDateTime feitoEm, boolean dispensado) {
        return new PrazoDoIncidente(obrigacao, venceEm, feitoEm, estado(venceEm, feitoEm, dispensado));
    }

    private Estado estado(LocalDate venceEm, OffsetDateTime feitoEm, boolean dispensado) {
        if (feitoEm != null) {
            return dia(feitoEm).isAfter(venceEm) ? Estado.FEITO_COM_ATRASO : Estado.FEITO;
        }
        if (dispensado) {
            return Estado.DISPENSADO;
        }
        LocalDate hoje = LocalDate.now(relogio);
        if (hoje.isAfter(venceEm)) {
            return Estado.ATRASADO;
        }
        return dias.depois(hoje, 1).isBefore(venceEm) ? Estado.NO_PRAZO : Estado.PERTO;
    }

    private LocalDate dia(OffsetDateTime quando) {
        return quando.atZoneSameInstant(relogio.getZone()).toLocalDate();
    }
}
