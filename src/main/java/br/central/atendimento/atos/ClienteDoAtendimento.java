package br.central.atendimento.atos;

import br.central.atendimento.contrato.ContatoInformado;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Contato;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** Whose case it is, and whom to talk to about it. */
@Component
public class ClienteDoAtendimento {

    private final Clientes clientes;
    private final ExigenciasDaClassificacao exigencias;
    private final ReavaliacaoDosFatos reavaliacao;
    private final Diario diario;

    ClienteDoAtendimento(
            Clientes clientes, ExigenciasDaClassificacao exigencias, ReavaliacaoDosFatos reavaliacao, Diario diario) {
        this.clientes = clientes;
        this.exigencias = exigencias;
        this.reavaliacao = reavaliacao;
        this.diario = diario;
    }

    public void vincular(Atendimento atendimento, ReferenciaCliente referencia) {
        ClienteView cliente = clientes.exigir(referencia);
        exigencias.aoVincular(atendimento, cliente.tipo());
        boolean outroTipo = cliente.tipo() != atendimento.cliente().tipo();
        atendimento.vincular(cliente.id(), cliente.tipo(), diario.ato());
        diario.anotar(atendimento, TipoAndamento.VINCULO, null);
        if (outroTipo) {
            reavaliacao.aplicar(atendimento);
        }
    }

    public void desvincular(Atendimento atendimento) {
        if (atendimento.clienteId() == null) {
            throw new Recusa.EstadoNaoPermite("O atendimento não tem cliente vinculado.");
        }
        atendimento.desvincular(diario.ato());
        diario.anotar(atendimento, TipoAndamento.DESVINCULO, null);
    }

    public void falarCom(Atendimento atendimento, ContatoInformado contato) {
        atendimento.falarCom(Contato.de(contato), diario.ato());
        diario.anotar(atendimento, TipoAndamento.CONTATO, null);
    }
}
