package br.central.indicadores.contrato;

import br.central.comum.Recusa;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which column the list is ordered, and whether from the last to the first; rows without a value come last. */
public record OrdemDeTrabalho(Coluna coluna, boolean decrescente) {

    /** What is due first comes first. */
    public static final OrdemDeTrabalho PADRAO = new OrdemDeTrabalho(Coluna.PRAZO, false);

    public enum Coluna {
        PRAZO("vence_em"),
        ABERTURA("aberto_em"),
        PRIORIDADE("prioridade"),
        GRUPO("grupo"),
        RESPONSAVEL("responsavel");

        private final String coluna;

        Coluna(String coluna) {
            this.coluna = coluna;
        }

        public String nome() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads {@code prazo}, say, or {@code -prazo} for the descending order; {@link #PADRAO} when blank.
     *
     * @throws Recusa.Malformado naming the columns there are
     */
    public static OrdemDeTrabalho ler(String texto) {
        if (texto == null || texto.isBlank()) {
            return PADRAO;
        }
        String limpo = texto.strip();
        boolean decrescente = limpo.startsWith("-");
        String nome = decrescente ? limpo.substring(1) : limpo;
        return Arrays.stream(Coluna.values())
                .filter(coluna -> coluna.nome().equals(nome))
                .findFirst()
                .map(coluna -> new OrdemDeTrabalho(coluna, decrescente))
                .orElseThrow(() -> naoHa(limpo));
    }

    private static Recusa.Malformado naoHa(String texto) {
        String aceitas = Arrays.stream(Coluna.values())
                .map(Coluna::nome)
                .flatMap(nome -> Stream.of(nome, "-" + nome))
                .collect(Collectors.joining(", "));
        return new Recusa.Malformado(
                List.of(new Recusa.Erro("ordem", "Valor não aceito: " + texto + ". Use um de: " + aceitas + ".")));
    }

    /** As {@link #ler} reads it. */
    public String texto() {
        return (decrescente ? "-" : "") + coluna.nome();
    }

    /**
     * In the order of an index, from either end. Among equals what is due first comes first, if these are read from the
     * end where people begin; the key settles the rest, so that no page repeats a row of another.
     */
    public String sql() {
        String sentido = decrescente ? " desc" : "";
        String chave = "item_id" + sentido + ", tipo" + sentido;
        return switch (coluna) {
            case PRAZO, RESPONSAVEL -> coluna.coluna + sentido + " nulls last, " + chave;
            case ABERTURA -> coluna.coluna + sentido + ", " + chave;
            case GRUPO -> coluna.coluna + sentido + ", " + porPrazo(!decrescente);
            case PRIORIDADE -> coluna.coluna + sentido + ", " + porPrazo(decrescente);
        };
    }

    private static String porPrazo(boolean primeiroOsQueVencem) {
        return primeiroOsQueVencem
                ? "vence_em nulls last, item_id, tipo"
                : "vence_em desc nulls first, item_id desc, tipo desc";
    }
}
