package br.central.atendimento.dominio;

import br.central.seguranca.UsosDoGrupo;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of the cases a group has in hand; also while no task of it is open, for it waits for the client. */
@Component
class TrabalhoDosGrupos implements UsosDoGrupo {

    private static final String EM_ABERTO = "situacao not in ('ENCERRADO', 'CANCELADO') and not excluido";

    private final JdbcClient banco;

    TrabalhoDosGrupos(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public List<Uso> de(String grupo) {
        return List.of(
                new Uso(
                        "atendimentos em aberto na sua fila",
                        contar("select count(*) from atendimento where grupo = :grupo and " + EM_ABERTO, grupo),
                        true),
                new Uso(
                        "demandas por responder",
                        contar(
                                "select count(*) from demanda where grupo = :grupo"
                                        + " and situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO')",
                                grupo),
                        true),
                new Uso(
                        "atendimentos em aberto restritos a ele",
                        contar(
                                "select count(*) from atendimento where restrito_ao_grupo = :grupo and " + EM_ABERTO,
                                grupo),
                        true));
    }

    private long contar(String sql, String grupo) {
        return banco.sql(sql).param("grupo", grupo).query(Long.class).single();
    }
}
