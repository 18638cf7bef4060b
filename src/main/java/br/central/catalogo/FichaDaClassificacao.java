package br.central.catalogo;

import br.central.comum.Natureza;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.registros.FichaDeRegistro;
import br.central.seguranca.Permissao;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A node of the tree as the fields of its register, and back. */
final class FichaDaClassificacao {

    private FichaDaClassificacao() {}

    static FichaDeRegistro de(ClassificacaoView no) {
        Map<String, String> valores = new LinkedHashMap<>();
        valores.put("descricaoCompleta", no.descricaoCompleta());
        valores.put("nivel", Integer.toString(no.lugar().nivel()));
        valores.put("pai", no.lugar().pai() == null ? "" : no.lugar().pai());
        valores.put("codigo", no.codigo());
        valores.put("descricao", no.descricao());
        valores.put("situacao", no.situacao().name());
        valores.put("ultimoNivel", no.lugar().ultimoNivel() ? "true" : "");
        valores.put("natureza", nome(no.natureza()));
        valores.put("tipoDemanda", nome(no.tipoDemanda()));
        valores.put("vinculos", nomes(no.oferta().vinculos()));
        valores.put("canais", nomes(no.oferta().canais()));
        valores.put("palavrasChave", no.oferta().palavrasChave());
        valores.put("permissao", nome(no.acesso().permissao()));
        valores.put("restrita", no.acesso().restrita() ? "true" : "");
        return new FichaDeRegistro(no.caminho(), valores, no.versao());
    }

    static ConteudoDaClassificacao conteudo(Map<String, String> valores) {
        return new ConteudoDaClassificacao(
                valores.get("descricao"),
                um(valores.get("situacao"), SituacaoDaClassificacao::valueOf),
                !valores.get("ultimoNivel").isEmpty(),
                um(valores.get("natureza"), Natureza::valueOf),
                um(valores.get("tipoDemanda"), TipoDemanda::valueOf),
                varios(valores.get("vinculos"), TipoCliente::valueOf),
                varios(valores.get("canais"), CanalDoPortal::valueOf),
                valores.get("palavrasChave"),
                um(valores.get("permissao"), Permissao::valueOf),
                !valores.get("restrita").isEmpty());
    }

    private static String nome(Enum<?> valor) {
        return valor == null ? "" : valor.name();
    }

    private static String nomes(Collection<? extends Enum<?>> valores) {
        return valores.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static <E> E um(String nome, Function<String, E> qual) {
        return nome.isEmpty() ? null : qual.apply(nome);
    }

    private static <E> Set<E> varios(String nomes, Function<String, E> qual) {
        return Arrays.stream(nomes.split(" "))
                .filter(nome -> !nome.isEmpty())
                .map(qual)
                .collect(Collectors.toSet());
    }
}
