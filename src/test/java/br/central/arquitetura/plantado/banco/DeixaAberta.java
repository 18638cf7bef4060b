package br.central.arquitetura.plantado.banco;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeixaAberta {

    List<String> nomes(JdbcClient banco) {
        return banco.sql("select nome from x").query(String.class).stream().toList();
    }
}
