package br.central.atendimento.contrato;

import br.central.comum.TextosRefeitos;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys by which requests for the same address are found, in the form of today. */
@Component
class ChavesDeEndereco implements TextosRefeitos {

    private static final String PROXIMAS = "select id, chave_endereco from solicitacao"
            + " where id > :depois and chave_endereco is not null order by id limit :quantos";

    private record Linha(long id, String chaveEndereco) {}

    private final JdbcClient banco;

    ChavesDeEndereco(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public String nome() {
        return "3-enderecos";
    }

    @Override
    public long refazer(long depoisDe, int quantos) {
        List<Linha> proximas = banco.sql(PROXIMAS)
                .param("depois", depoisDe)
                .param("quantos", quantos)
                .query(Linha.class)
                .list();
        proximas.stream()
                .filter(linha -> !ChaveDeEndereco.de(linha.chaveEndereco()).equals(linha.chaveEndereco()))
                .forEach(this::gravar);
        return proximas.isEmpty() ? 0 : proximas.get(proximas.size() - 1).id();
    }

    private void gravar(Linha linha) {
        banco.sql("update solicitacao set chave_endereco = :agora where id = :id and chave_endereco = :antes")
                .param("agora", ChaveDeEndereco.de(linha.chaveEndereco()))
                .param("id", linha.id())
                .param("antes", linha.chaveEndereco())
                .update();
    }
}
