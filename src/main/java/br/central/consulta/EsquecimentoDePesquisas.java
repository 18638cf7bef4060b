package br.central.consulta;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.comum.DitosDaPessoa;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A search kept under the name of a client, who is to be forgotten, goes on under another. */
@Component
class EsquecimentoDePesquisas {

    private record Nomeada(String codigo, String nome) {}

    private final JdbcClient banco;

    EsquecimentoDePesquisas(JdbcClient banco) {
        this.banco = banco;
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        var ditos = new DitosDaPessoa(Stream.concat(evento.identificacao().stream(), evento.protocolos().stream())
                .toList());
        banco.sql("select codigo, nome from pesquisa_salva").query(Nomeada.class).list().stream()
                .filter(uma -> ditos.em(uma.nome()))
                .toList()
                .forEach(this::renomear);
    }

    private void renomear(Nomeada uma) {
        banco.sql("update pesquisa_salva set nome = :nome where codigo = :codigo")
                .param("nome", "Pesquisa " + uma.codigo())
                .param("codigo", uma.codigo())
                .update();
    }
}
