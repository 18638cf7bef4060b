package br.central.consulta;

import br.central.comum.TextosRefeitos;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases are found by in lists, once the texts it is made of are in the form of today. */
@Component
class TextosDasListas implements TextosRefeitos {

    private final TextosDosAtendimentos textos;
    private final JdbcClient banco;

    TextosDasListas(TextosDosAtendimentos textos, JdbcClient banco) {
        this.textos = textos;
        this.banco = banco;
    }

    @Override
    public String nome() {
        return "4-listas";
    }

    @Override
    public long refazer(long depoisDe, int quantos) {
        List<Long> proximos = banco.sql("select id from v_caso where id > :depois order by id limit :quantos")
                .param("depois", depoisDe)
                .param("quantos", quantos)
                .query(Long.class)
                .list();
        if (proximos.isEmpty()) {
            return 0;
        }
        textos.dosCasos(proximos);
        return proximos.get(proximos.size() - 1);
    }
}
