package br.central.atendimento.dominio;

import br.central.seguranca.Operadores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What was done last, by whom and when, told to who comes too late. */
@Component
public class UltimoAto {

    private static final DateTimeFormatter HOJE = DateTimeFormatter.ofPattern("'às' HH:mm");
    private static final DateTimeFormatter OUTRO_DIA = DateTimeFormatter.ofPattern("'em' dd/MM/yyyy 'às' HH:mm");

    private final AndamentoRepository andamentos;
    private final Operadores operadores;
    private final Clock relogio;

    UltimoAto(AndamentoRepository andamentos, Operadores operadores, Clock relogio) {
        this.andamentos = andamentos;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    public Optional<Andamento> em(Atendimento atendimento, Instant ate) {
        return andamentos.ate(atendimento, ate, Limit.of(1)).stream().findFirst();
    }

    String doEncerrado(Atendimento atendimento) {
        return atendimento.situacao().terminou()
                ? em(atendimento, relogio.instant()).map(this::frase).orElse("")
                : "";
    }

    String daTerminada(Solicitacao solicitacao) {
        return solicitacao.situacao().terminou()
                ? andamentos.daSolicitacao(solicitacao, Limit.of(1)).stream()
                        .findFirst()
                        .map(this::frase)
                        .orElse("")
                : "";
    }

    private String frase(Andamento ato) {
        return " (%s por %s %s)"
                .formatted(ato.tipo().descricao().toLowerCase(Locale.ROOT), quem(ato), quando(ato.quando()));
    }

    /** By name. */
    public String quem(Andamento ato) {
        return operadores.comoSeChama(ato.quem());
    }

    /** "às 14:02" of today, with the date of any other day. */
    public String quando(Instant em) {
        ZonedDateTime local = em.atZone(relogio.getZone());
        boolean hoje = local.toLocalDate().equals(LocalDate.now(relogio));
        return local.format(hoje ? HOJE : OUTRO_DIA);
    }
}
