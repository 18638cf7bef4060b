package br.central.prazos;

import br.central.prazos.calendario.Unidade;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A rule of the decision {@code prazos} that hit, read and checked. */
record Clausula(
        String norma,
        int quantidade,
        Unidade unidade,
        int percentualAtencao,
        boolean vinculante,
        String baseLegal,
        Inicio inicio,
        Cumprimento cumprimento) {

    /** Keeps a slip of the keyboard from counting for centuries. */
    private static final int MAXIMO = 100_000;

    /** @throws TabelaComDefeito naming the output that is missing or cannot be used */
    static Clausula de(AvaliacaoDeDecisao avaliacao, AvaliacaoDeDecisao.Regra regra) {
        return new Leitura(avaliacao, regra).clausula();
    }

    /** How much, and by which norm: its citation up to where it says what the norm says. */
    String porExtenso() {
        return "%s (%s)".formatted(unidade.porExtenso(quantidade), baseLegal.split(":", 2)[0].strip());
    }

    private record Leitura(AvaliacaoDeDecisao avaliacao, AvaliacaoDeDecisao.Regra regra) {

        Clausula clausula() {
            Unidade unidade = unidade();
            return new Clausula(
                    texto("norma"),
                    numero("quantidade", unidade == Unidade.IMEDIATO ? 0 : 1, MAXIMO),
                    unidade,
                    numero("percentualAtencao", 1, 100),
                    saida("vinculante", Boolean.class),
                    texto("baseLegal"),
                    nome("inicio", Inicio.REGISTRO),
                    nome("cumprimento", Cumprimento.RESPOSTA));
        }

        private Unidade unidade() {
            String codigo = texto("unidade");
            return Unidade.de(codigo)
                    .orElseThrow(() ->
                            defeito("unidade \"" + codigo + "\" desconhecida; use uma de: " + Unidade.codigos() + "."));
        }

        /** A table deployed before the column existed says nothing, and means what all clocks meant then. */
        private <E extends Enum<E>> E nome(String saida, E naFalta) {
            if (regra.saidas().get(saida) == null) {
                return naFalta;
            }
            String nome = texto(saida);
            E[] nomes = naFalta.getDeclaringClass().getEnumConstants();
            return Arrays.stream(nomes)
                    .filter(um -> um.name().equals(nome))
                    .findFirst()
                    .orElseThrow(() -> defeito(saida + " \"" + nome + "\" desconhecido; use um de: "
                            + Arrays.stream(nomes).map(Enum::name).collect(Collectors.joining(", ")) + "."));
        }

        private String texto(String nome) {
            String texto = saida(nome, String.class);
            if (texto.isBlank()) {
                throw defeito("a saída " + nome + " está vazia.");
            }
            return texto;
        }

        private int numero(String nome, int minimo, int maximo) {
            Number numero = saida(nome, Number.class);
            if (numero.doubleValue() != numero.intValue() || numero.intValue() < minimo || numero.intValue() > maximo) {
                throw defeito("a saída " + nome + " deve ser um inteiro de " + minimo + " a " + maximo + ", e é "
                        + numero + ".");
            }
            return numero.intValue();
        }

        private <T> T saida(String nome, Class<T> tipo) {
            Object valor = regra.saidas().get(nome);
            if (valor == null) {
                throw defeito("falta a saída " + nome + ".");
            }
            if (!tipo.isInstance(valor)) {
                throw defeito("a saída " + nome + " tem valor de outro tipo: " + valor + ".");
            }
            return tipo.cast(valor);
        }

        private TabelaComDefeito defeito(String problema) {
            return TabelaComDefeito.naRegra(avaliacao, regra, problema);
        }
    }
}
