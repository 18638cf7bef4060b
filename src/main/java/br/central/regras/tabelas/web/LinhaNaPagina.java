package br.central.regras.tabelas.web;

import br.central.regras.tabelas.ProblemaDaCelula;
import br.central.regras.tabelas.modelo.CelulaDeRegra;
import br.central.regras.tabelas.modelo.Coluna;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TextoDaCelula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of a table as the page shows it, and as it is filled in there. */
record LinhaNaPagina(
        String id, int numero, String anotacao, List<CelulaNaPagina> entradas, List<CelulaNaPagina> saidas) {

    /**
     * @param opcoes what may be chosen, by code; empty where it is typed
     * @param problema {@code null} when there is none
     */
    record CelulaNaPagina(
            Coluna coluna,
            CelulaDeRegra celula,
            String dita,
            String texto,
            Map<String, String> opcoes,
            String problema) {

        public boolean vazia() {
            return dita.isEmpty();
        }

        public boolean marcada(String codigo) {
            return celula.termos().contains(codigo);
        }

        public boolean escolhe() {
            return !opcoes.isEmpty();
        }

        public String termos() {
            return String.join("\n", celula.termos());
        }

        public String forma() {
            return celula.forma().name();
        }
    }

    /** Whatever comes. */
    public boolean sempre() {
        return entradas.stream().allMatch(uma -> uma.vazia() && uma.problema() == null);
    }

    public List<CelulaNaPagina> todas() {
        List<CelulaNaPagina> todas = new ArrayList<>(entradas);
        todas.addAll(saidas);
        return todas;
    }

    static List<LinhaNaPagina> de(
            Tabela tabela, List<ProblemaDaCelula> problemas, TextoDaCelula textos, PalavrasDasTabelas palavras) {
        Map<List<String>, String> porCelula = problemas.stream()
                .collect(Collectors.toMap(
                        um -> List.of(um.linha(), um.coluna()), ProblemaDaCelula::mensagem, (um, outro) -> um));
        List<Map<String, String>> opcoes = tabela.colunas().stream()
                .map(coluna -> opcoes(coluna, palavras))
                .toList();
        List<LinhaNaPagina> linhas = new ArrayList<>();
        for (LinhaDeRegra linha : tabela.linhas()) {
            List<CelulaNaPagina> entradas = new ArrayList<>();
            List<CelulaNaPagina> saidas = new ArrayList<>();
            for (int i = 0; i < tabela.colunas().size(); i++) {
                Coluna coluna = tabela.colunas().get(i);
                String texto = linha.celulas().get(i);
                (coluna.entrada() ? entradas : saidas)
                        .add(new CelulaNaPagina(
                                coluna,
                                CelulaDeRegra.de(coluna, texto),
                                textos.dizer(coluna, texto),
                                texto,
                                opcoes.get(i),
                                porCelula.get(List.of(linha.id(), coluna.nome()))));
            }
            linhas.add(new LinhaNaPagina(linha.id(), linhas.size() + 1, linha.anotacao(), entradas, saidas));
        }
        return linhas;
    }

    private static Map<String, String> opcoes(Coluna coluna, PalavrasDasTabelas palavras) {
        if (coluna.simOuNao()) {
            Map<String, String> simOuNao = new LinkedHashMap<>();
            simOuNao.put("true", "sim");
            simOuNao.put("false", "não");
            return simOuNao;
        }
        return palavras.de(coluna);
    }
}
