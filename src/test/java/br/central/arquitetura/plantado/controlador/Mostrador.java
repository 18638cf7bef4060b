package br.central.arquitetura.plantado.controlador;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

@Controller
public abstract class Mostrador {

    abstract String pagina();

    String linhas(JdbcClient banco) {
        return banco.sql("select 1").query(String.class).single();
    }
}

abstract class QuemChama {

    String chamar(Mostrador mostrador) {
        return mostrador.pagina();
    }
}
