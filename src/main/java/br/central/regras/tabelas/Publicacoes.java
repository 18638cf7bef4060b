package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.regras.tabelas.PublicacaoView.Situacao;
import br.central.regras.tabelas.RascunhosNoBanco.Rascunho;
import br.central.regras.tabelas.diferencas.DiferencaDeLinhas;
import br.central.regras.tabelas.modelo.TabelaEmDmn;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts tables in force: now or at a moment, by whom and why; and back to how they were. The next case rules by the new
 * version, on every node. Right PUBLICAR_MODELOS.
 */
@Service
@Transactional
public class Publicacoes {

    private static final int NA_HISTORIA = 200;
    private static final int MAIOR_MOTIVO = 1_000;
    private static final Duration MAIS_LONGE = Duration.ofDays(366);

    private final PublicacoesNoBanco publicacoes;
    private final RascunhosNoBanco rascunhosNoBanco;
    private final Rascunhos rascunhos;
    private final Versoes versoes;
    private final PostaEmVigor posta;
    private final EnsaiosFeitos ensaios;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    Publicacoes(
            PublicacoesNoBanco publicacoes,
            RascunhosNoBanco rascunhosNoBanco,
            Rascunhos rascunhos,
            Versoes versoes,
            PostaEmVigor posta,
            EnsaiosFeitos ensaios,
            UsuarioAtual usuario,
            Clock relogio) {
        this.publicacoes = publicacoes;
        this.rascunhosNoBanco = rascunhosNoBanco;
        this.rascunhos = rascunhos;
        this.versoes = versoes;
        this.posta = posta;
        this.ensaios = ensaios;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /**
     * The draft of who asks becomes a version, or is to at a moment.
     *
     * @throws Recusa.EstadoNaoPermite when somebody else's version is in force meanwhile, or the draft is another one
     * @throws Recusa.RegraNaoAtendida when there is no reason, nothing would change, or the gate has errors
     */
    public PublicacaoView publicar(TabelaDoNegocio qual, NovaPublicacao nova) {
        Rascunho tido = rascunhos.meuNaVersao(qual, nova.versaoDoRascunho());
        byte[] modelo = rascunhos.modelo(qual, tido);
        boolean mesma = DiferencaDeLinhas.entre(
                        TabelaEmDmn.ler(qual.chave(), tido.modelo()), TabelaEmDmn.ler(qual.chave(), modelo))
                .isEmpty();
        if (mesma) {
            throw new Recusa.RegraNaoAtendida("O rascunho não muda nada na tabela.");
        }
        var pedido = new PedidoDePublicacao(
                tido.baseVersao(),
                motivo(nova.motivo()),
                momento(nova.em()),
                ensaio(qual, modelo, nova.ensaio()),
                null);
        PublicacaoView feita = pedir(qual, pedido, modelo);
        rascunhosNoBanco.apagar(tido.id());
        return feita;
    }

    /**
     * Back to another version, the former one where none is named; it becomes the newest. The undoing of an undoing is the
     * same again.
     *
     * @throws Recusa.EstadoNaoPermite when that version is no longer the one in force, or there is none before it
     */
    public PublicacaoView voltar(TabelaDoNegocio qual, NovaVolta nova) {
        int para = nova.para() == null ? anterior(qual, nova.versao()) : nova.para();
        if (para == nova.versao()) {
            throw new Recusa.EstadoNaoPermite("A versão " + para + " já é a que está em vigor.");
        }
        var pedido = new PedidoDePublicacao(nova.versao(), motivo(nova.motivo()), null, null, para);
        return pedir(qual, pedido, versoes.modelo(qual, para));
    }

    private int anterior(TabelaDoNegocio qual, int versao) {
        return versoes.lista(qual).stream()
                .map(VersaoView::numero)
                .filter(numero -> numero < versao)
                .findFirst()
                .orElseThrow(() -> new Recusa.EstadoNaoPermite("Não há versão anterior a que voltar."));
    }

    private PublicacaoView pedir(TabelaDoNegocio qual, PedidoDePublicacao pedido, byte[] modelo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        publicacoes.travar(qual.chave());
        posta.exigirEmVigor(qual, pedido.base());
        posta.exigirSemErros(qual, modelo);
        long id = publicacoes.incluir(qual.chave(), pedido, usuario.login(), modelo);
        if (pedido.em() == null) {
            posta.por(qual, id, pedido.base(), modelo);
        }
        return publicacoes.uma(id).orElseThrow();
    }

    /** One that still waits; what was to be published is a draft again. */
    public PublicacaoView cancelar(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        PublicacaoView uma = publicacoes.uma(id).orElseThrow(Publicacoes::naoHa);
        TabelaDoNegocio qual = TabelaDoNegocio.de(uma.decisao());
        publicacoes.travar(uma.decisao());
        if (publicacoes.uma(id).orElseThrow().situacao() != Situacao.AGENDADA) {
            throw new Recusa.EstadoNaoPermite("Esta publicação não espera mais.");
        }
        rascunhos.guardar(qual, usuario.login(), uma.baseVersao(), publicacoes.modelo(id));
        publicacoes.cancelar(id, usuario.login());
        return publicacoes.uma(id).orElseThrow();
    }

    /** The latest first, of all tables. */
    public List<PublicacaoView> historia() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return publicacoes.ultimas(NA_HISTORIA);
    }

    private static String motivo(String dito) {
        if (dito == null || dito.isBlank()) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "Diga por que a tabela muda.");
        }
        if (dito.strip().length() > MAIOR_MOTIVO) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "O motivo vai até 1.000 caracteres.");
        }
        return dito.strip();
    }

    /** Only one of just this: what it says of another draft, it does not say of this one. */
    private String ensaio(TabelaDoNegocio qual, byte[] modelo, String dito) {
        if (dito == null || dito.isBlank()) {
            return null;
        }
        String numero = dito.strip();
        if (ensaios.de(qual, modelo).stream()
                .noneMatch(um -> String.valueOf(um.id()).equals(numero))) {
            throw Recusa.RegraNaoAtendida.campo(
                    "ensaio",
                    "Não há ensaio concluído com este número que seja deste rascunho, como está. Ensaie-o outra vez.");
        }
        return numero;
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

    private static Recusa naoHa() {
        return new Recusa.NaoEncontrado("Não há essa publicação.");
    }
}
