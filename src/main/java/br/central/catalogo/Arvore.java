package br.central.catalogo;

import br.central.comum.TextoBusca;
import br.central.registros.OpcaoDeCampo;
import br.central.seguranca.Permissao;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole tree as it was at one moment; immutable. */
final class Arvore {

    private final Map<String, ClassificacaoView> porCaminho = new LinkedHashMap<>();
    private final Map<String, List<ClassificacaoView>> folhasPorCodigo;
    private final Map<String, List<ClassificacaoView>> filhos;
    private final List<Procura.Indexada> paraProcurar;

    /** @param linhas every node, in the order of their levels */
    Arvore(List<ClassificacaoView> linhas) {
        for (ClassificacaoView linha : linhas) {
            ClassificacaoView acima = porCaminho.get(linha.lugar().pai());
            String completa = acima == null ? linha.descricao() : acima.descricaoCompleta() + " › " + linha.descricao();
            porCaminho.put(linha.caminho(), linha.comDescricaoCompleta(completa));
        }
        folhasPorCodigo = porCaminho.values().stream()
                .filter(um -> um.lugar().ultimoNivel())
                .collect(Collectors.groupingBy(ClassificacaoView::codigo));
        filhos = porCaminho.values().stream()
                .map(no -> Map.entry(TextoBusca.normalizar(no.descricao()), no))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.groupingBy(
                        no -> no.lugar().pai() == null ? "" : no.lugar().pai()));
        paraProcurar = porCaminho.values().stream()
                .filter(no -> no.lugar().ultimoNivel() && emUso(no))
                .map(Procura.Indexada::de)
                .toList();
    }

    List<ClassificacaoView> procurar(String texto, int maximo, Predicate<ClassificacaoView> folhas) {
        List<Procura.Indexada> onde =
                paraProcurar.stream().filter(uma -> folhas.test(uma.folha())).toList();
        return new Procura(texto).em(onde, maximo);
    }

    Optional<ClassificacaoView> em(String caminho) {
        return Optional.ofNullable(porCaminho.get(caminho));
    }

    List<ClassificacaoView> folhasDeCodigo(String codigo) {
        return folhasPorCodigo.getOrDefault(codigo, List.of());
    }

    List<ClassificacaoView> folhasEmUso() {
        return porCaminho.values().stream()
                .filter(no -> no.lugar().ultimoNivel() && emUso(no))
                .toList();
    }

    /** Every node, each after the one above it, those beside each other by description. */
    List<ClassificacaoView> emOrdem() {
        return ramo("").toList();
    }

    List<OpcaoDeCampo> opcoes(Predicate<ClassificacaoView> quais) {
        return emOrdem().stream()
                .filter(quais)
                .map(no -> new OpcaoDeCampo(no.caminho(), no.descricaoCompleta()))
                .toList();
    }

    private Stream<ClassificacaoView> ramo(String caminho) {
        return filhos.getOrDefault(caminho, List.of()).stream()
                .flatMap(no -> Stream.concat(Stream.of(no), ramo(no.caminho())));
    }

    /** Whether it and all those above it are active. */
    boolean emUso(ClassificacaoView no) {
        return no.ativa()
                && (no.lugar().pai() == null
                        || em(no.lugar().pai()).filter(this::emUso).isPresent());
    }

    /** The rights it takes to use it: its own, and those of the ones above it. */
    Set<Permissao> direitos(ClassificacaoView no) {
        return linhagem(no.caminho())
                .flatMap(caminho -> em(caminho).stream())
                .flatMap(ClassificacaoView::direitos)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permissao.class)));
    }

    /** The leaves that pass and the nodes that lead to them. */
    List<NoDaArvore> podada(Predicate<ClassificacaoView> folhas) {
        return abaixoDe("", folhas);
    }

    /** Every node, even those that lead to no leaf. */
    List<NoDaArvore> inteira() {
        return abaixoDe("", null);
    }

    private List<NoDaArvore> abaixoDe(String caminho, Predicate<ClassificacaoView> folhas) {
        List<NoDaArvore> nos = new ArrayList<>();
        for (ClassificacaoView no : filhos.getOrDefault(caminho, List.of())) {
            List<NoDaArvore> abaixo = abaixoDe(no.caminho(), folhas);
            if (folhas == null || !abaixo.isEmpty() || (no.lugar().ultimoNivel() && folhas.test(no))) {
                nos.add(NoDaArvore.de(no, abaixo));
            }
        }
        return List.copyOf(nos);
    }

    /** The node itself and those above it where it stands today, nearest first; of none that is here, as its path says. */
    Stream<String> linhagem(String caminho) {
        return Stream.iterate(caminho, atual -> atual != null && !atual.isEmpty(), this::acima);
    }

    private String acima(String caminho) {
        ClassificacaoView no = porCaminho.get(caminho);
        return no == null
                ? caminho.substring(0, Math.max(0, caminho.lastIndexOf('/')))
                : no.lugar().pai();
    }

    /** The node and all that stand below it today, by their paths. */
    List<String> comOsDeBaixo(String caminho) {
        return Stream.concat(Stream.of(caminho), ramo(caminho).map(ClassificacaoView::caminho))
                .toList();
    }
}
