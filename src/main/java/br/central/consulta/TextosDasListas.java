package br.central.consulta;

import br.central.comum.TextosRefeitos;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cases are found by in lists, once the texts it is made of are in the form of today. */
@Component
class TextosDasListas extends TextosRefeitos<TextosDasListas.Caso> {

    private static final String PROXIMOS = "select id from v_caso where id > :depois order by id limit :quantos";

    record Caso(long id) implements Linha {}

    private final TextosDosAtendimentos textos;

    TextosDasListas(TextosDosAtendimentos textos, JdbcClient banco) {
        super("4-listas", PROXIMOS, Caso.class, banco);
        this.textos = textos;
    }

    @Override
    protected void gravar(List<Caso> casos) {
        textos.dosCasos(casos.stream().map(Caso::id).toList());
    }
}
