package br.central.atendimento.guarda;

import br.central.clientes.Clientes;
import br.central.clientes.Esquecimentos;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets a client at the data subject's request (LGPD, art. 18) and keeps the statistics: who it was and every
 * text go, for good; protocols, classifications, instants, deadlines and conclusions stay. Right ANONIMIZAR.
 */
@Service
@Transactional
public class Anonimizacao {

    private final Clientes clientes;
    private final Esquecimentos esquecimentos;
    private final PrazoDaGuarda guarda;
    private final Esquecimento esquecimento;
    private final UsuarioAtual usuario;
    private final Trilha trilha;

    Anonimizacao(
            Clientes clientes,
            Esquecimentos esquecimentos,
            PrazoDaGuarda guarda,
            Esquecimento esquecimento,
            UsuarioAtual usuario,
            Trilha trilha) {
        this.clientes = clientes;
        this.esquecimentos = esquecimentos;
        this.guarda = guarda;
        this.esquecimento = esquecimento;
        this.usuario = usuario;
        this.trilha = trilha;
    }

    /**
     * Records are kept 2 years from the closing, 5 once there was a complaint ({@code retencao.anos},
     * {@code retencao.anos-com-reclamacao}); until then, and while anything is open, the request is refused. Registrations
     * merged into the client's are of the same person and go too.
     *
     * @throws Recusa.EstadoNaoPermite with the reason, when the law still asks for the records
     */
    public void anonimizar(long cliente) {
        anonimizar(cliente, true);
    }

    /** The same of a person who has not been heard of for so long that no answer of the API can be about it. */
    public void anonimizarNoPrazo(long cliente) {
        anonimizar(cliente, false);
    }

    private void anonimizar(long cliente, boolean aPedido) {
        usuario.exigir(Permissao.ANONIMIZAR);
        long vigente = clientes.vigente(cliente);
        List<Long> cadastros = Stream.concat(
                        clientes.unificadosEm(List.of(vigente)).keySet().stream(), Stream.of(vigente))
                .toList();
        esquecimentos.reservarParaAnonimizar(vigente);
        guarda.exigirTerminada(vigente, cadastros, aPedido);
        cadastros.forEach(um -> esquecimento.esquecer(um, aPedido));
        trilha.feito(AtoVigiado.ANONIMIZACAO, "cliente " + vigente);
    }
}
