package br.central.contatosativos;

import br.central.atendimento.Ligacoes;
import br.central.catalogo.JanelaDeContato;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts calls to clients on the list of those to be made, whoever wants them made; rights are the caller's to ask. */
@Component
class ProgramaDeContatos {

    private final ContatoAtivoRepository contatos;
    private final ProcessoDoContatoAtivo processo;
    private final Ligacoes ligacoes;
    private final Clientes clientes;
    private final JanelaDeContato janela;
    private final Parametros parametros;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    ProgramaDeContatos(
            ContatoAtivoRepository contatos,
            ProcessoDoContatoAtivo processo,
            Ligacoes ligacoes,
            Clientes clientes,
            JanelaDeContato janela,
            Parametros parametros,
            UsuarioAtual usuario,
            Clock relogio) {
        this.contatos = contatos;
        this.processo = processo;
        this.ligacoes = ligacoes;
        this.clientes = clientes;
        this.janela = janela;
        this.parametros = parametros;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    ContatoAtivo programar(NovoContatoAtivo novo) {
        boolean sobreCasoAberto = novo.sobre() != null && !novo.sobre().terminado();
        if (novo.clienteId() != null && !sobreCasoAberto) {
            clientes.exigirSemBloqueio(novo.clienteId());
        }
        ContatoAtivo contato =
                contatos.save(new ContatoAtivo(novo, ate(novo.ligarEm()), usuario.login(), relogio.instant()));
        processo.programado(contato);
        if (novo.sobre() != null) {
            ligacoes.programada(novo.sobre().id(), novo.assunto());
        }
        return contato;
    }

    /** The first from now on in which clients are called. */
    Instant proximaHora() {
        return janela.proxima(relogio.instant());
    }

    /** How long a call may wait in the queue, in the hours in which clients are called. */
    Instant ate(Instant ligarEm) {
        return janela.proxima(ligarEm, Duration.ofMinutes(parametros.inteiro("contato-ativo.prazo-minutos")));
    }

    void dispensar(ContatoAtivo contato) {
        contato.concluir(SituacaoContatoAtivo.DISPENSADO, relogio.instant());
        processo.dispensado(contato);
    }
}
