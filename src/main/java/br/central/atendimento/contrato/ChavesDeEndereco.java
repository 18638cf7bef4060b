package br.central.atendimento.contrato;

import br.central.comum.TextosRefeitos;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys by which requests for the same address are found, in the form of today. */
@Component
class ChavesDeEndereco extends TextosRefeitos<ChavesDeEndereco.Chave> {

    private static final String PROXIMAS = "select id, chave_endereco from solicitacao"
            + " where id > :depois and chave_endereco is not null order by id limit :quantos";

    record Chave(long id, String chaveEndereco) implements Linha {

        String agora() {
            return ChaveDeEndereco.de(chaveEndereco);
        }
    }

    ChavesDeEndereco(JdbcClient banco) {
        super("3-enderecos", PROXIMAS, Chave.class, banco);
    }

    @Override
    protected void gravar(List<Chave> chaves) {
        chaves.stream()
                .filter(chave -> !chave.agora().equals(chave.chaveEndereco()))
                .forEach(chave -> banco.sql(
                                "update solicitacao set chave_endereco = :agora where id = :id and chave_endereco = :antes")
                        .param("agora", chave.agora())
                        .param("id", chave.id())
                        .param("antes", chave.chaveEndereco())
                        .update());
    }
}
