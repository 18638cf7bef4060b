package br.central.seguranca.trilha;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Reads the trail and checks its chain. Right VER_TRILHA, which only the administration has. Instants are of UTC; {@code de}
 * is inside the period, {@code antesDe} is not.
 */
@Service
public class LeituraDaTrilha {

    static final int MAIOR_PAGINA = 500;

    /** Whether the chain holds, how far it is sealed, and where it breaks. */
    public record Conferencia(boolean integra, long seladas, String ultimoSelo, SelosDaTrilha.Quebra quebra) {}

    private final LinhasDaTrilha linhas;
    private final SelosDaTrilha selos;
    private final UsuarioAtual usuario;

    LeituraDaTrilha(LinhasDaTrilha linhas, SelosDaTrilha selos, UsuarioAtual usuario) {
        this.linhas = linhas;
        this.selos = selos;
        this.usuario = usuario;
    }

    /** @throws Recusa.SemPermissao without the right */
    void exigir() {
        usuario.exigir(Permissao.VER_TRILHA);
    }

    /** @throws Recusa.RegraNaoAtendida when the period ends before it begins, or the page is too big */
    public List<LinhaDaTrilha> procurar(FiltroDaTrilha filtro) {
        exigir();
        if (!filtro.antesDe().isAfter(filtro.de())) {
            throw Recusa.RegraNaoAtendida.campo("ate", "O período termina antes de começar.");
        }
        if (filtro.quantas() < 1 || filtro.quantas() > MAIOR_PAGINA) {
            throw Recusa.RegraNaoAtendida.campo("quantas", "Peça de 1 a " + MAIOR_PAGINA + " linhas.");
        }
        return linhas.procurar(filtro);
    }

    /** Seals first what waits for it, so that what was just done is checked too. */
    public Conferencia conferir() {
        exigir();
        selos.selar();
        SelosDaTrilha.Quebra quebra = selos.conferir().orElse(null);
        var ponta = linhas.ponta();
        return new Conferencia(quebra == null, ponta.ordem(), ponta.selo(), quebra);
    }
}
