package br.central.contatosativos;

import br.central.atendimento.Ligacoes;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Component;

/** Finds a call to a client for who may read it, and opens it for who may make it now. */
@Component
class ContatosDoUsuario {

    private final ContatoAtivoRepository contatos;
    private final Ligacoes ligacoes;
    private final Clientes clientes;
    private final UsuarioAtual usuario;

    ContatosDoUsuario(ContatoAtivoRepository contatos, Ligacoes ligacoes, Clientes clientes, UsuarioAtual usuario) {
        this.contatos = contatos;
        this.ligacoes = ligacoes;
        this.clientes = clientes;
        this.usuario = usuario;
    }

    ContatoAtivo paraVer(long id) {
        usuario.exigir(Permissao.ATENDER);
        return aVista(contatos.findById(id).orElseThrow(ContatosDoUsuario::naoHa));
    }

    ContatoAtivo paraLigar(long id) {
        ContatoAtivo contato = paraMudar(id);
        if (contato.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite("Não há ligação a fazer agora neste contato.");
        }
        if (contato.clienteId() != null && !sobreCasoAberto(contato)) {
            clientes.exigirSemBloqueio(contato.clienteId());
        }
        String impedimento = ligacoes.impedimento(contato.tarefa());
        if (impedimento != null) {
            throw new Recusa.EstadoNaoPermite(impedimento);
        }
        return contato;
    }

    private boolean sobreCasoAberto(ContatoAtivo contato) {
        return contato.atendimentoId() != null
                && !ligacoes.caso(contato.atendimentoId()).terminado();
    }

    ContatoAtivo paraMudar(long id) {
        usuario.exigir(Permissao.ATENDER);
        ContatoAtivo contato = aVista(contatos.paraMudar(id).orElseThrow(ContatosDoUsuario::naoHa));
        if (!contato.programado()) {
            throw new Recusa.EstadoNaoPermite("Este contato ativo já terminou: %s."
                    .formatted(contato.situacao().descricao().toLowerCase()));
        }
        return contato;
    }

    /** A call about a case is read and made by who may read the case. */
    private ContatoAtivo aVista(ContatoAtivo contato) {
        if (contato.atendimentoId() != null) {
            ligacoes.exigirVisivel(contato.atendimentoId());
        }
        return contato;
    }

    private static Recusa naoHa() {
        return new Recusa.NaoEncontrado("Não há esse contato ativo.");
    }
}
