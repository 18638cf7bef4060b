package br.central.contatosativos;

import br.central.atendimento.contrato.Motivacao;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outbound calls and callbacks (S4). Each call opens a protocol before anything is said; without communication it is
 * tried again in permitted hours, up to a maximum. Right ATENDER.
 */
@Service
@RepeteEmCorrida
@Transactional
public class ContatosAtivos {

    private final ContatosDoUsuario contatos;
    private final ProgramacaoDeLigacao programacao;
    private final ProgramaDeContatos programa;
    private final LigacaoAtiva ligacao;
    private final FimDaLigacao fim;
    private final EsquecimentoDeContatos esquecimento;
    private final UsuarioAtual usuario;
    private final VistasDoContatoAtivo vistas;

    ContatosAtivos(
            ContatosDoUsuario contatos,
            ProgramacaoDeLigacao programacao,
            ProgramaDeContatos programa,
            LigacaoAtiva ligacao,
            FimDaLigacao fim,
            EsquecimentoDeContatos esquecimento,
            UsuarioAtual usuario,
            VistasDoContatoAtivo vistas) {
        this.contatos = contatos;
        this.programacao = programacao;
        this.programa = programa;
        this.ligacao = ligacao;
        this.fim = fim;
        this.esquecimento = esquecimento;
        this.usuario = usuario;
        this.vistas = vistas;
    }

    /** At once, or at a later hour at which clients are called. */
    public ContatoAtivoView programar(ProgramacaoDeContato nova) {
        usuario.exigir(Permissao.ATENDER);
        return vistas.de(programacao.programar(nova));
    }

    /** About a case, to its client or to another number. */
    public ContatoAtivoView programarSobre(String protocolo, ProgramacaoDeContato nova) {
        return vistas.de(programacao.programarSobre(protocolo, nova));
    }

    @Transactional(readOnly = true)
    public ContatoAtivoView detalhar(long id) {
        return vistas.de(contatos.paraVer(id));
    }

    /** Begins the call: the protocol to be told first of all. Asked again, it is the same as long as there is no outcome. */
    public ContatoAtivoView ligar(long id) {
        ContatoAtivo contato = contatos.paraLigar(id);
        ligacao.iniciar(contato);
        return vistas.de(contato);
    }

    /** There is no more reason to call. */
    public ContatoAtivoView dispensar(long id, Motivacao motivacao) {
        ContatoAtivo contato = contatos.paraMudar(id);
        if (ligacao.emCurso(contato)) {
            throw new Recusa.EstadoNaoPermite("A ligação já foi iniciada: registre o desfecho dela.");
        }
        programa.dispensar(contato);
        return vistas.de(contato);
    }

    /** Records what came of a call. */
    public ContatoAtivoView registrarLigacao(long id, ResultadoDaLigacao resultado) {
        ContatoAtivo contato = contatos.paraLigar(id);
        fim.registrar(contato, resultado);
        return vistas.de(contato);
    }

    /** Takes numbers, and what was to be said, from calls of which no case came. @return how many, no more than asked */
    public int esquecerSemAtendimento(Instant antesDe, int quantos) {
        usuario.exigir(Permissao.ANONIMIZAR);
        return esquecimento.semAtendimento(antesDe, quantos);
    }
}
