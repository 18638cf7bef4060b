package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import br.central.comum.TipoCliente;
import br.central.registros.OpcaoDeCampo;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The classification tree. Reading is done in memory, without the database: a change made in this node is seen at once,
 * one made in another within a minute.
 */
@Service
@DependsOn("cargaDoCatalogo")
public class Classificacoes {

    private static final String CAMPO = "classificacao";

    private final ManutencaoDaArvore manutencao;
    private final UsuarioAtual usuario;
    private final Espelho<Arvore> arvore;

    Classificacoes(ClassificacaoTabela tabela, ManutencaoDaArvore manutencao, UsuarioAtual usuario) {
        this.usuario = usuario;
        this.manutencao = manutencao;
        this.arvore = new Espelho<>(() -> new Arvore(tabela.todas()));
    }

    /**
     * The leaf to be used in an atendimento or solicitação.
     *
     * @param caminho its path, or its bare code if no other leaf has the same
     * @throws Recusa.RegraNaoAtendida on field {@code classificacao} if unknown, ambiguous, inactive (it or one above
     *     it), still being typed in, or not a leaf
     */
    public ClassificacaoView exigirParaUso(String caminho) {
        if (caminho == null || caminho.isBlank()) {
            throw recusa("Informe a classificação.");
        }
        Arvore agora = arvore.ler();
        ClassificacaoView achada = agora.em(caminho).orElseGet(() -> porCodigo(agora, caminho));
        if (achada.situacao() == SituacaoDaClassificacao.EM_DIGITACAO) {
            throw recusa("A classificação " + achada.descricaoCompleta() + " ainda está em digitação.");
        }
        if (!agora.emUso(achada)) {
            throw recusa("A classificação " + achada.descricaoCompleta() + " está inativa.");
        }
        if (!achada.lugar().ultimoNivel()) {
            throw recusa("A classificação " + achada.descricaoCompleta()
                    + " reúne outras: escolha uma de último nível, abaixo dela.");
        }
        return achada;
    }

    /**
     * As {@link #exigirParaUso(String)}, and permitted to that kind of client.
     *
     * @throws Recusa.RegraNaoAtendida also when the classification is not for that kind of client
     */
    public ClassificacaoView exigirParaUso(String caminho, TipoCliente tipo) {
        ClassificacaoView achada = exigirParaUso(caminho);
        exigirVinculo(achada, tipo);
        return achada;
    }

    /**
     * Of one in use already, whatever became of it in the tree since.
     *
     * @throws Recusa.RegraNaoAtendida when it is not for that kind of client
     */
    public void exigirVinculo(String caminho, TipoCliente tipo) {
        buscar(caminho).ifPresent(achada -> exigirVinculo(achada, tipo));
    }

    private static void exigirVinculo(ClassificacaoView achada, TipoCliente tipo) {
        if (!achada.serveA(tipo)) {
            throw recusa("A classificação " + achada.descricaoCompleta() + " não pode ser usada por este tipo de"
                    + " cliente: " + tipo.descricao() + ".");
        }
    }

    /**
     * That the current user may put something under it, as the rights of the node and of those above it say.
     *
     * @throws Recusa.SemPermissao naming the right that is missing
     */
    public void exigirDireito(ClassificacaoView folha) {
        arvore.ler().direitos(folha).forEach(usuario::exigir);
    }

    List<ClassificacaoView> folhasEmUso() {
        return arvore.ler().folhasEmUso();
    }

    /** The path and those above it, nearest first; none of {@code null}. */
    public List<String> linhagem(String caminho) {
        return caminho == null ? List.of() : arvore.ler().linhagem(caminho).toList();
    }

    /** The path and all that stand below it today. */
    public List<String> comOsDeBaixo(String caminho) {
        return arvore.ler().comOsDeBaixo(caminho);
    }

    List<OpcaoDeCampo> deUltimoNivel() {
        return arvore.ler().opcoes(no -> no.lugar().ultimoNivel());
    }

    /** Every node that may have others below it, as options of a field. */
    List<OpcaoDeCampo> acimaDeOutras() {
        return arvore.ler().opcoes(no -> !no.lugar().ultimoNivel());
    }

    /** Every node, each after the one above it, as options of a field. */
    List<OpcaoDeCampo> opcoes() {
        return arvore.ler().opcoes(no -> true);
    }

    void esquecer() {
        arvore.esquecer();
    }

    public Optional<ClassificacaoView> buscar(String caminho) {
        return arvore.ler().em(caminho);
    }

