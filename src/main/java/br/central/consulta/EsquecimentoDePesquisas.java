package br.central.consulta;

import br.central.atendimento.ClienteAnonimizado;
import java.util.List;
import java.util.Locale;
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
        List<String> ditos = Stream.concat(evento.identificacao().stream(), evento.protocolos().stream())
                .map(dito -> dito.toLowerCase(Locale.ROOT))
                .toList();
        banco.sql("select codigo, nome from pesquisa_salva").query(Nomeada.class).list().stream()
                .filter(uma -> ditos.stream().anyMatch(uma.nome().toLowerCase(Locale.ROOT)::contains))
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
