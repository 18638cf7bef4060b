package br.central.contatosativos;

import br.central.atendimento.Ligacoes;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Somebody wants a client, or a number, to be called. */
@Component
class ProgramacaoDeLigacao {

    private final ProgramaDeContatos programa;
    private final Ligacoes ligacoes;
    private final Clientes clientes;
    private final Clock relogio;

    ProgramacaoDeLigacao(ProgramaDeContatos programa, Ligacoes ligacoes, Clientes clientes, Clock relogio) {
        this.programa = programa;
        this.ligacoes = ligacoes;
        this.clientes = clientes;
        this.relogio = relogio;
    }

    ContatoAtivo programar(ProgramacaoDeContato programacao) {
        ReferenciaCliente referencia = programacao.cliente();
        return programar(
                programacao,
                referencia == null ? null : clientes.exigir(referencia).id(),
                null);
    }

    /** To the client of the case, or to another number. */
    ContatoAtivo programarSobre(String protocolo, ProgramacaoDeContato programacao) {
        CasoDoProtocolo caso = ligacoes.paraProgramar(protocolo);
        return programar(programacao, caso.cliente() == null ? null : clientes.vigente(caso.cliente()), caso);
    }

    private ContatoAtivo programar(ProgramacaoDeContato programacao, Long cliente, CasoDoProtocolo sobre) {
        String telefone = NumeroDaLinha.ler(programacao.telefone());
        if (cliente == null && telefone == null) {
            throw Recusa.RegraNaoAtendida.campo(
                    sobre == null ? "cliente" : "telefone", "Informe o cliente ou o telefone.");
        }
        return programa.programar(new NovoContatoAtivo(
                cliente,
                telefone,
                programacao.assunto(),
                TextoVisto.ouNulo(programacao.script()),
                TextoVisto.ouNulo(programacao.melhorHorario()),
                programacao.quando() == null ? relogio.instant() : ligacoes.pedida(programacao.quando()),
                sobre,
                null));
    }
}