    /** That leaf, if it is in use and the user may use it. */
    Optional<ClassificacaoView> usavel(String caminho) {
        Arvore agora = arvore.ler();
        return agora.em(caminho).filter(no -> no.lugar().ultimoNivel() && agora.emUso(no) && permitida(agora, no));
    }

    /** The whole tree; with {@code soAtivas} only what the user may use and the nodes that lead to it. */
    public List<NoDaArvore> arvore(boolean soAtivas) {
        Arvore agora = arvore.ler();
        return soAtivas ? agora.podada(no -> agora.emUso(no) && permitida(agora, no)) : agora.inteira();
    }

    /** What may be used and is offered in that channel of the portal. */
    public List<NoDaArvore> arvore(CanalDoPortal canal) {
        return usaveis(folha -> folha.oferta().canais().contains(canal));
    }

    /** What that kind of client may ask for by itself there: the rights on a node are of who attends. */
    public List<NoDaArvore> oferecidas(CanalDoPortal canal, TipoCliente tipo) {
        Arvore agora = arvore.ler();
        return agora.podada(
                folha -> agora.emUso(folha) && folha.oferta().canais().contains(canal) && folha.serveA(tipo));
    }

    /** Those it takes to put something under that node. */
    public Set<Permissao> direitos(ClassificacaoView folha) {
        return arvore.ler().direitos(folha);
    }

    /** What may be used and has every word of the text in its names or keywords; accents and case do not matter. */
    public List<NoDaArvore> arvore(String texto) {
        List<String> palavras = List.of(TextoBusca.normalizar(texto).split(" "));
        return usaveis(folha -> {
            String tudo = TextoBusca.juntar(
                    folha.descricaoCompleta(), folha.caminho(), folha.oferta().palavrasChave());
            return palavras.stream().allMatch(tudo::contains);
        });
    }

    /**
     * The leaves that the user may use and have every word of the text, or its beginning, in code, names or keywords, the best
     * first; accents and case do not matter. A blank text finds them all, by name.
     */
    public List<ClassificacaoView> procurar(String texto, int maximo) {
        Arvore agora = arvore.ler();
        return agora.procurar(texto == null ? "" : texto, maximo, folha -> permitida(agora, folha));
    }

    /**
     * Includes a node; its level follows from the one above it. Right: {@code PUBLICAR_MODELOS}.
     *
     * @throws Recusa.SemPermissao without the right
     * @throws Recusa.RegraNaoAtendida field by field; {@code pai} when unknown or a leaf
     * @throws Recusa.EstadoNaoPermite when there is one at that path
     */
    @Transactional
    public ClassificacaoView incluir(NovaClassificacao nova) {
        return relida(manutencao.incluirELembrar(nova));
    }

    /**
     * Changes the content of a node, its state included; the code never. Right: {@code PUBLICAR_MODELOS}.
     *
     * @param versao the one read before; another means that someone changed it meanwhile
     * @throws Recusa.SemPermissao without the right
     * @throws Recusa.NaoEncontrado when there is none at that path
     * @throws Recusa.RegraNaoAtendida field by field; {@code ultimoNivel} for a node with others below it
     * @throws Recusa.EstadoNaoPermite when changed by someone else
     */
    @Transactional
    public ClassificacaoView alterar(String caminho, long versao, ConteudoDaClassificacao conteudo) {
        manutencao.alterarELembrar(caminho, versao, conteudo);
        return relida(caminho);
    }

    private ClassificacaoView relida(String caminho) {
        arvore.esquecerAoFim();
        return manutencao.arvore().em(caminho).orElseThrow();
    }

    private List<NoDaArvore> usaveis(Predicate<ClassificacaoView> folhas) {
        Arvore agora = arvore.ler();
        return agora.podada(folha -> agora.emUso(folha) && permitida(agora, folha) && folhas.test(folha));
    }

    private boolean permitida(Arvore agora, ClassificacaoView no) {
        return agora.direitos(no).stream().allMatch(usuario::pode);
    }

    private static ClassificacaoView porCodigo(Arvore agora, String codigo) {
        List<ClassificacaoView> folhas = agora.folhasDeCodigo(codigo);
        if (folhas.size() > 1) {
            throw recusa("Há mais de uma classificação com o código " + codigo + ": informe o caminho, um de "
                    + folhas.stream().map(ClassificacaoView::caminho).collect(Collectors.joining(", ")) + ".");
        }
        if (folhas.isEmpty()) {
            throw recusa("Não há classificação " + codigo + ".");
        }
        return folhas.get(0);
    }

    private static Recusa recusa(String mensagem) {
        return Recusa.RegraNaoAtendida.campo(CAMPO, mensagem);
    }
}
