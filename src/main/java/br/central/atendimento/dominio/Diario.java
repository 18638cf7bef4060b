package br.central.atendimento.dominio;

import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.atendimento.contrato.PedidoDeTitularMudou;
import br.central.comum.Natureza;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the timeline: every act on an atendimento leaves a line, and the line is the audit log. What is about to change a
 * case holds it from then on, as every act of a user does already, so that two transactions never write the lines of one
 * case, nor what others derive from them, from what they each saw.
 */
@Component
public class Diario {

    private final AndamentoRepository andamentos;
    private final UsuarioAtual usuario;
    private final Clock relogio;
    private final ApplicationEventPublisher eventos;
    private final Trava trava;

    Diario(
            AndamentoRepository andamentos,
            UsuarioAtual usuario,
            Clock relogio,
            ApplicationEventPublisher eventos,
            Trava trava) {
        this.andamentos = andamentos;
        this.trava = trava;
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

    /** What the staff say to one another; the line is what mentions point at. */
    public Andamento nota(Atendimento atendimento, String texto) {
        Andamento linha = new Andamento(atendimento, null, TipoAndamento.NOTA, ato()).texto(texto);
        anotar(linha);
        return linha;
    }

    public void anotarMudanca(Atendimento atendimento, TipoAndamento tipo, String texto, String de, String para) {
        anotar(new Andamento(atendimento, null, tipo, ato()).texto(texto).dePara(de, para));
    }

    /** It is in the queue of that group now, with nobody in particular; {@code null} when it is with somebody. */
    public void anotarNaFila(Atendimento atendimento, String grupo, Mudanca mudanca) {
        anotar(new Andamento(atendimento, null, mudanca.tipo(), ato())
                .texto(mudanca.texto())
                .dePara(mudanca.de(), mudanca.para())
                .deGrupo(grupo));
    }

    /** From what to what. */
    public record Mudanca(TipoAndamento tipo, String texto, String de, String para) {}

    public void anotar(Solicitacao solicitacao, TipoAndamento tipo, String texto) {
        anotar(new Andamento(solicitacao.atendimento(), solicitacao, tipo, ato()).texto(texto));
        avisar(solicitacao);
    }

    public void anotarMudanca(Solicitacao solicitacao, TipoAndamento tipo, String texto, String de, String para) {
        anotar(new Andamento(solicitacao.atendimento(), solicitacao, tipo, ato())
                .texto(texto)
                .dePara(de, para));
        avisar(solicitacao);
    }

    private void avisar(Solicitacao solicitacao) {
        if (solicitacao.pedido().classificado().natureza() == Natureza.LGPD) {
            eventos.publishEvent(
                    new PedidoDeTitularMudou(solicitacao.atendimento().id()));
        }
    }

    public void anotar(Demanda demanda, TipoAndamento tipo, String texto) {
        anotar(new Andamento(demanda.solicitacao().atendimento(), demanda.solicitacao(), tipo, ato())
                .texto(texto)
                .deGrupo(demanda.grupo()));
    }

    public void anotarMudanca(Demanda demanda, TipoAndamento tipo, String texto, String de, String para) {
        anotar(new Andamento(demanda.solicitacao().atendimento(), demanda.solicitacao(), tipo, ato())
                .texto(texto)
                .deGrupo(demanda.grupo())
                .dePara(de, para));
    }

    /** Of the second instance: the group is that which has it now, and what it took is the complaint with that protocol. */
    public void anotarNaOuvidoria(Reclamacao reclamacao, TipoAndamento tipo, String quem) {
        Solicitacao solicitacao = reclamacao.solicitacao();
        anotar(new Andamento(solicitacao.atendimento(), solicitacao, tipo, ato())
                .dePara(reclamacao.protocolo(), quem)
                .deGrupo(reclamacao.grupo()));
    }

    private void anotar(Andamento linha) {
        andamentos.save(linha);
        linha.escrita();
        linha.contarAoCliente();
        mudou(linha.atendimentoId(), linha.tipo().name());
    }

    /** A step of the engine changed the case, and has nothing to say about it to who reads the timeline. */
    void mudou(Atendimento atendimento) {
        mudou(atendimento.id(), null);
    }

    private void mudou(Long atendimento, String tipo) {
        trava.esperar(atendimento);
        eventos.publishEvent(new AtendimentoMudou(atendimento, tipo));
    }
}
