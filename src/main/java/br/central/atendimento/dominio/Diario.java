package br.central.atendimento.dominio;

import br.central.atendimento.AtendimentoMudou;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the timeline: every act on an atendimento leaves a line, and the line is the audit log. */
@Component
public class Diario {

    private final AndamentoRepository andamentos;
    private final UsuarioAtual usuario;
    private final Clock relogio;
    private final ApplicationEventPublisher eventos;

    Diario(AndamentoRepository andamentos, UsuarioAtual usuario, Clock relogio, ApplicationEventPublisher eventos) {
        this.andamentos = andamentos;
        this.usuario = usuario;
        this.relogio = relogio;
        this.eventos = eventos;
    }

    /** The act of the current user, or of the system when a timer or a job acts. */
    public Ato ato() {
        return new Ato(usuario.login(), relogio.instant());
    }

    public void anotar(Atendimento atendimento, TipoAndamento tipo, String texto) {
        anotar(new Andamento(atendimento, null, tipo, ato()).texto(texto));
    }

    public void anotarMudanca(Atendimento atendimento, TipoAndamento tipo, String texto, String de, String para) {
        anotar(new Andamento(atendimento, null, tipo, ato()).texto(texto).dePara(de, para));
    }

    public void anotar(Solicitacao solicitacao, TipoAndamento tipo, String texto) {
        anotar(new Andamento(solicitacao.atendimento(), solicitacao, tipo, ato()).texto(texto));
    }

    public void anotarMudanca(Solicitacao solicitacao, TipoAndamento tipo, String texto, String de, String para) {
        anotar(new Andamento(solicitacao.atendimento(), solicitacao, tipo, ato())
                .texto(texto)
                .dePara(de, para));
    }

    public void anotar(Demanda demanda, TipoAndamento tipo, String texto) {
        anotar(new Andamento(demanda.solicitacao().atendimento(), demanda.solicitacao(), tipo, ato())
                .texto(texto)
                .deGrupo(demanda.grupo()));
    }

    private void anotar(Andamento linha) {
        andamentos.save(linha);
        mudou(linha.atendimentoId());
    }

    /** A step of the engine changed the case, and has nothing to say about it to who reads the timeline. */
    void mudou(Atendimento atendimento) {
        mudou(atendimento.id());
    }

    private void mudou(Long atendimento) {
        eventos.publishEvent(new AtendimentoMudou(atendimento));
    }
}
