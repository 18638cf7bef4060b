package br.central.atendimento.atos;

import br.central.atendimento.contrato.ProgramacaoDeContato;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.ContatoAtivo;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.NovoContatoAtivo;
import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** Somebody wants a client, or a number, to be called. */
@Component
public class ProgramacaoDeLigacao {

    private final ProgramaDeContatos programa;
    private final NovaTentativa novaTentativa;
    private final Clientes clientes;
    private final Diario diario;

    ProgramacaoDeLigacao(ProgramaDeContatos programa, NovaTentativa novaTentativa, Clientes clientes, Diario diario) {
        this.programa = programa;
        this.novaTentativa = novaTentativa;
        this.clientes = clientes;
        this.diario = diario;
    }

    public ContatoAtivo programar(ProgramacaoDeContato programacao) {
        ReferenciaCliente referencia = programacao.cliente();
        return programar(
                programacao,
                referencia == null ? null : clientes.exigir(referencia).id(),
                null);
    }

    /** To the client of the case, or to another number. */
    public ContatoAtivo programarSobre(Atendimento caso, ProgramacaoDeContato programacao) {
        return programar(programacao, caso.clienteId() == null ? null : clientes.vigente(caso.clienteId()), caso);
    }

    private ContatoAtivo programar(ProgramacaoDeContato programacao, Long cliente, Atendimento sobre) {
        String telefone = NumeroDaLinha.ler(programacao.telefone());
        if (cliente == null && telefone == null) {
            throw Recusa.RegraNaoAtendida.campo(
                    sobre == null ? "cliente" : "telefone", "Informe o cliente ou o telefone.");
        }
        return programa.programar(new NovoContatoAtivo(
                cliente,
                telefone,
                programacao.assunto(),
                vazioENulo(programacao.script()),
                vazioENulo(programacao.melhorHorario()),
                programacao.quando() == null ? diario.ato().quando() : novaTentativa.pedida(programacao.quando()),
                sobre,
                null));
    }

    private static String vazioENulo(String texto) {
        return texto == null || texto.isBlank() ? null : texto.strip();
    }
}
