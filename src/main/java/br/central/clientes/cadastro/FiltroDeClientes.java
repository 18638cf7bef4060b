package br.central.clientes.cadastro;

import br.central.clientes.BuscaCliente;
import br.central.clientes.Clientes;
import br.central.comum.Pontuacao;
import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import br.central.comum.TextoVisto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL condition of a search. Every criterion goes through the indexed column; the precise one comes after it. */
final class FiltroDeClientes {

    private static final String TEXTO = "texto_busca like :%1$s escape '\\'";
    private static final String NOME = TEXTO + " and nome_busca like :%1$s escape '\\'";
    private static final String EMAIL = TEXTO + " and email like :%1$s escape '\\'";
    private static final String TELEFONE = TEXTO + " and exists (select 1 from telefone f"
            + " where f.cliente_id = cliente.id and f.numero like :%1$s escape '\\')";

    private final BuscaCliente busca;
    private final List<String> condicoes = new ArrayList<>();
    private final Map<String, Object> parametros = new HashMap<>();

    FiltroDeClientes(BuscaCliente busca) {
        this.busca = busca;
        criterios().forEach(FiltroDeClientes::exigirTamanho);
        palavras(busca.texto(), TEXTO);
        palavras(busca.nome(), NOME);
        preenchido(busca.email()).ifPresent(email -> incluir(EMAIL, TextoBusca.contem(email)));
        preenchido(busca.documento()).ifPresent(texto -> incluir(TEXTO, TextoBusca.contem(Pontuacao.retirar(texto))));
        preenchido(busca.telefone())
                .ifPresent(numero -> incluir(TELEFONE, TextoBusca.contem(TermosDeBusca.numero(numero))));
    }

    /** Nothing to search, or too little to mean anybody. */
    boolean vazio() {
        String tudo = criterios()
                .map(texto -> Pontuacao.retirar(TextoBusca.normalizar(texto)))
                .collect(Collectors.joining());
        return condicoes.isEmpty() || tudo.length() < Clientes.MINIMO_DA_BUSCA;
    }

    private static void exigirTamanho(String criterio) {
        if (criterio.length() > TextoBusca.TAMANHO_MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo(
                    "busca", "A busca vai até " + TextoBusca.TAMANHO_MAXIMO + " caracteres.");
        }
    }

    private Stream<String> criterios() {
        return Stream.of(busca.texto(), busca.nome(), busca.email(), busca.documento(), busca.telefone())
                .filter(criterio -> preenchido(criterio).isPresent());
    }

    String sql() {
        return String.join(" and ", condicoes);
    }

    Map<String, Object> parametros() {
        return parametros;
    }

    /** The whole document that is all that is searched, if so. */
    Optional<String> documentoSozinho() {
        List<String> criterios = criterios().toList();
        boolean podeSer = criterios.size() == 1
                && (Objects.equals(criterios.get(0), busca.texto())
                        || Objects.equals(criterios.get(0), busca.documento()));
        return podeSer ? TermosDeBusca.documento(criterios.get(0)) : Optional.empty();
    }

    /** What the best results' names begin with. */
    String inicioProcurado() {
        return TextoBusca.normalizar(
                preenchido(busca.nome()).or(() -> preenchido(busca.texto())).orElse(""));
    }

    private void palavras(String texto, String condicao) {
        preenchido(texto)
                .map(TermosDeBusca::padroes)
                .ifPresent(padroes -> padroes.forEach(padrao -> incluir(condicao, padrao)));
    }

    private void incluir(String condicao, String padrao) {
        String parametro = "p" + parametros.size();
        condicoes.add(condicao.formatted(parametro));
        parametros.put(parametro, padrao);
    }

    private static Optional<String> preenchido(String texto) {
        return Optional.ofNullable(texto).filter(valor -> !TextoVisto.vazio(valor));
    }
}
