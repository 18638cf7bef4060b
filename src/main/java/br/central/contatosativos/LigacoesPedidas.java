package br.central.contatosativos;

import br.central.atendimento.Ligacoes;
import br.central.atendimento.contrato.CasoDoProtocolo;
import br.central.atendimento.contrato.LigacaoNaFila;
import br.central.atendimento.contrato.LigacaoPedida;
import br.central.atendimento.contrato.LigacoesAoCliente;
import br.central.atendimento.contrato.TarefaView;
import br.central.atendimento.contrato.TipoDeTarefa;
import br.central.clientes.Clientes;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import br.central.seguranca.ComoSistema;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the life of a case asks of the calls to clients. */
@Component
class LigacoesPedidas implements LigacoesAoCliente {

    private final ContatoAtivoRepository contatos;
    private final ContatosDoUsuario doUsuario;
    private final ProgramaDeContatos programa;
    private final Ligacoes ligacoes;
    private final Clientes clientes;
    private final VistasDoContatoAtivo vistas;

    LigacoesPedidas(
            ContatoAtivoRepository contatos,
            ContatosDoUsuario doUsuario,
            ProgramaDeContatos programa,
            Ligacoes ligacoes,
            Clientes clientes,
            VistasDoContatoAtivo vistas) {
        this.contatos = contatos;
        this.doUsuario = doUsuario;
        this.programa = programa;
        this.ligacoes = ligacoes;
        this.clientes = clientes;
        this.vistas = vistas;
    }

    @Override
    public boolean programar(LigacaoPedida pedida) {
        CasoDoProtocolo caso = pedida.caso();
        if (caso.terminado() && caso.cliente() != null && clientes.dadosBloqueados(caso.cliente())) {
            return false;
        }
        String telefone = numero(pedida.telefone());
        if (telefone == null && !temTelefone(caso.cliente())) {
            return false;
        }
        Long cliente = caso.cliente() == null ? null : clientes.vigente(caso.cliente());
        programa.programar(new NovoContatoAtivo(
                cliente,
                telefone,
                pedida.assunto(),
                pedida.script(),
                null,
                programa.proximaHora(),
                caso,
                pedida.demanda()));
        return true;
    }

    @Override
    public void dispensar(Long demanda) {
        contatos.findByDemandaIdAndSituacao(demanda, SituacaoContatoAtivo.PROGRAMADO)
                .forEach(programa::dispensar);
    }

    @Override
    public Optional<TarefaView> daTarefa(String tarefa) {
        return contatos.findByTarefa(tarefa)
                .map(contato -> new TarefaView(
                        tarefa,
                        TipoDeTarefa.LIGAR_PARA_CLIENTE,
                        null,
                        new UmaLigacao(vistas.de(doUsuario.paraVer(contato.id()))),
                        ligacoes.impedimento(tarefa)));
    }

    @EventListener
    void naFila(LigacaoNaFila ligacao) {
        contatos.findById(ligacao.contato()).orElseThrow().naTarefa(ligacao.tarefa());
    }

    private static String numero(String escrito) {
        try {
            return NumeroDaLinha.ler(escrito);
        } catch (Recusa.RegraNaoAtendida naoENumero) {
            return null;
        }
    }

    private boolean temTelefone(Long cliente) {
        return Optional.ofNullable(cliente)
                .map(id ->
                        ComoSistema.executar(() -> clientes.porIds(List.of(id))).get(id))
                .map(um -> um.contato().telefonePrincipal())
                .isPresent();
    }
}
