package br.central.chamadas;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.contatosativos.ContatosAtivos;
import br.central.contatosativos.ProgramacaoDeContato;
import br.central.seguranca.ComoSistema;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The callback that a dropped call leaves in the queue of the desk. */
@Component
class RetornoDaChamada {

    private static final String ASSUNTO = "Retornar ligação que caiu";
    private static final String SCRIPT = "saudacao-ativa";

    private final Atendimentos atendimentos;
    private final ContatosAtivos contatos;
    private final Clientes clientes;

    RetornoDaChamada(Atendimentos atendimentos, ContatosAtivos contatos, Clientes clientes) {
        this.atendimentos = atendimentos;
        this.contatos = contatos;
        this.clientes = clientes;
    }

    /** Whether it ended because what it was about was done: that call did not drop, it was hung up. */
    boolean jaResolvida(Chamada chamada) {
        return caso(chamada).filter(CasoDoProtocolo::terminado).isPresent();
    }

    /**
     * About the case of the call, if it had one: who may not read that does not read of it here.
     *
     * @return null when neither client nor number is known, and there is nobody to call back
     */
    Long programar(Chamada chamada) {
        Optional<CasoDoProtocolo> caso = caso(chamada);
        Long cliente = caso.isPresent() ? caso.get().cliente() : chamada.clienteId();
        if (cliente == null && chamada.telefone() == null) {
            return null;
        }
        var programacao = new ProgramacaoDeContato(
                cliente == null ? null : ReferenciaCliente.porId(clientes.vigente(cliente)),
                caso.map(RetornoDaChamada::assunto).orElse(ASSUNTO),
                SCRIPT,
                chamada.telefone());
        // Telephony has no right to attend, and an operator not to leave it undone.
        return ComoSistema.executar(() -> caso.map(CasoDoProtocolo::protocolo)
                        .map(protocolo -> contatos.programarSobre(protocolo, programacao))
                        .orElseGet(() -> contatos.programar(programacao)))
                .id();
    }

    private static String assunto(CasoDoProtocolo caso) {
        return caso.restrito() ? ASSUNTO : ASSUNTO + ": atendimento " + caso.protocolo();
    }

    private Optional<CasoDoProtocolo> caso(Chamada chamada) {
        return Optional.ofNullable(chamada.protocolo()).flatMap(atendimentos::doProtocolo);
    }
}
