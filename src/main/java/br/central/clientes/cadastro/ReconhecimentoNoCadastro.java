package br.central.clientes.cadastro;

import br.central.clientes.ReconhecimentoDeClientes;
import br.central.comum.NomeDePessoa;
import br.central.comum.Telefone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ReconhecimentoNoCadastro implements ReconhecimentoDeClientes {

    private static final long NINGUEM = -1;

    private record Cadastrado(long id, String nome, LocalDate nascimento, String mae) {}

    private final JdbcClient banco;

    ReconhecimentoNoCadastro(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public Optional<Reconhecido> reconhecer(String cpf, LocalDate nascimento, String nomeMae, String telefone) {
        Optional<Cadastrado> achado = banco.sql("select c.id, coalesce(c.nome_social, c.nome) as nome, c.nascimento,"
                        + " c.nome_mae as mae from cliente c where c.anonimizado_em is null and c.id ="
                        + " (select coalesce(d.unificado_em, d.id) from cliente d where d.cpf = :cpf)")
                .param("cpf", cpf)
                .query(Cadastrado.class)
                .optional();
        boolean telefoneConfere = tem(achado.map(Cadastrado::id).orElse(NINGUEM), telefone);
        return achado.filter(um -> um.nascimento() != null && um.nascimento().equals(nascimento))
                .filter(um -> nomeMae == null || mesmoNome(um.mae(), nomeMae))
                .map(um -> new Reconhecido(um.id(), um.nome(), nomeMae != null, telefoneConfere));
    }

    private boolean tem(long cliente, String telefone) {
        return banco.sql("select count(*) from telefone t join cliente d on d.id = t.cliente_id"
                                + " where (d.id = :cliente or d.unificado_em = :cliente) and t.numero in (:formas)")
                        .param("cliente", cliente)
                        .param("formas", telefone == null ? List.of("-") : Telefone.formas(telefone))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static boolean mesmoNome(String cadastrado, String dito) {
        return cadastrado != null && NomeDePessoa.comparavel(cadastrado).equals(NomeDePessoa.comparavel(dito));
    }
}
