package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Notificacoes;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadline of an atendimento itself has passed: no timer of the engine tells, for those are of requests. The people
 * the table {@code escalonamento} names are told and the timeline says so. An act of the application itself; that it
 * happens once is the caller's to see to.
 */
@Service
@Transactional
public class AtendimentosVencidos {

    private final AtendimentoRepository atendimentos;
    private final Notificacoes avisos;
    private final Diario diario;
    private final Clock relogio;

    AtendimentosVencidos(AtendimentoRepository atendimentos, Notificacoes avisos, Diario diario, Clock relogio) {
        this.atendimentos = atendimentos;
        this.avisos = avisos;
        this.diario = diario;
        this.relogio = relogio;
    }

    /** Takes the row's lock, and answers the deadline that has passed; empty when it was met or moved meanwhile. */
    public Optional<Instant> travar(long id) {
        return atendimentos
                .paraMudar(id)
                .filter(this::vencido)
                .map(caso -> caso.prazo().venceEm());
    }

    /** Tells of it. */
    public void avisar(long id) {
        ComoSistema.executar(() -> {
            Atendimento caso = atendimentos.findById(id).orElseThrow();
            String avisados = avisos.escalonar(caso, Notificacoes.Evento.EXPIRADO);
            diario.anotar(caso, TipoAndamento.PRAZO_EXPIRADO, avisados);
            return null;
        });
    }

    private boolean vencido(Atendimento caso) {
        return !caso.excluido()
                && !caso.situacao().terminou()
                && caso.prazo() != null
                && caso.prazo().venceEm().isBefore(relogio.instant());
    }
}
