package br.central.clientes.cadastro;

import br.central.comum.TextosRefeitos;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients are looked for by, in the form of today. */
@Component
class TextosDosClientes extends TextosRefeitos<TextosDosClientes.Dados> {

    /** As {@link Cliente} makes it, for thousands of rows at once. */
    private static final String PROXIMOS = """
            select c.id, c.nome, c.nome_social, c.cpf, c.cnpj, b.carteira, c.cns, c.email,
              (select string_agg(t.numero, ' ' order by t.id) from telefone t where t.cliente_id = c.id) as numeros,
              c.nome_busca, c.texto_busca
            from cliente c left join beneficiario b on b.cliente_id = c.id
            where c.id > :depois order by c.id limit :quantos""";

    record Dados(
            long id,
            String nome,
            String nomeSocial,
            String cpf,
            String cnpj,
            String carteira,
            String cns,
            String email,
            String numeros,
            String nomeBusca,
            String textoBusca)
            implements Linha {

        TextoDoCliente agora() {
            return TextoDoCliente.de(nome, nomeSocial, cpf, cnpj, carteira, cns, email, numeros == null ? "" : numeros);
        }
    }

    TextosDosClientes(JdbcClient banco) {
        super("1-clientes", PROXIMOS, Dados.class, banco);
    }

    @Override
    protected void gravar(List<Dados> clientes) {
        clientes.forEach(this::gravarSeMudou);
    }

    private void gravarSeMudou(Dados linha) {
        TextoDoCliente agora = linha.agora();
        if (!agora.nomes().equals(linha.nomeBusca()) || !agora.tudo().equals(linha.textoBusca())) {
            banco.sql("update cliente set nome_busca = :nomes, texto_busca = :tudo"
                            + " where id = :id and texto_busca = :antes")
                    .param("nomes", agora.nomes())
                    .param("tudo", agora.tudo())
                    .param("id", linha.id())
                    .param("antes", linha.textoBusca())
                    .update();
        }
    }
}
