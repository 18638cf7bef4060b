package br.central.regras.tabelas.diferencas;

import br.central.regras.tabelas.diferencas.Ponto.Tipo;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A change as the field says it: {@code reembolso/* por telefone: 7 dias corridos → 30}. */
final class Frases {

    static final String BASE_LEGAL = "base legal";

    /** More branches than this say less than how many there are. */
    private static final int RAMOS = 8;

    private static final Map<String, String> CLIENTES =
            Map.of("BENEFICIARIO", "de beneficiários", "PRESTADOR", "de prestadores", "NAO_CLIENTE", "de não clientes");
    private static final Map<String, String> EVENTOS = Map.of(
            "ATENCAO", "quando o prazo entra em atenção",
            "EXPIRADO", "quando o prazo expira",
            "REITERACAO", "quando se reitera");

    private final PalavrasDasTabelas palavras;

    Frases(PalavrasDasTabelas palavras) {
        this.palavras = palavras;
    }

    String dizer(
            Mudanca mudanca, Tipo tipo, Map<String, List<String>> caixa, Set<String> folhas, Set<String> universo) {
        List<String> quem = new ArrayList<>();
        quem.add(assunto(tipo, folhas, universo));
        caixa.forEach((faceta, valores) -> quem.add(faceta(faceta, valores)));
        return maiuscula(String.join(" ", quem)) + ": " + oQue(mudanca);
    }

    private static String assunto(Tipo tipo, Set<String> folhas, Set<String> universo) {
        if (tipo == Tipo.REANALISE) {
            return "Reanálise de recusa";
        }
        String ramos = ramos(folhas, universo);
        return switch (tipo) {
            case RECLAMACAO -> "Reclamação sobre " + ramos;
            case PEDIDO_E_RECLAMACAO -> ramos + ", também em reclamação";
            default -> ramos;
        };
    }

    private static String ramos(Set<String> folhas, Set<String> universo) {
        Set<String> classificadas = new TreeSet<>(folhas);
        boolean sem = classificadas.remove("");
        Set<String> todas = new TreeSet<>(universo);
        todas.remove("");
        List<String> ditos = new ArrayList<>();
        if (!classificadas.isEmpty()) {
            List<String> ramos = Ramos.de(classificadas, todas);
            if (ramos.isEmpty()) {
                ditos.add("toda classificação");
            } else {
                ditos.addAll(ramos.subList(0, Math.min(RAMOS, ramos.size())));
            }
            if (ramos.size() > RAMOS) {
                ditos.add("mais " + (ramos.size() - RAMOS));
            }
        }
        if (sem) {
            ditos.add("o que não está classificado");
        }
        return lista(ditos, " e ");
    }

    private String faceta(String faceta, List<String> valores) {
        return switch (faceta) {
            case AlcanceDaTabela.CLIENTE ->
                lista(valores.stream().map(CLIENTES::get).toList(), " e ");
            case AlcanceDaTabela.ORIGEM -> "por " + lista(rotulos(faceta, valores), " ou ");
            case AlcanceDaTabela.URGENTE -> valores.contains("true") ? "com urgência" : "sem urgência";
            case AlcanceDaTabela.CRITICIDADE -> "de criticidade " + lista(rotulos(faceta, valores), " ou ");
            default -> lista(valores.stream().map(EVENTOS::get).toList(), " ou ");
        };
    }

    private List<String> rotulos(String faceta, List<String> valores) {
        return valores.stream()
                .map(valor -> palavras.rotulo(faceta, valor))
                .map(rotulo -> rotulo.equals("WhatsApp") ? rotulo : rotulo.toLowerCase())
                .toList();
    }

    private static String oQue(Mudanca mudanca) {
        List<String> partes = new ArrayList<>();
        Set<String> nomes = mudanca.antes().isEmpty()
                ? mudanca.depois().keySet()
                : mudanca.antes().keySet();
        nomes.forEach(nome -> {
            String antes = mudanca.antes().getOrDefault(nome, nada(mudanca));
            String depois = mudanca.depois().getOrDefault(nome, nada(mudanca));
            if (antes.isEmpty() || depois.isEmpty()) {
                partes.add(antes.isEmpty() ? "passa a " + nome + " " + depois : "deixa de " + nome + " " + antes);
            } else {
                partes.add(verbo(nome) + antes + " → " + semRepetir(antes, depois));
            }
        });
        String citacao = citacao(mudanca);
        return String.join(", ", partes) + (citacao.isEmpty() ? "" : " (" + citacao + ")");
    }

    private static String verbo(String nome) {
        return nome.isEmpty()
                ? ""
                : (nome.endsWith("ar") || nome.endsWith("er") && !nome.contains(" ")
                                ? nome.substring(0, nome.length() - 1)
                                : nome)
                        + " ";
    }

    private static String nada(Mudanca mudanca) {
        return mudanca.sobre().isEmpty() ? "nada" : "sem prazo";
    }

    /** Of two quantities in the same unit the second is said without it. */
    private static String semRepetir(String antes, String depois) {
        String[] um = antes.split(" ", 2);
        String[] outro = depois.split(" ", 2);
        boolean mesmaUnidade = um.length == 2
                && outro.length == 2
                && um[1].equals(outro[1])
                && Character.isDigit(um[0].charAt(0))
                && Character.isDigit(outro[0].charAt(0));
        return mesmaUnidade ? outro[0] : depois;
    }

    /** The norm alone, without what it says. */
    private static String citacao(Mudanca mudanca) {
        String inteira = mudanca.citacao();
        int fim = inteira.indexOf(':');
        return mudanca.sobre().isEmpty() ? "" : fim > 0 ? inteira.substring(0, fim) : mudanca.sobre();
    }

    private static String lista(List<String> partes, String ultimo) {
        if (partes.size() < 2) {
            return String.join("", partes);
        }
        return partes.subList(0, partes.size() - 1).stream().collect(Collectors.joining(", "))
                + ultimo
                + partes.get(partes.size() - 1);
    }

    /** A path of codes stays as it is. */
    private static String maiuscula(String texto) {
        String primeira = Arrays.stream(texto.split(" ")).findFirst().orElse("");
        return primeira.contains("/") || texto.isEmpty()
                ? texto
                : Character.toUpperCase(texto.charAt(0)) + texto.substring(1);
    }
}
