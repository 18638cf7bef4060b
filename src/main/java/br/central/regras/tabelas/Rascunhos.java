package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.regras.Apontamento;
import br.central.regras.Verificacao;
import br.central.regras.tabelas.RascunhosNoBanco.Passo;
import br.central.regras.tabelas.RascunhosNoBanco.Rascunho;
import br.central.regras.tabelas.diferencas.DiferencaDeLinhas;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TabelaEmDmn;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The draft that each analyst has of a table, one at a time: kept with every change, published whole, and until then seen by
 * nobody else. Right PUBLICAR_MODELOS.
 */
@Service
@Transactional
public class Rascunhos {

    private static final String NAO_HA = "Você não tem rascunho desta tabela.";
    private static final int MAIOR_PASSO = 200;

    private final RascunhosNoBanco rascunhos;
    private final ModelosDasTabelas modelos;
    private final ProblemasDaTabela problemas;
    private final Versoes versoes;
    private final Verificacao verificacao;
    private final EnsaiosFeitos ensaios;
    private final UsuarioAtual usuario;

    Rascunhos(
            RascunhosNoBanco rascunhos,
            ModelosDasTabelas modelos,
            ProblemasDaTabela problemas,
            Versoes versoes,
            Verificacao verificacao,
            EnsaiosFeitos ensaios,
            UsuarioAtual usuario) {
        this.rascunhos = rascunhos;
        this.modelos = modelos;
        this.problemas = problemas;
        this.versoes = versoes;
        this.verificacao = verificacao;
        this.ensaios = ensaios;
        this.usuario = usuario;
    }

    /** What becomes of the rows of a draft. */
    @FunctionalInterface
    public interface Mudanca {

        List<LinhaDeRegra> em(Tabela tabela);
    }

    public Optional<RascunhoView> meu(TabelaDoNegocio qual) {
        return doBanco(qual).map(um -> view(qual, um));
    }

    /** Begins one at the version in force; one that was begun already goes on. */
    public RascunhoView comecar(TabelaDoNegocio qual) {
        if (doBanco(qual).isEmpty()) {
            int base = modelos.emVigor(qual.chave());
            byte[] modelo = modelos.modelo(qual.chave(), base);
            guardar(qual, usuario.login(), base, modelo);
        }
        return meu(qual).orElseThrow();
    }

    /**
     * @param versao the one that whoever changes saw
     * @param oQue in few words, for whoever undoes it
     * @throws Recusa.EstadoNaoPermite when it was changed since, in another tab for instance
     */
    public RascunhoView mudar(TabelaDoNegocio qual, int versao, String oQue, Mudanca mudanca) {
        Rascunho tido = meuNaVersao(qual, versao);
        Tabela tabela = tabela(qual, tido);
        List<LinhaDeRegra> linhas = mudanca.em(tabela);
        if (linhas.size() > Tabela.MAXIMO_DE_LINHAS) {
            throw new Recusa.RegraNaoAtendida("Uma tabela vai até " + Tabela.MAXIMO_DE_LINHAS + " linhas.");
        }
        String dito = oQue.length() > MAIOR_PASSO ? oQue.substring(0, MAIOR_PASSO) : oQue;
        if (!linhas.equals(tabela.linhas()) && !rascunhos.mudar(tido, dito, linhas)) {
            throw mudouEnquantoIsso();
        }
        return meu(qual).orElseThrow();
    }

    /** Takes the last change back. */
    public RascunhoView desfazer(TabelaDoNegocio qual, int versao) {
        Rascunho tido = meuNaVersao(qual, versao);
        Passo ultimo = rascunhos
                .ultimoPasso(tido.id())
                .orElseThrow(() -> new Recusa.EstadoNaoPermite("Não há o que desfazer neste rascunho."));
        if (!rascunhos.desfazer(tido, ultimo)) {
            throw mudouEnquantoIsso();
        }
        return meu(qual).orElseThrow();
    }

    public void descartar(TabelaDoNegocio qual, int versao) {
        apagar(meuNaVersao(qual, versao));
    }

