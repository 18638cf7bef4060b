package br.central.atendimento.atos;

import br.central.atendimento.contrato.Transferencia;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.QuemPode;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import org.springframework.stereotype.Component;

/** A case goes to somebody else, who is given it or takes it. */
@Component
public class PassagemDeAtendimento {

    private final QuemPode quemPode;
    private final ProcessoDoAtendimento processo;
    private final Diario diario;

    PassagemDeAtendimento(QuemPode quemPode, ProcessoDoAtendimento processo, Diario diario) {
        this.quemPode = quemPode;
        this.processo = processo;
        this.diario = diario;
    }

    public void transferir(Atendimento atendimento, Transferencia transferencia) {
        String de = atendimento.responsavel() == null ? atendimento.grupo() : atendimento.responsavel();
        String grupoAnterior = atendimento.grupo();
        if (transferencia.usuario() != null) {
            quemPode.exigirQueAtenda(transferencia.usuario(), atendimento);
            atendimento.transferirAoUsuario(transferencia.usuario(), diario.ato());
        } else {
            quemPode.exigirGrupoQueAtenda(transferencia.grupo());
            atendimento.transferirAoGrupo(transferencia.grupo(), diario.ato());
        }
        String para = transferencia.usuario() == null ? transferencia.grupo() : transferencia.usuario();
        diario.anotarNaFila(
                atendimento,
                transferencia.grupo(),
                new Diario.Mudanca(TipoAndamento.TRANSFERENCIA, transferencia.texto(), de, para));
        processo.transferido(atendimento, grupoAnterior);
    }

    public void assumir(Atendimento atendimento) {
        String antes = atendimento.responsavel();
        String eu = diario.ato().quem();
        atendimento.assumir(eu, diario.ato());
        diario.anotarMudanca(atendimento, TipoAndamento.ASSUNCAO, null, eu.equals(antes) ? null : antes, eu);
        processo.transferido(atendimento, atendimento.grupo());
    }
}
