package br.central.regras.publicacao;

import br.central.comum.Recusa;
import br.central.regras.publicacao.PublicacaoView.Situacao;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts tables and processes in force: now or at a moment, by whom and why. The next case goes by the new version, on every
 * node. Right PUBLICAR_MODELOS.
 */
@Service
@Transactional
public class Publicador {

    private static final int MAIOR_MOTIVO = 1_000;
    private static final Duration MAIS_LONGE = Duration.ofDays(366);

    private final PublicacoesNoBanco publicacoes;
    private final PostaEmVigor posta;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Clock relogio;

    Publicador(PublicacoesNoBanco publicacoes, PostaEmVigor posta, UsuarioAtual usuario, Trilha trilha, Clock relogio) {
        this.publicacoes = publicacoes;
        this.posta = posta;
        this.usuario = usuario;
        this.trilha = trilha;
        this.relogio = relogio;
    }

    /**
     * The model becomes a version, or is to at a moment.
     *
     * @throws Recusa.EstadoNaoPermite when somebody else's version is in force meanwhile
     * @throws Recusa.RegraNaoAtendida when there is no reason, the moment is none, or the gate has errors
     */
    public PublicacaoView pedir(Publicavel alvo, PedidoDePublicacao pedido, byte[] modelo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        var limpo = new PedidoDePublicacao(
                pedido.base(), motivo(pedido.motivo()), momento(pedido.em()), pedido.ensaio(), pedido.voltaA());
        publicacoes.travar(alvo);
        posta.exigirEmVigor(alvo, limpo.base());
        posta.exigirSemErros(alvo, modelo, limpo.voltaA());
        long id = publicacoes.incluir(alvo, limpo, usuario.login(), modelo);
        if (limpo.em() == null) {
            posta.por(alvo, id, limpo.base(), modelo);
            trilha.feito(AtoVigiado.PUBLICACAO, "versão " + (limpo.base() + 1) + " de " + alvo.chave());
        } else {
            trilha.feito(AtoVigiado.PUBLICACAO, "marcada " + id + " " + alvo.chave());
        }
        return publicacoes.uma(id).orElseThrow();
    }

    /**
     * Back to another version, the former one where none is named; it becomes the newest. The undoing of an undoing is the
     * same again.
     *
     * @throws Recusa.EstadoNaoPermite when the version seen is no longer the one in force, or there is none before it
     * @throws Recusa.RegraNaoAtendida when there is no reason, or the gate does not let that version pass any more
     */
    public PublicacaoView voltar(Publicavel alvo, NovaVolta nova) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        int para = nova.para() == null ? posta.anterior(alvo, nova.versao()) : nova.para();
        if (para == nova.versao()) {
            throw new Recusa.EstadoNaoPermite("A versão " + para + " já é a que está em vigor.");
        }
        var pedido = new PedidoDePublicacao(nova.versao(), nova.motivo(), null, null, para);
        return pedir(alvo, pedido, posta.modelo(alvo, para));
    }

    /**
     * One that still waits; what was to be published is a draft again of who asked for it, whoever calls it off.
     *
     * @throws Recusa.NaoEncontrado when there is no such publication
     * @throws Recusa.EstadoNaoPermite when it waits no longer, or who asked for it has another draft by now; nothing is lost
     */
    public PublicacaoView cancelar(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        PublicacaoView uma = exigir(id);
        publicacoes.travar(uma.alvo());
        if (exigir(id).situacao() != Situacao.AGENDADA) {
            throw new Recusa.EstadoNaoPermite("Esta publicação não espera mais.");
        }
        devolver(uma, "cancelar esta publicação");
        publicacoes.cancelar(id, usuario.login());
        trilha.feito(
                AtoVigiado.PUBLICACAO,
                "marcada cancelada " + id + " " + uma.alvo().chave());
        return exigir(id);
    }

    /**
     * One that was not published after all and is kept, for its author had another draft at that moment, is their draft again.
     *
     * @throws Recusa.NaoEncontrado when there is no such publication
     * @throws Recusa.EstadoNaoPermite when nothing of it is kept, or its author has another draft still
     */
    public PublicacaoView trazerDeVolta(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        PublicacaoView uma = exigir(id);
        publicacoes.travar(uma.alvo());
        if (!exigir(id).guardada()) {
            throw new Recusa.EstadoNaoPermite("Desta publicação não há nada guardado a trazer de volta.");
        }
        devolver(uma, "trazer de volta o que não saiu");
        publicacoes.soltar(id);
        trilha.feito(
                AtoVigiado.PUBLICACAO,
                "trazida de volta " + id + " " + uma.alvo().chave());
        return exigir(id);
    }

    private PublicacaoView exigir(long id) {
        return publicacoes.uma(id).orElseThrow(() -> new Recusa.NaoEncontrado("Não há essa publicação."));
    }

    private void devolver(PublicacaoView uma, String para) {
        if (!posta.devolver(uma)) {
            throw new Recusa.EstadoNaoPermite(
                    uma.por() + " já tem " + uma.alvo().especie().outroRascunho()
                            + ": é preciso publicá-lo ou descartá-lo antes de " + para + ".");
        }
    }

    private static String motivo(String dito) {
        if (dito == null || dito.isBlank()) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "Diga por que se publica.");
        }
        if (dito.strip().length() > MAIOR_MOTIVO) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "O motivo vai até 1.000 caracteres.");
        }
        return dito.strip();
    }

    private OffsetDateTime momento(OffsetDateTime dito) {
        if (dito == null) {
            return null;
        }
        if (!dito.toInstant().isAfter(relogio.instant())) {
            throw Recusa.RegraNaoAtendida.campo("em", "Esse momento já passou; para publicar já, deixe em branco.");
        }
        if (dito.toInstant().isAfter(relogio.instant().plus(MAIS_LONGE))) {
            throw Recusa.RegraNaoAtendida.campo("em", "Marque para dentro de um ano.");
        }
        return dito;
    }
}
