package br.central.catalogo;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Settings of the operator that change without a restart; read in memory, a change is seen within a minute. */
@Service
@DependsOn("cargaDoCatalogo")
public class Parametros {

    private static final Logger LOG = LoggerFactory.getLogger(Parametros.class);

    private final Espelho<Map<String, String>> valores;

    Parametros(JdbcClient jdbc) {
        this.valores = new Espelho<>(() -> jdbc.sql("select chave, valor from parametro").query().listOfRows().stream()
                .collect(Collectors.toMap(linha -> (String) linha.get("chave"), linha -> (String) linha.get("valor"))));
    }

    public String texto(String chave, String padrao) {
        return valor(chave).orElse(padrao);
    }

    /** The default also when what was typed in is no integer; that is logged, for work must go on. */
    public int inteiro(String chave, int padrao) {
        try {
            return valor(chave).map(Integer::parseInt).orElse(padrao);
        } catch (NumberFormatException naoInteiro) {
            LOG.warn("O parâmetro {} não é um número inteiro; vale {}", chave, padrao);
            return padrao;
        }
    }

    private Optional<String> valor(String chave) {
        return Optional.ofNullable(valores.ler().get(chave)).map(String::strip).filter(valor -> !valor.isEmpty());
    }
}
