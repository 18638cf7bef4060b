package br.central.atendimento.dominio;

import br.central.comum.Linhas;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every text that a client or an operator wrote in the atendimentos of one client, or in some of them. */
@Component
public class TextosDoCliente {

    private static final String DO_CLIENTE = "select id from atendimento where cliente_id = :cliente";
    private static final String DOS_CASOS = ":casos";

    /** In the place of {@code %1$s}, which cases. */
    private static final List<String> APAGAR = List.of(
            "update atendimento set titulo = null, descricao = null, demandado_por = null, prestador_local = null,"
                    + " cidade = null, especialidade = null, protocolo_externo = null,"
                    + " contato_nome = null, contato_telefone = null, contato_email = null, contato_horario = null, resolucao = null,"
                    + " texto_busca = protocolo, textos_apagados_em = :agora, versao = versao + 1 where id in (%1$s)",
            "update solicitacao set campos = null, endereco = null, chave_endereco = null, descricao = null,"
                    + " numero_da_notificacao = null,"
                    + " resposta = null, fundamento = null, versao = versao + 1 where atendimento_id in (%1$s)",
            "update demanda set resposta = null, fundamento = null, versao = versao + 1 where solicitacao_id in"
                    + " (select id from solicitacao where atendimento_id in (%1$s))",
            "update reclamacao set texto = '-', resposta = null, fundamento = null, versao = versao + 1"
                    + " where solicitacao_id in (select id from solicitacao where atendimento_id in (%1$s))",
            "update relogio set explicacao = '-' where decisao = 'META_ACORDADA' and atendimento_id in (%1$s)",
            "update andamento set de = null, para = null where tipo in ('ALTERACAO', 'LIGACAO_PROGRAMADA')"
                    + " and atendimento_id in (%1$s)",
            "update avaliacao set comentario = null, respostas = null where atendimento_id in (%1$s)",
            "delete from status_do_beneficiario where atendimento_id in (%1$s)",
            "update andamento set texto = null where atendimento_id in (%1$s)");

    private static final String PROTOCOLOS = "select protocolo from atendimento where id in (%1$s)"
            + " union all select protocolo from solicitacao where atendimento_id in (%1$s)"
            + " union all select r.protocolo from reclamacao r join solicitacao s on s.id = r.solicitacao_id"
            + " where s.atendimento_id in (%1$s)";

    /** A complaint, a manifestation at the ouvidoria or a demand of the regulator, in whichever row it came in. */
    private static final String COM_RECLAMACAO = "a.origem = 'OUVIDORIA' or a.natureza in ('OUVIDORIA', 'NIP')"
            + " or exists (select 1 from solicitacao s where s.atendimento_id = a.id"
            + " and (s.natureza in ('OUVIDORIA', 'NIP') or s.notificada_em is not null"
            + " or exists (select 1 from reclamacao r where r.solicitacao_id = s.id)))";

    /** Ended before, with their texts still there, nothing left to do, and nobody's who asked for the data to be left as they are. */
    private static final String FORA_DA_GUARDA =
            "select a.id from atendimento a where a.aberto_em < :guarda and a.encerrado_em < :guarda"
                    + " and a.textos_apagados_em is null and (a.encerrado_em < :comReclamacao or not (" + COM_RECLAMACAO
                    + "))"
                    + " and not exists (select 1 from reclamacao r join solicitacao s on s.id = r.solicitacao_id"
                    + " where s.atendimento_id = a.id and (r.respondida_em is null and r.instancia is not null"
                    + " or r.retorno in ('A_LIGAR', 'A_ENVIAR')))"
                    + " and not exists (select 1 from v_contato c where c.atendimento_id = a.id"
                    + " and c.situacao = 'PROGRAMADO')"
                    + " and not exists (select 1 from v_cliente p where p.id = a.cliente_id"
                    + " and p.dados_bloqueados_em is not null)";

    private static final long NENHUM = -1;

    private final JdbcClient banco;
    private final EntityManager sessao;
    private final Clock relogio;

    TextosDoCliente(JdbcClient banco, EntityManager sessao, Clock relogio) {
        this.banco = banco;
        this.sessao = sessao;
        this.relogio = relogio;
    }

    public List<String> protocolos(long cliente) {
        return banco.sql(PROTOCOLOS.formatted(DO_CLIENTE))
                .param("cliente", cliente)
                .query(String.class)
                .list();
    }

