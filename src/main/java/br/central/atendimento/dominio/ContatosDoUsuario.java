package br.central.atendimento.dominio;

import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Component;

/** Finds a call to a client for who may read it, and opens it for who may make it now. */
@Component
public class ContatosDoUsuario {

    private final ContatoAtivoRepository contatos;
    private final Casos casos;
    private final Alcada alcada;
    private final Clientes clientes;
    private final UsuarioAtual usuario;

    ContatosDoUsuario(
            ContatoAtivoRepository contatos, Casos casos, Alcada alcada, Clientes clientes, UsuarioAtual usuario) {
        this.contatos = contatos;
        this.casos = casos;
        this.alcada = alcada;
        this.clientes = clientes;
        this.usuario = usuario;
    }

    public ContatoAtivo paraVer(long id) {
        usuario.exigir(Permissao.ATENDER);
        return aVista(contatos.findById(id).orElseThrow(ContatosDoUsuario::naoHa));
    }

    public ContatoAtivo paraLigar(long id) {
        ContatoAtivo contato = paraMudar(id);
        if (contato.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite("Não há ligação a fazer agora neste contato.");
        }
        if (contato.clienteId() != null
                && (contato.atendimento() == null
                        || contato.atendimento().situacao().terminou())) {
            clientes.exigirSemBloqueio(contato.clienteId());
        }
        alcada.impedimentoDaTomada(contato.tarefa()).ifPresent(motivo -> {
            throw new Recusa.EstadoNaoPermite(motivo);
        });
        return contato;
    }

    public ContatoAtivo paraMudar(long id) {
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
        if (contato.atendimento() != null) {
            casos.paraVer(contato.atendimento().protocolo());
        }
        return contato;
    }

    private static Recusa naoHa() {
        return new Recusa.NaoEncontrado("Não há esse contato ativo.");
    }
}
