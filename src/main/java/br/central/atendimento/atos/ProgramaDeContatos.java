package br.central.atendimento.atos;

import br.central.atendimento.contrato.SituacaoContatoAtivo;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.ContatoAtivo;
import br.central.atendimento.dominio.ContatoAtivoRepository;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.NovoContatoAtivo;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoContatoAtivo;
import br.central.catalogo.JanelaDeContato;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import br.central.seguranca.ComoSistema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts calls to clients on the list of those to be made, whoever wants them made; rights are the caller's to ask. */
@Component
public class ProgramaDeContatos {

    private final ContatoAtivoRepository contatos;
    private final ProcessoDoContatoAtivo processo;
    private final Clientes clientes;
    private final JanelaDeContato janela;
    private final Parametros parametros;
    private final Diario diario;

    ProgramaDeContatos(
            ContatoAtivoRepository contatos,
            ProcessoDoContatoAtivo processo,
            Clientes clientes,
            JanelaDeContato janela,
            Parametros parametros,
            Diario diario) {
        this.contatos = contatos;
        this.processo = processo;
        this.clientes = clientes;
        this.janela = janela;
        this.parametros = parametros;
        this.diario = diario;
    }

    public ContatoAtivo programar(NovoContatoAtivo novo) {
        if (novo.clienteId() != null && !emAberto(novo.sobre())) {
            clientes.exigirSemBloqueio(novo.clienteId());
        }
        ContatoAtivo contato = contatos.save(new ContatoAtivo(novo, ate(novo.ligarEm()), diario.ato()));
        processo.programado(contato);
        if (novo.sobre() != null) {
            diario.anotarMudanca(novo.sobre(), TipoAndamento.LIGACAO_PROGRAMADA, null, null, novo.assunto());
        }
        return contato;
    }

    /**
     * About a case, at the next permitted hour.
     *
     * @return whether there is a number to call; else nothing has been put on the list
     */
    public boolean programarSobre(Atendimento caso, Demanda demanda, String assunto, String script) {
        if (!emAberto(caso) && caso.clienteId() != null && clientes.dadosBloqueados(caso.clienteId())) {
            return false;
        }
        String telefone = telefone(caso);
        if (telefone == null && !clienteComTelefone(caso.clienteId())) {
            return false;
        }
        Long cliente = caso.clienteId() == null ? null : clientes.vigente(caso.clienteId());
        Instant quando = janela.proxima(diario.ato().quando());
        programar(new NovoContatoAtivo(cliente, telefone, assunto, script, null, quando, caso, demanda));
        return true;
    }

    private static boolean emAberto(Atendimento caso) {
        return caso != null && !caso.situacao().terminou();
    }

    /** How long a call may wait in the queue, in the hours in which clients are called. */
    public Instant ate(Instant ligarEm) {
        return janela.proxima(ligarEm, Duration.ofMinutes(parametros.inteiro("contato-ativo.prazo-minutos")));
    }

    /** What the group lacked has come, or is waited for no longer: nobody is to be asked for it. */
    public void dispensar(Demanda demanda) {
        contatos.findByDemandaAndSituacao(demanda, SituacaoContatoAtivo.PROGRAMADO)
                .forEach(this::dispensar);
    }

    public void dispensar(ContatoAtivo contato) {
        contato.concluir(SituacaoContatoAtivo.DISPENSADO, diario.ato());
        processo.dispensado(contato);
    }

    private static String telefone(Atendimento caso) {
        try {
            return caso.contato() == null
                    ? null
                    : NumeroDaLinha.ler(caso.contato().telefone());
        } catch (Recusa.RegraNaoAtendida naoENumero) {
            return null;
        }
    }

    private boolean clienteComTelefone(Long cliente) {
        return Optional.ofNullable(cliente)
                .map(id ->
                        ComoSistema.executar(() -> clientes.porIds(List.of(id))).get(id))
                .map(um -> um.contato().telefonePrincipal())
                .isPresent();
    }
}
