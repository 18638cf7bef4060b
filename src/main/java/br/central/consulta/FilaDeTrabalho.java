package br.central.consulta;

import br.central.comum.Dialeto;
import br.central.comum.Recusa;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for the current user, from the application's own tables and never from the engine's. In every list what is
 * overdue comes first, then by priority, then what is due first. Parked atendimentos are apart, in {@link #pendentes}.
 * Cases whose content is restricted to others are neither listed nor counted. Whoever is not of the staff (see {@link
 * Consultas}) is refused with {@link Recusa.SemPermissao}. Times are of the operator's time zone.
 */
@Service
@Transactional(readOnly = true)
public class FilaDeTrabalho {

    /** The most that {@link #cartoes} tells at once. */
    public static final int CARTOES_NO_MAXIMO = 50;

    private static final int LISTA_MAXIMA = 100;

    private final TarefasNoBanco tarefas;
    private final NumerosNoBanco numeros;
    private final Alcance alcance;
    private final Dialeto dialeto;

    FilaDeTrabalho(TarefasNoBanco tarefas, NumerosNoBanco numeros, Alcance alcance, Dialeto dialeto) {
        this.tarefas = tarefas;
        this.numeros = numeros;
        this.alcance = alcance;
        this.dialeto = dialeto;
    }

    /** The one to go on with: the user's own, else one of the user's groups that nobody has taken. */
    public Optional<TarefaNaFila> proxima() {
        return proximas(1).stream().findFirst();
    }

    /** The user's own first, then those of the user's groups that nobody has taken; 100 at the most. */
    public List<TarefaNaFila> proximas(int quantas) {
        entrar();
        return tarefas.proximas(limite(quantas));
    }

    /** With the user, and not parked. */
    public List<TarefaNaFila> minhas(int quantas) {
        entrar();
        return tarefas.comigo(limite(quantas));
    }

    /** Parked: first those with the user, then those in the queue of the user's profiles (groups). */
    public List<TarefaNaFila> pendentes(int quantas) {
        entrar();
        return tarefas.pendentes(limite(quantas));
    }

    public NumerosDoDia numeros() {
        entrar();
        return numeros.contar();
    }

    /**
     * What the cards of these tasks of the engine show, in one statement; a task that is over, or that is none of ours,
     * is left out, and of a case that the user may not read only what it is is told.
     *
     * @throws Recusa.RegraNaoAtendida when there are more than {@link #CARTOES_NO_MAXIMO}
     */
    public List<TarefaNaFila> cartoes(Collection<String> ids) {
        entrar();
        if (ids.size() > CARTOES_NO_MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("tarefas", "Peça até " + CARTOES_NO_MAXIMO + " tarefas por vez.");
        }
        return tarefas.destas(ids);
    }

    private void entrar() {
        alcance.exigirEquipe();
        dialeto.planejarUmaVez();
    }

    private static int limite(int quantas) {
        return Math.min(Math.max(quantas, 0), LISTA_MAXIMA);
    }
}
