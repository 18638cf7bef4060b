package br.central.chamadas;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.CasoDoProtocolo;
import br.central.atendimento.ContatosAtivos;
import br.central.atendimento.ProgramacaoDeContato;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.seguranca.ComoSistema;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The callback that a dropped call leaves in the queue of the desk. */
@Component
class Retorno {

    private static final String ASSUNTO = "Retornar ligação que caiu";
    private static final String SCRIPT = "saudacao-ativa";

    private final Atendimentos atendimentos;
    private final ContatosAtivos contatos;
    private final Clientes clientes;

    Retorno(Atendimentos atendimentos, ContatosAtivos contatos, Clientes clientes) {
        this.atendimentos = atendimentos;
        this.contatos = contatos;
        this.clientes = clientes;
    }

    /** Whether it ended because what it was about was done: that call did not drop, it was hung up. */
    boolean jaResolvida(Chamada chamada) {
        return caso(chamada).filter(CasoDoProtocolo::terminado).isPresent();
    }

    /** Null when neither client nor number is known, and there is nobody to call back. */
    Long programar(Chamada chamada) {
        Long cliente = caso(chamada).map(CasoDoProtocolo::cliente).orElse(chamada.clienteId());
        if (cliente == null && chamada.telefone() == null) {
            return null;
        }
        String assunto = chamada.protocolo() == null ? ASSUNTO : ASSUNTO + ": atendimento " + chamada.protocolo();
        var programacao = new ProgramacaoDeContato(
                cliente == null ? null : ReferenciaCliente.porId(clientes.vigente(cliente)),
                assunto,
                SCRIPT,
                chamada.telefone());
        // Telephony has no right to attend, and an operator not to leave it undone.
        return ComoSistema.executar(() -> contatos.programar(programacao)).id();
    }

    private Optional<CasoDoProtocolo> caso(Chamada chamada) {
        return Optional.ofNullable(chamada.protocolo()).flatMap(atendimentos::doProtocolo);
    }
}
