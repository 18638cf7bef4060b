package br.central.atendimento.dominio;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every text that a client or an operator wrote in the atendimentos of one client. */
@Component
public class TextosDoCliente {

    private static final String DELE = "(select id from atendimento where cliente_id = :cliente)";
    private static final String SOLICITACOES = "(select id from solicitacao where atendimento_id in " + DELE + ")";
    private static final String CONTATOS =
            "update contato_ativo set telefone = null, melhor_horario = null, assunto = '-', versao = versao + 1";
    private static final List<String> APAGAR = List.of(
            "update atendimento set titulo = null, descricao = null, demandado_por = null, prestador_local = null,"
                    + " cidade = null, especialidade = null, protocolo_externo = null,"
                    + " contato_nome = null, contato_telefone = null, contato_email = null, contato_horario = null, resolucao = null,"
                    + " texto_busca = protocolo, versao = versao + 1 where cliente_id = :cliente",
            "update solicitacao set campos = null, endereco = null, chave_endereco = null, descricao = null,"
                    + " numero_da_notificacao = null,"
                    + " resposta = null, fundamento = null, versao = versao + 1 where atendimento_id in " + DELE,
            "update demanda set resposta = null, fundamento = null, versao = versao + 1 where solicitacao_id in "
                    + SOLICITACOES,
            "update reclamacao set texto = '-', resposta = null, fundamento = null, versao = versao + 1"
                    + " where solicitacao_id in " + SOLICITACOES,
            "update relogio set explicacao = '-' where decisao = 'META_ACORDADA' and atendimento_id in " + DELE,
            "update andamento set de = null, para = null where tipo in ('ALTERACAO', 'LIGACAO_PROGRAMADA') and atendimento_id in "
                    + DELE,
            "update avaliacao set comentario = null where atendimento_id in " + DELE,
            "update andamento set texto = null where atendimento_id in " + DELE,
            CONTATOS + " where cliente_id = :cliente or atendimento_id in " + DELE + " or protocolo in"
                    + " (select protocolo from atendimento where cliente_id = :cliente)");

    /** Of nobody known, to a number that was the client's. */
    private static final String CONTATOS_DE_NINGUEM = CONTATOS
            + " where cliente_id is null and atendimento_id is null and situacao <> 'PROGRAMADO' and telefone in (:telefones)";

    /** A complaint, a manifestation at the ouvidoria or a demand of the regulator, in whichever row it came in. */
    private static final String COM_RECLAMACAO = "a.origem = 'OUVIDORIA' or a.natureza in ('OUVIDORIA', 'NIP')"
            + " or exists (select 1 from solicitacao s where s.atendimento_id = a.id"
            + " and (s.natureza in ('OUVIDORIA', 'NIP') or s.notificada_em is not null"
            + " or exists (select 1 from reclamacao r where r.solicitacao_id = s.id)))";

    private final JdbcClient banco;
    private final EntityManager sessao;

    TextosDoCliente(JdbcClient banco, EntityManager sessao) {
        this.banco = banco;
        this.sessao = sessao;
    }

    public List<String> protocolos(long cliente) {
        return banco.sql("select protocolo from atendimento where cliente_id = :cliente"
                        + " union all select protocolo from solicitacao where atendimento_id in " + DELE
                        + " union all select protocolo from reclamacao where solicitacao_id in " + SOLICITACOES)
                .param("cliente", cliente)
                .query(String.class)
                .list();
    }

    /** A case, a complaint that outlived its case, or a call to be made. */
    public boolean haEmAberto(long cliente) {
        return existe(banco.sql("select count(*) from atendimento where cliente_id = :cliente and encerrado_em is null")
                        .param("cliente", cliente))
                || existe(banco.sql("select count(*) from reclamacao where solicitacao_id in " + SOLICITACOES
                                + " and (respondida_em is null and instancia is not null"
                                + " or retorno in ('A_LIGAR', 'A_ENVIAR'))")
                        .param("cliente", cliente))
                || existe(banco.sql("select count(*) from contato_ativo where cliente_id = :cliente"
                                + " and situacao = 'PROGRAMADO'")
                        .param("cliente", cliente));
    }

    public boolean haEncerradoDepoisDe(long cliente, Instant guarda, Instant guardaComReclamacao) {
        return existe(
                banco.sql("select count(*) from atendimento a where cliente_id = :cliente and (encerrado_em > :guarda"
                                + " or encerrado_em > :comReclamacao and (" + COM_RECLAMACAO + "))")
                        .param("cliente", cliente)
                        .param("guarda", Timestamp.from(guarda))
                        .param("comReclamacao", Timestamp.from(guardaComReclamacao)));
    }

    /** @param telefones that were the client's, digits alone */
    public void apagar(long cliente, Collection<String> telefones) {
        sessao.flush();
        APAGAR.forEach(sql -> banco.sql(sql).param("cliente", cliente).update());
        if (!telefones.isEmpty()) {
            banco.sql(CONTATOS_DE_NINGUEM).param("telefones", telefones).update();
        }
        sessao.clear();
    }

    private static boolean existe(JdbcClient.StatementSpec contagem) {
        return contagem.query(Long.class).single() > 0;
    }
}