    public List<String> protocolosDosCasos(Collection<Long> casos) {
        return banco.sql(PROTOCOLOS.formatted(DOS_CASOS))
                .param("casos", casos)
                .query(String.class)
                .list();
    }

    /** A case, a complaint that outlived its case, or a call to be made. */
    public boolean haEmAberto(long cliente) {
        return Linhas.ha(banco.sql(
                                "select count(*) from atendimento where cliente_id = :cliente and encerrado_em is null")
                        .param("cliente", cliente))
                || Linhas.ha(banco.sql("select count(*) from reclamacao where solicitacao_id in"
                                + " (select id from solicitacao where atendimento_id in (" + DO_CLIENTE + "))"
                                + " and (respondida_em is null and instancia is not null"
                                + " or retorno in ('A_LIGAR', 'A_ENVIAR'))")
                        .param("cliente", cliente))
                || Linhas.ha(banco.sql("select count(*) from v_contato where cliente_id = :cliente"
                                + " and situacao = 'PROGRAMADO'")
                        .param("cliente", cliente));
    }

    public boolean haEncerradoDepoisDe(long cliente, Instant guarda, Instant guardaComReclamacao) {
        return Linhas.ha(
                banco.sql("select count(*) from atendimento a where cliente_id = :cliente and (encerrado_em > :guarda"
                                + " or encerrado_em > :comReclamacao and (" + COM_RECLAMACAO + "))")
                        .param("cliente", cliente)
                        .param("guarda", Timestamp.from(guarda))
                        .param("comReclamacao", Timestamp.from(guardaComReclamacao)));
    }

    public void apagar(long cliente) {
        sessao.flush();
        APAGAR.forEach(sql -> apagar(sql, DO_CLIENTE, "cliente", cliente));
        sessao.clear();
    }

    public void apagarDosCasos(Collection<Long> casos) {
        sessao.flush();
        APAGAR.forEach(sql -> apagar(sql, DOS_CASOS, "casos", casos));
        sessao.clear();
    }

    private void apagar(String sql, String quais, String parametro, Object valor) {
        banco.sql(sql.formatted(quais))
                .param(parametro, valor)
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Those that are to be kept no longer, the first ended first.
     *
     * @param menos cases to be left out
     * @param deNenhumDestes clients whose cases are to be left out
     */
    public List<Long> casosForaDaGuarda(
            Instant guarda,
            Instant guardaComReclamacao,
            Collection<Long> menos,
            Collection<Long> deNenhumDestes,
            int quantos) {
        return foraDaGuarda(
                        " and a.id not in (:menos) and (a.cliente_id is null or a.cliente_id not in (:clientes))"
                                + " order by a.encerrado_em, a.id limit :quantos",
                        guarda,
                        guardaComReclamacao)
                .param("menos", ouNenhum(menos))
                .param("clientes", ouNenhum(deNenhumDestes))
                .param("quantos", quantos)
                .query(Long.class)
                .list();
    }

    /** Which of these still are so; nothing happens to them until the transaction ends. */
    public List<Long> aindaForaDaGuarda(Instant guarda, Instant guardaComReclamacao, Collection<Long> casos) {
        banco.sql("select id from atendimento where id in (:casos) order by id for update")
                .param("casos", casos)
                .query(Long.class)
                .list();
        return foraDaGuarda(" and a.id in (:casos)", guarda, guardaComReclamacao)
                .param("casos", casos)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec foraDaGuarda(String quais, Instant guarda, Instant guardaComReclamacao) {
        return banco.sql(FORA_DA_GUARDA + quais)
                .param("guarda", Timestamp.from(guarda))
                .param("comReclamacao", Timestamp.from(guardaComReclamacao));
    }

    private static Collection<Long> ouNenhum(Collection<Long> ids) {
        return ids.isEmpty() ? List.of(NENHUM) : ids;
    }

    /** Of whom there is a case with its texts, or a call to be made. */
    public boolean haTextos(Collection<Long> clientes) {
        return Linhas.ha(banco.sql("select count(*) from atendimento where cliente_id in (:clientes)"
                                + " and textos_apagados_em is null")
                        .param("clientes", clientes))
                || Linhas.ha(banco.sql("select count(*) from v_contato where cliente_id in (:clientes)"
                                + " and situacao = 'PROGRAMADO'")
                        .param("clientes", clientes));
    }
}
