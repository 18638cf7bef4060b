package br.central.catalogo.carga;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the reference data of the product into the database when the application starts, before anyone reads it. Only
 * what is missing is included: what a user changed stays. Nodes starting together take turns on a locked row.
 */
@Component("cargaDoCatalogo")
class CargaDoCatalogo implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(CargaDoCatalogo.class);

    private final JdbcClient banco;
    /** For what the client has not: many rows in one go. */
    private final NamedParameterJdbcTemplate lotes;

    private final DadosDeReferencia dados;
    private final TransactionTemplate transacao;

    CargaDoCatalogo(
            JdbcClient banco,
            NamedParameterJdbcTemplate lotes,
            DadosDeReferencia dados,
            PlatformTransactionManager transacoes) {
        this.banco = banco;
        this.lotes = lotes;
        this.dados = dados;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Override
    public void afterPropertiesSet() {
        int incluidas = carregar();
        if (incluidas > 0) {
            LOG.info("Catálogo: {} registros de referência incluídos", incluidas);
        }
    }

    /** @return how many rows were missing */
    int carregar() {
        return transacao.execute(estado -> {
            banco.sql("select valor from parametro where chave = 'catalogo.carga' for update")
                    .query()
                    .listOfRows();
            return incluirFaltantes("parametro", List.of("chave"), dados.parametros())
                    + incluirFaltantes("situacao", List.of("escopo", "codigo"), dados.situacoes())
                    + incluirFaltantes("classificacao", List.of("caminho"), dados.classificacoes())
                    + incluirFaltantes("motivo", List.of("codigo"), dados.motivos())
                    + incluirFaltantes("motivo_de_recusa", List.of("codigo"), dados.motivosDeRecusa())
                    + incluirFaltantes("informacao", List.of("codigo"), dados.informacoes())
                    + incluirFaltantes("script", List.of("topico"), dados.scripts())
                    + incluirFaltantes("formulario", List.of("classificacao"), dados.formularios())
                    + incluirFaltantes("aviso", List.of("codigo"), dados.avisos());
        });
    }

    private int incluirFaltantes(String tabela, List<String> chave, List<Map<String, Object>> linhas) {
        Set<List<Object>> existentes =
                banco.sql("select " + String.join(", ", chave) + " from " + tabela).query().listOfRows().stream()
                        .map(linha -> chave.stream().map(linha::get).toList())
                        .collect(Collectors.toSet());
        List<Map<String, Object>> faltantes = linhas.stream()
                .filter(linha ->
                        !existentes.contains(chave.stream().map(linha::get).toList()))
                .toList();
        if (!faltantes.isEmpty()) {
            lotes.batchUpdate(inclusao(tabela, faltantes.get(0).keySet()), faltantes.toArray(Map[]::new));
        }
        return faltantes.size();
    }

    private static String inclusao(String tabela, Set<String> colunas) {
        String valores = colunas.stream().map(coluna -> ":" + coluna).collect(Collectors.joining(", "));
        return "insert into " + tabela + " (" + String.join(", ", colunas) + ") values (" + valores + ")";
    }
}