    /** The very draft that was read: not one that was changed meanwhile, and not twice. */
    void apagar(Rascunho tido) {
        if (!rascunhos.apagar(tido)) {
            throw mudouEnquantoIsso();
        }
    }

    /** Upon the version in force now: what was changed here stays, all the rest comes from there. */
    public RascunhoView atualizar(TabelaDoNegocio qual, int versao) {
        Rascunho tido = meuNaVersao(qual, versao);
        int base = modelos.emVigor(qual.chave());
        byte[] modelo = modelos.modelo(qual.chave(), base);
        List<LinhaDeRegra> linhas = MudancasEmOutraBase.levar(
                TabelaEmDmn.ler(qual.chave(), tido.modelo()), tido.linhas(), TabelaEmDmn.ler(qual.chave(), modelo));
        if (!rascunhos.mudarABase(tido, base, modelo, linhas)) {
            throw mudouEnquantoIsso();
        }
        return meu(qual).orElseThrow();
    }

    /** What differs between the version it was begun from and the draft. */
    public Versoes.Diferenca diferenca(TabelaDoNegocio qual) {
        Rascunho tido = meuRascunho(qual);
        return versoes.diferenca(qual, tido.modelo(), modelo(qual, tido));
    }

    /** What stands against the draft being published. */
    public List<Apontamento> verificar(TabelaDoNegocio qual) {
        return verificacao.verificar(ModelosDasTabelas.arquivo(qual.chave()), modelo(qual, meuRascunho(qual)));
    }

    /** The rehearsals of the draft as it stands. */
    public List<EnsaiosFeitos.Feito> ensaios(TabelaDoNegocio qual) {
        return ensaios.de(qual, modelo(qual, meuRascunho(qual)));
    }

    /** The model as it would be published. */
    public byte[] modelo(TabelaDoNegocio qual) {
        return modelo(qual, meuRascunho(qual));
    }

    /** @return whether it is a draft of theirs now; not when they have one already, which stays as it is */
    boolean guardar(TabelaDoNegocio qual, String analista, int base, byte[] modelo) {
        if (rascunhos.de(qual.chave(), analista).isPresent()) {
            return false;
        }
        rascunhos.incluir(
                qual.chave(),
                analista,
                base,
                modelo,
                TabelaEmDmn.ler(qual.chave(), modelo).linhas());
        return true;
    }

    Rascunho meuNaVersao(TabelaDoNegocio qual, int versao) {
        Rascunho tido = meuRascunho(qual);
        if (tido.versao() != versao) {
            throw mudouEnquantoIsso();
        }
        return tido;
    }

    byte[] modelo(TabelaDoNegocio qual, Rascunho tido) {
        return TabelaEmDmn.escrever(tido.modelo(), tabela(qual, tido));
    }

    private Rascunho meuRascunho(TabelaDoNegocio qual) {
        return doBanco(qual).orElseThrow(() -> new Recusa.NaoEncontrado(NAO_HA));
    }

    private Optional<Rascunho> doBanco(TabelaDoNegocio qual) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return rascunhos.de(qual.chave(), usuario.login());
    }

    private static Tabela tabela(TabelaDoNegocio qual, Rascunho tido) {
        return TabelaEmDmn.ler(qual.chave(), tido.modelo()).com(tido.linhas());
    }

    private RascunhoView view(TabelaDoNegocio qual, Rascunho tido) {
        Tabela base = TabelaEmDmn.ler(qual.chave(), tido.modelo());
        Tabela tabela = base.com(tido.linhas());
        return new RascunhoView(
                tido.versao(),
                tido.baseVersao(),
                modelos.emVigor(qual.chave()),
                tido.mudadoEm(),
                DiferencaDeLinhas.entre(base, tabela).size(),
                rascunhos.ultimoPasso(tido.id()).map(Passo::oQue).orElse(null),
                tabela,
                problemas.de(tabela));
    }

    private static Recusa mudouEnquantoIsso() {
        return new Recusa.EstadoNaoPermite(
                "O seu rascunho mudou noutra aba ou janela. Abra a tabela de novo e repita a mudança.");
    }
}
