package br.central.regras.portao;

import br.central.regras.portao.Exigencia.Tipo;
import br.central.regras.portao.TabelaSobExame.Linha;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;

/** Each cell can be read, names facts that are given and holds values that are known. */
@Component
class CelulasDaTabela implements ConferenciaDeTabela {

    /** A value by itself, or in a list; not within a function, of up to four words, that compares texts. */
    private static final Pattern FUNCAO =
            Pattern.compile("(?<![a-z])[a-z]++(?: [a-z]++){0,3}+\\((?!\\s*\"|\\s*not)[^()]*+\\)");

    private static final Pattern TEXTO = Pattern.compile("\"([^\"]*)\"");

    private final ContratoDosModelos contrato;
    private final ValoresDasSaidas valores;
    private final Feel feel;

    CelulasDaTabela(ContratoDosModelos contrato, ValoresDasSaidas valores, Feel feel) {
        this.contrato = contrato;
        this.valores = valores;
        this.feel = feel;
    }

    @Override
    public void conferir(TabelaSobExame tabela, Apontamentos achados) {
        Map<String, Exigencia> entradas = porNome(tabela, Tipo.ENTRADA);
        Map<String, Exigencia> saidas = porNome(tabela, Tipo.SAIDA);
        boolean conhecida = contrato.conhece(tabela.chave());
        List<Input> perguntas = tabela.entradas();
        List<Output> respostas = tabela.saidas();
        for (Linha linha : tabela.linhas()) {
            for (int i = 0; i < Math.min(perguntas.size(), linha.entradas().size()); i++) {
                String fato = TabelaSobExame.expressao(perguntas.get(i));
                String rotulo = TabelaSobExame.rotulo(perguntas.get(i).getLabel(), fato);
                entrada(
                        new Celula(linha, rotulo, linha.entradas().get(i), achados),
                        entradas.get(fato),
                        nomes(entradas, conhecida));
            }
            for (int i = 0; i < Math.min(respostas.size(), linha.saidas().size()); i++) {
                String nome = respostas.get(i).getName();
                var celula = new Celula(
                        linha,
                        TabelaSobExame.rotulo(respostas.get(i).getLabel(), nome),
                        linha.saidas().get(i),
                        achados);
                saida(celula, saidas.get(nome), nomes(entradas, conhecida));
            }
        }
    }

    /** {@code null} when nobody knows what the table is asked with. */
    private static Set<String> nomes(Map<String, Exigencia> entradas, boolean conhecida) {
        return conhecida ? entradas.keySet() : null;
    }

    private Map<String, Exigencia> porNome(TabelaSobExame tabela, Tipo tipo) {
        return contrato.de(tabela.chave(), tipo).stream()
                .collect(Collectors.toMap(Exigencia::nome, Function.identity()));
    }

    private void entrada(Celula celula, Exigencia exigencia, Set<String> fatos) {
        if (celula.texto().isEmpty() || !lida(celula, feel.teste(celula.texto()), exigencia, fatos)) {
            return;
        }
        if (exigencia != null && !exigencia.valores().isEmpty()) {
            TEXTO.matcher(FUNCAO.matcher(celula.texto()).replaceAll(" "))
                    .results()
                    .map(achado -> achado.group(1))
                    .filter(valor -> !exigencia.valores().contains(valor))
                    .forEach(valor -> celula.erro(
                            "traz “" + valor + "”, que não existe" + Semelhanca.sugestao(valor, exigencia.valores())));
        }
    }

    private boolean lida(Celula celula, Feel.Lida lida, Exigencia exigencia, Set<String> fatos) {
        if (lida.defeito() != null) {
            celula.erro("não se lê em FEEL: " + celula.texto());
            return false;
        }
        if (fatos == null) {
            return true;
        }
        lida.nomes().stream()
                .filter(nome -> !fatos.contains(nome) && !nome.equals("cellInput"))
                .forEach(nome -> celula.erro(
                        exigencia != null && exigencia.valores().contains(nome)
                                ? "traz " + nome + " sem aspas: escreva \"" + nome + "\""
                                : "lê “" + nome + "”, que a aplicação não informa a esta tabela"
                                        + Semelhanca.sugestao(nome, fatos)));
        return true;
    }

    private void saida(Celula celula, Exigencia exigencia, Set<String> fatos) {
        if (celula.texto().isEmpty()) {
            if (exigencia != null && !ValoresDasSaidas.TEM_PADRAO.contains(exigencia.nome())) {
                celula.erro("está vazia");
            }
        } else if (lida(celula, feel.expressao(celula.texto()), exigencia, fatos) && exigencia != null) {
            valores.conferir(exigencia, celula);
        }
    }

    /** A cell of a rule, and where to say what is wrong with it. */
    record Celula(Linha linha, String coluna, String texto, Apontamentos achados) {

        void erro(String mensagem) {
            achados.erroNaLinha(linha.id(), linha.numero(), frase(mensagem));
        }

        private String frase(String mensagem) {
            return "na " + linha.dita() + ", a célula “" + coluna + "” " + mensagem;
        }

        /** The texts in it. */
        List<String> textos() {
            return TEXTO.matcher(texto).results().map(CelulasDaTabela::dentro).toList();
        }
    }

    private static String dentro(MatchResult achado) {
        return achado.group(1);
    }
}
