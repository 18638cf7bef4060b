package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.MudancaDeRegistro;
import br.central.registros.MudancasDosRegistros;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The rules under which the tree changes. */
@Component
class ManutencaoDaArvore {

    private static final Pattern CODIGO = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final int CAMINHO_MAXIMO = 200;

    private final ClassificacaoTabela tabela;
    private final UsuarioAtual usuario;
    private final MudancasDosRegistros mudancas;

    ManutencaoDaArvore(ClassificacaoTabela tabela, UsuarioAtual usuario, MudancasDosRegistros mudancas) {
        this.tabela = tabela;
        this.usuario = usuario;
        this.mudancas = mudancas;
    }

    String incluir(NovaClassificacao nova) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        List<Recusa.Erro> erros = erros(nova.conteudo());
        String caminho = nova.pai() == null ? nova.codigo() : nova.pai() + "/" + nova.codigo();
        if (nova.codigo() == null
                || nova.codigo().length() > 60
                || caminho.length() > CAMINHO_MAXIMO
                || !CODIGO.matcher(nova.codigo()).matches()) {
            erros.add(new Recusa.Erro(
                    "codigo", "Use letras minúsculas sem acento, algarismos e hífens, com até 60 caracteres."));
        }
        int nivel = nova.pai() == null ? 1 : nivelAbaixoDe(nova.pai(), erros);
        recusarSeHa(erros);
        try {
            tabela.incluir(caminho, nova.codigo(), nova.pai(), nivel, nova.conteudo());
        } catch (DuplicateKeyException repetida) {
            throw new Recusa.EstadoNaoPermite("Já há uma classificação " + caminho + ".");
        }
        return caminho;
    }

    void alterar(String caminho, long versao, ConteudoDaClassificacao conteudo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        tabela.travar(caminho).orElseThrow(() -> new Recusa.NaoEncontrado("Não há classificação " + caminho + "."));
        List<Recusa.Erro> erros = erros(conteudo);
        if (conteudo != null && conteudo.ultimoNivel() && tabela.temFilhos(caminho)) {
            erros.add(new Recusa.Erro(
                    "ultimoNivel", "Há classificações abaixo desta: ela não pode ser de último nível."));
        }
        recusarSeHa(erros);
        Set<Permissao> antes = direitos(caminho);
        if (!tabela.alterar(caminho, versao, conteudo)) {
            throw new Recusa.EstadoNaoPermite(
                    "Outra pessoa mudou esta classificação ao mesmo tempo. Atualize e tente de novo.");
        }
        exigirOsQueDeixou(caminho, antes, conteudo.restrita() ? "permissao" : "restrita");
    }

    private Set<Permissao> direitos(String caminho) {
        Arvore agora = arvore();
        return agora.em(caminho).map(agora::direitos).orElse(Set.of());
    }

    /** What was kept from others is opened to them only by who may use it. */
    private void exigirOsQueDeixou(String caminho, Set<Permissao> antes, String campo) {
        Set<Permissao> depois = direitos(caminho);
        String faltam = antes.stream()
                .filter(um -> !depois.contains(um) && !usuario.pode(um))
                .map(um -> "«" + um.descricao() + "»")
                .collect(Collectors.joining(", "));
        if (!faltam.isEmpty()) {
            throw Recusa.RegraNaoAtendida.campo(
                    campo, "Ela deixaria de exigir " + faltam + ", e só quem tem esse direito a abre aos outros.");
        }
    }

    /**
     * Places it, and with it all that is below it, below another; its code stays, for rules and history name it by that.
     *
     * @param pai {@code null} to make it a principal one
     */
    void mover(String caminho, String pai) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        tabela.travarOsLugares();
        recusarSeHa(contraMover(caminho, pai));
        Set<Permissao> antes = direitos(caminho);
        tabela.mover(
                caminho,
                pai,
                pai == null ? 1 : arvore().em(pai).orElseThrow().lugar().nivel() + 1);
        exigirOsQueDeixou(caminho, antes, "pai");
    }

    /** Why it may not stand there. */
    List<Recusa.Erro> contraMover(String caminho, String pai) {
        if (pai == null) {
            return List.of();
        }
        Arvore agora = arvore();
        return agora.em(pai)
                .map(acima -> {
                    if (agora.linhagem(pai).anyMatch(caminho::equals)) {
                        return List.of(new Recusa.Erro(
                                "pai",
                                "Ela ficaria abaixo de si mesma: escolha uma que não esteja entre as que ela reúne."));
                    }
                    return acima.lugar().ultimoNivel()
                            ? List.of(new Recusa.Erro(
                                    "pai", acima.descricaoCompleta() + " é de último nível: nada fica abaixo dela."))
                            : List.<Recusa.Erro>of();
                })
                .orElseGet(() -> List.of(new Recusa.Erro("pai", "Não há classificação " + pai + ".")));
    }

    /** The same, with its line in the history of the register. */
    String incluirELembrar(NovaClassificacao nova) {
        String caminho = incluir(nova);
        lembrar(caminho, MudancaDeRegistro.Ato.INCLUSAO, Map.of());
        return caminho;
    }

    /** The same, with its line in the history of the register. */
    void alterarELembrar(String caminho, long versao, ConteudoDaClassificacao conteudo) {
        Map<String, String> antes = valores(caminho);
        alterar(caminho, versao, conteudo);
        lembrar(caminho, MudancaDeRegistro.Ato.ALTERACAO, antes);
    }

    private void lembrar(String caminho, MudancaDeRegistro.Ato ato, Map<String, String> antes) {
        mudancas.gravar("classificacoes", caminho, ato, antes, valores(caminho));
    }

    private Map<String, String> valores(String caminho) {
        return arvore().em(caminho)
                .map(no -> FichaDaClassificacao.de(no).valores())
                .orElse(Map.of());
    }

    /** The tree as this transaction sees it. */
    Arvore arvore() {
        return new Arvore(tabela.todas());
    }

    /** Locks the one above, so that it does not become a leaf meanwhile. */
    private int nivelAbaixoDe(String pai, List<Recusa.Erro> erros) {
        ClassificacaoView acima = tabela.travar(pai).orElse(null);
        if (acima == null) {
            erros.add(new Recusa.Erro("pai", "Não há classificação " + pai + "."));
            return 0;
        }
        if (acima.lugar().ultimoNivel()) {
            erros.add(new Recusa.Erro("pai", "A classificação " + pai + " é de último nível: nada fica abaixo dela."));
        }
        return acima.lugar().nivel() + 1;
    }

    private static List<Recusa.Erro> erros(ConteudoDaClassificacao conteudo) {
        if (conteudo == null) {
            return new ArrayList<>(List.of(new Recusa.Erro("conteudo", "Informe o conteúdo da classificação.")));
        }
        return conteudo.erros();
    }

    private static void recusarSeHa(List<Recusa.Erro> erros) {
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }
}
