package br.central.bench;

import br.central.clientes.*;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@Bench
class RascunhoSqlBench {
    @LocalServerPort
    int porta;

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    @Test
    void sql() throws Exception {
        String cnpj = DocumentosDeTeste.cnpj();
        clientes.cadastrar(NovoCliente.pj("Clínica de Medida", cnpj)
                .comPrestador(new NovoPrestador(TipoPrestador.CLINICA, null, null, null)));
        var vida = new NossaVida(
                ClienteHttp.comSessao(porta, "atendente"),
                Stream.of("faturamento", "autorizacao")
                        .map(g -> ClienteHttp.comSessao(porta, g))
                        .toList(),
                List.of(cnpj));
        for (int i = 0; i < 5; i++) vida.viver();
        banco.execute("alter system set log_statement='all'");
        banco.execute("select pg_reload_conf()");
        Thread.sleep(500);
        banco.execute("select '=====ABRIR'");
        vida.abrir();
        Thread.sleep(300);
        banco.execute("select '=====VIVER'");
        vida.viver();
        Thread.sleep(300);
        banco.execute("select '=====FIM'");
        banco.execute("alter system set log_statement='none'");
        banco.execute("select pg_reload_conf()");
    }
}
