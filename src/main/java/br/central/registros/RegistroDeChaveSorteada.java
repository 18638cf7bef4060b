package br.central.registros;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One whose entries nobody calls by a code: their column {@code codigo} is drawn when they come in. */
public abstract class RegistroDeChaveSorteada extends RegistroEmTabela {

    private static final String CODIGO = "codigo";

    protected RegistroDeChaveSorteada(JdbcClient banco, Clock relogio, Tabela tabela) {
        super(banco, relogio, tabela);
    }

    @Override
    protected final Map<String, Object> deInclusao(Map<String, String> valores) {
        return Map.of(CODIGO, UUID.randomUUID().toString());
    }

    @Override
    protected final String chaveDe(Map<String, String> valores, Map<String, Object> deInclusao) {
        return (String) deInclusao.get(CODIGO);
    }
}
