package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.TextoBusca;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The procedures of the register, those in use and valid today, in the operator's time zone. Kept in memory. */
@Service
public class Procedimentos {

    /** How many are offered at once. */
    private static final int OFERTAS = 8;

    private static final Pattern COMECA_PELO_CODIGO = Pattern.compile("(\\d{8})(?!\\d).*", Pattern.DOTALL);

    private record Linha(String codigo, String descricao, boolean autoriza, LocalDate desde, LocalDate ate) {

        boolean vale(LocalDate dia) {
            return (desde == null || !dia.isBefore(desde)) && (ate == null || !dia.isAfter(ate));
        }
    }

    private record Procurado(Linha linha, String texto) {}

    private final Clock relogio;
    private final Espelho<List<Procurado>> ativos;

    Procedimentos(JdbcClient banco, Clock relogio) {
        this.relogio = relogio;
        this.ativos = new Espelho<>(() -> banco
                .sql("select codigo, descricao, autoriza, desde, ate from procedimento_da_central"
                        + " where ativo = true order by descricao")
                .query(Linha.class)
                .list()
                .stream()
                .map(linha -> new Procurado(linha, TextoBusca.juntar(linha.codigo(), linha.descricao())))
                .toList());
    }

    /** Those that have every word of the text in code or description, accents and case aside; the shortest first, and few. */
    public List<ProcedimentoView> procurar(String texto) {
        List<String> palavras = TextoBusca.palavras(texto);
        LocalDate hoje = LocalDate.now(relogio);
        return palavras.isEmpty()
                ? List.of()
                : ativos.ler().stream()
                        .filter(um -> um.linha().vale(hoje))
                        .filter(um -> palavras.stream().allMatch(um.texto()::contains))
                        .map(um -> view(um.linha()))
                        .sorted(Comparator.comparing(um -> um.descricao().length()))
                        .limit(OFERTAS)
                        .toList();
    }

    /** That whose code a text begins with. */
    public Optional<ProcedimentoView> em(String texto) {
        Matcher codigo = COMECA_PELO_CODIGO.matcher(texto.strip());
        LocalDate hoje = LocalDate.now(relogio);
        return codigo.matches()
                ? ativos.ler().stream()
                        .map(Procurado::linha)
                        .filter(um -> um.codigo().equals(codigo.group(1)) && um.vale(hoje))
                        .findFirst()
                        .map(Procedimentos::view)
                : Optional.empty();
    }

    /** The same values, those of a procedure of the register with its code and what it was called then. */
    Map<String, Object> porExtenso(List<CampoView> campos, Map<String, Object> lidos) {
        Map<String, Object> ditos = new LinkedHashMap<>(lidos);
        campos.forEach(campo -> ditos.computeIfPresent(campo.codigo(), (codigo, valor) -> porExtenso(campo, valor)));
        return ditos;
    }

    @SuppressWarnings("unchecked")
    private Object porExtenso(CampoView campo, Object valor) {
        return switch (campo.tipo()) {
            case PROCEDIMENTO ->
                em(String.valueOf(valor)).map(ProcedimentoView::porExtenso).orElse(String.valueOf(valor));
            case GRUPO ->
                ((List<Map<String, Object>>) valor)
                        .stream().map(vez -> porExtenso(campo.campos(), vez)).toList();
            default -> valor;
        };
    }

    private static ProcedimentoView view(Linha linha) {
        return new ProcedimentoView(linha.codigo(), linha.descricao(), linha.autoriza());
    }

    void esquecer() {
        ativos.esquecer();
    }
}
