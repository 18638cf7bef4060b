package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was watched, as it was last seen. */
@Component
class LinhasDoRetrato {

    private final JdbcClient banco;

    LinhasDoRetrato(JdbcClient banco) {
        this.banco = banco;
    }

    Map<String, String> de(AtoVigiado ato) {
        Map<String, String> lembradas = new HashMap<>();
        banco.sql("select chave, valor from trilha_retrato where fonte = :fonte")
                .param("fonte", ato.name())
                .query(linha -> {
                    lembradas.put(linha.getString("chave"), linha.getString("valor"));
                });
        return lembradas;
    }

    /** {@code null}: it is not there any more. */
    void lembrar(AtoVigiado ato, String chave, String valor) {
        banco.sql("delete from trilha_retrato where fonte = :fonte and chave = :chave")
                .param("fonte", ato.name())
                .param("chave", chave)
                .update();
        if (valor != null) {
            banco.sql("insert into trilha_retrato (fonte, chave, valor) values (:fonte, :chave, :valor)")
                    .param("fonte", ato.name())
                    .param("chave", chave)
                    .param("valor", valor)
                    .update();
        }
    }
}
