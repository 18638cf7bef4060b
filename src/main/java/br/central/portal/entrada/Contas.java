package br.central.portal.entrada;

import br.central.comum.Linhas;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as they are stored. */
@Component
class Contas {

    private static final String CONTA = "select id, cliente_id, cpf, nome, email, senha from conta_do_portal where ";

    private final JdbcClient banco;
    private final Clock relogio;

    Contas(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    Optional<Conta> porId(long id) {
        return banco.sql(CONTA + "id = :id").param("id", id).query(Conta.class).optional();
    }

    /** @param cpf empty for that of the client itself */
    Optional<Conta> de(long cliente, String cpf) {
        return banco.sql(CONTA + "cliente_id = :cliente and cpf = :cpf")
                .param("cliente", cliente)
                .param("cpf", cpf)
                .query(Conta.class)
                .optional();
    }

    List<Conta> doCliente(long cliente) {
        return banco.sql(CONTA + "cliente_id = :cliente order by nome, id")
                .param("cliente", cliente)
                .query(Conta.class)
                .list();
    }

    long criar(long cliente, String cpf, String nome, String email, String quem) {
        return Linhas.incluir(
                banco.sql("insert into conta_do_portal (cliente_id, cpf, nome, email, criada_em, criada_por)"
                                + " values (:cliente, :cpf, :nome, :email, :agora, :quem)")
                        .param("cliente", cliente)
                        .param("cpf", cpf)
                        .param("nome", nome)
                        .param("email", email)
                        .param("agora", agora())
                        .param("quem", quem));
    }

    void mudarSenha(long conta, String resumo) {
        banco.sql("update conta_do_portal set senha = :resumo, senha_em = :agora where id = :conta")
                .param("resumo", resumo)
                .param("agora", agora())
                .param("conta", conta)
                .update();
    }

    void entrou(long conta) {
        banco.sql("update conta_do_portal set entrou_em = :agora where id = :conta")
                .param("agora", agora())
                .param("conta", conta)
                .update();
    }

    Optional<OffsetDateTime> entrouEm(long conta) {
        return banco.sql("select entrou_em from conta_do_portal where id = :conta and entrou_em is not null")
                .param("conta", conta)
                .query((linha, numero) -> linha.getTimestamp(1)
                        .toInstant()
                        .atZone(relogio.getZone())
                        .toOffsetDateTime())
                .optional();
    }

    void passar(long conta, long cliente) {
        banco.sql("update conta_do_portal set cliente_id = :cliente where id = :conta")
                .param("cliente", cliente)
                .param("conta", conta)
                .update();
    }

    /** Its sessions and links go with it. */
    void excluir(long conta) {
        banco.sql("delete from conta_do_portal where id = :conta")
                .param("conta", conta)
                .update();
    }

    private Timestamp agora() {
        return Timestamp.from(relogio.instant());
    }
}
