package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Origem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a new atendimento begins with, by who opens it and how the client came. Kept in memory. */
@Service
@DependsOn("cargaDoCatalogo")
public class ClassificacoesPadrao {

    private static final String PARAMETRO = "classificacao.padrao";

    private final Espelho<List<Padrao>> todas;
    private final Classificacoes classificacoes;
    private final Parametros parametros;

    /** @param grupo and {@code origem} are {@code null} where any will do */
    record Padrao(String grupo, Origem origem, String classificacao) {

        private boolean serve(Collection<String> grupos, Origem deOnde) {
            return (grupo == null || grupos.contains(grupo)) && (origem == null || origem == deOnde);
        }

        private int largueza() {
            return (grupo == null ? 2 : 0) + (origem == null ? 1 : 0);
        }

        private String doGrupo() {
            return grupo == null ? "" : grupo;
        }
    }

    ClassificacoesPadrao(JdbcClient jdbc, Classificacoes classificacoes, Parametros parametros) {
        this.classificacoes = classificacoes;
        this.parametros = parametros;
        this.todas = new Espelho<>(
                () -> jdbc.sql("select grupo, origem, classificacao from classificacao_padrao where ativo = true")
                        .query(Padrao.class)
                        .list());
    }

    void esquecer() {
        todas.esquecer();
    }

    /**
     * The narrowest that fits: of group and origin, of the group, of the origin, of all; of several groups the first by code. What the
     * register does not say, the parameters {@code classificacao.padrao.<grupo>} and {@code classificacao.padrao} do. None if the user
     * may not use it.
     */
    public Optional<ClassificacaoView> de(Collection<String> grupos, Origem origem) {
        return todas.ler().stream()
                .filter(um -> um.serve(grupos, origem))
                .min(Comparator.comparingInt(Padrao::largueza).thenComparing(Padrao::doGrupo))
                .map(Padrao::classificacao)
                .or(() -> dosParametros(grupos))
                .flatMap(classificacoes::usavel);
    }

    private Optional<String> dosParametros(Collection<String> grupos) {
        return Stream.concat(grupos.stream().sorted().map(grupo -> PARAMETRO + "." + grupo), Stream.of(PARAMETRO))
                .map(chave -> parametros.texto(chave, ""))
                .filter(caminho -> !caminho.isEmpty())
                .findFirst();
    }
}
