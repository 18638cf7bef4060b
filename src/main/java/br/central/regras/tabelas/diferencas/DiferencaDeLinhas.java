package br.central.regras.tabelas.diferencas;

import br.central.regras.tabelas.diferencas.LinhaMudada.Tipo;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.Tabela;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Row by row: rows are the same by their id; one whose id alone is new is found by what it says. */
public final class DiferencaDeLinhas {

    private final Tabela antes;
    private final Tabela depois;
    private final Map<Integer, Integer> deQual = new HashMap<>();

    private DiferencaDeLinhas(Tabela antes, Tabela depois) {
        this.antes = antes;
        this.depois = depois;
    }

    /** In the order of the later table; those that are gone, where they were. */
    public static List<LinhaMudada> entre(Tabela antes, Tabela depois) {
        return new DiferencaDeLinhas(antes, depois).linhas();
    }

    private List<LinhaMudada> linhas() {
        casar();
        Set<Integer> tidas = new HashSet<>(deQual.values());
        Set<Integer> noLugar = antes.valeAPrimeira() ? maiorSequencia() : deQual.keySet();
        List<LinhaMudada> mudadas = new ArrayList<>();
        int vista = 0;
        for (int i = 0; i < depois.linhas().size(); i++) {
            Integer de = deQual.get(i);
            if (de != null) {
                vista = retiradas(vista, de, tidas, mudadas);
            }
            comparar(i, de, noLugar.contains(i), mudadas);
        }
        retiradas(vista, antes.linhas().size(), tidas, mudadas);
        return mudadas;
    }

    private void casar() {
        Set<Integer> livres = new HashSet<>();
        IntStream.range(0, antes.linhas().size()).forEach(livres::add);
        for (int i = 0; i < depois.linhas().size(); i++) {
            int de = antes.posicao(depois.linhas().get(i).id());
            if (de >= 0 && livres.remove(de)) {
                deQual.put(i, de);
            }
        }
        for (int i = 0; i < depois.linhas().size(); i++) {
            if (!deQual.containsKey(i)) {
                LinhaDeRegra linha = depois.linhas().get(i);
                int qual = i;
                livres.stream()
                        .filter(livre -> antes.linhas().get(livre).igual(linha))
                        .min(Integer::compare)
                        .ifPresent(livre -> {
                            livres.remove(livre);
                            deQual.put(qual, livre);
                        });
            }
        }
    }

    private int retiradas(int desde, int ate, Set<Integer> tidas, List<LinhaMudada> mudadas) {
        for (int i = desde; i < ate; i++) {
            if (!tidas.contains(i)) {
                mudadas.add(new LinhaMudada(Tipo.RETIRADA, antes.linhas().get(i), null, i + 1, null, List.of()));
            }
        }
        return Math.max(desde, ate);
    }

    private void comparar(int i, Integer de, boolean noLugar, List<LinhaMudada> mudadas) {
        LinhaDeRegra nova = depois.linhas().get(i);
        if (de == null) {
            mudadas.add(new LinhaMudada(Tipo.NOVA, null, nova, null, i + 1, List.of()));
            return;
        }
        LinhaDeRegra velha = antes.linhas().get(de);
        if (!velha.igual(nova)) {
            List<Integer> colunas = IntStream.range(0, nova.celulas().size())
                    .filter(c -> !nova.celulas().get(c).equals(velha.celulas().get(c)))
                    .boxed()
                    .toList();
            mudadas.add(new LinhaMudada(Tipo.ALTERADA, velha, nova, de + 1, i + 1, colunas));
        } else if (!noLugar) {
            mudadas.add(new LinhaMudada(Tipo.MOVIDA, velha, nova, de + 1, i + 1, List.of()));
        }
    }

    /** The most rows that stand in the same order as before: the others moved. */
    private Set<Integer> maiorSequencia() {
        List<Integer> novas = deQual.keySet().stream().sorted().toList();
        int[] tamanho = new int[novas.size()];
        int[] anterior = new int[novas.size()];
        int melhor = -1;
        for (int i = 0; i < novas.size(); i++) {
            tamanho[i] = 1;
            anterior[i] = -1;
            for (int j = 0; j < i; j++) {
                if (deQual.get(novas.get(j)) < deQual.get(novas.get(i)) && tamanho[j] + 1 > tamanho[i]) {
                    tamanho[i] = tamanho[j] + 1;
                    anterior[i] = j;
                }
            }
            melhor = melhor < 0 || tamanho[i] > tamanho[melhor] ? i : melhor;
        }
        Set<Integer> sequencia = new HashSet<>();
        for (int i = melhor; i >= 0; i = anterior[i]) {
            sequencia.add(novas.get(i));
        }
        return sequencia;
    }
}
