package br.central.atendimento.atos;

import br.central.atendimento.contrato.LigacaoPedida;
import br.central.atendimento.contrato.LigacoesAoCliente;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.vistas.Vistas;
import org.springframework.stereotype.Component;

/** Something in a case asks that its client be called. */
@Component
public class PedidoDeLigacao {

    private final LigacoesAoCliente ligacoes;

    PedidoDeLigacao(LigacoesAoCliente ligacoes) {
        this.ligacoes = ligacoes;
    }

    /** @return whether there is a number to call */
    public boolean sobre(Atendimento caso, String assunto, String script) {
        return sobre(caso, null, assunto, script);
    }

    /** To ask for what the group lacks. */
    boolean sobre(Demanda demanda, String assunto, String script) {
        return sobre(demanda.solicitacao().atendimento(), demanda.id(), assunto, script);
    }

    private boolean sobre(Atendimento caso, Long demanda, String assunto, String script) {
        String telefone = caso.contato() == null ? null : caso.contato().telefone();
        return ligacoes.programar(new LigacaoPedida(Vistas.semConteudo(caso), telefone, demanda, assunto, script));
    }
}
