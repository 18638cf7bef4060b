package br.central.clientes.cadastro;

import br.central.clientes.ClienteMudou;
import jakarta.persistence.EntityManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a person out of the registration; the row stays, for what refers to it. */
@Component
class Anonimizador {

    private static final String NOME = "Cliente anonimizado";

    private final JdbcClient banco;
    private final EntityManager sessao;
    private final ApplicationEventPublisher eventos;

    Anonimizador(JdbcClient banco, EntityManager sessao, ApplicationEventPublisher eventos) {
        this.banco = banco;
        this.sessao = sessao;
        this.eventos = eventos;
    }

    void anonimizar(long id) {
        sessao.flush();
        banco.sql("delete from telefone where cliente_id = :id").param("id", id).update();
        banco.sql("delete from foto_do_cliente where cliente_id = :id")
                .param("id", id)
                .update();
        banco.sql("update beneficiario set carteira = :carteira where cliente_id = :id")
                .param("carteira", "ANON" + id)
                .param("id", id)
                .update();
        banco.sql("update prestador set registro_conselho = null where cliente_id = :id")
                .param("id", id)
                .update();
        banco.sql("""
                        update cliente set nome = :nome, nome_social = null, cpf = null, cnpj = null, cns = null,
                          email = null, nome_mae = null, endereco = null, ativo = false, versao = versao + 1,
                          nascimento = cast(extract(year from nascimento) || '-01-01' as date),
                          nome_busca = :busca, texto_busca = :busca
                        where id = :id""")
                .param("nome", NOME)
                .param("busca", " " + NOME.toLowerCase())
                .param("id", id)
                .update();
        sessao.clear();
        eventos.publishEvent(new ClienteMudou(id));
    }
}
