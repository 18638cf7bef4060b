package br.central.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Years of work of a large operator, copied in SQL from a few cases that lived through the application: each copy has
 * what its model has in every table, with other ids, dates, clients and people. Columns that a later version adds are
 * copied as they are.
 */
class CargaDaMesa {

    /** Ids of the copies begin here; the sequences of the application never get that far in a bench. */
    static final long BASE = 1_000_000_000L;

    private static final String ABERTO_EM = "now() - (n %% %d) * interval '1 minute' * %d";
    private static final List<String> PESSOAS = List.of("atendente", "atendente2", "supervisor", "ouvidor");

    /** Each load has numbers of its own. */
    private static final AtomicInteger CARGAS = new AtomicInteger();

    private static final int POR_CARGA = 10_000_000;

    private final JdbcTemplate banco;
    private final int clientes;
    private final int antes = CARGAS.getAndIncrement() * POR_CARGA;

    CargaDaMesa(JdbcTemplate banco, int clientes) {
        this.banco = banco;
        this.clientes = clientes;
    }

    /** Of few names, for many to share them; six in ten with a telephone. */
    void clientes() {
        banco.update("""
                insert into cliente (id, tipo_cliente, pessoa, nome, email, ativo, bloqueado, cadastrado_em,
                  nome_busca, texto_busca, versao)
                select ? + n, 'NAO_CLIENTE', 'PF', nome, email, true, false, now(),
                  ' ' || nome, ' ' || nome || ' ' || cpf || ' ' || email || ' ' || celular, 0
                from (select n, 'cliente' || n || '@example.com' as email, lpad(n::text, 11, '0') as cpf,
                    '119' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0') as celular,
                    (array['maria','jose','ana','joao pedro','antonio','francisca','carlos','paula','lucas','livia'])
                      [1 + (random() * 9)::int] || ' ' ||
                    (array['silva','santos','oliveira','souza','lima','pereira','xavier','costa','sa','queiroz'])
                      [1 + (random() * 9)::int] || ' ' ||
                    (array['almeida','ribeiro','queiroz','rocha','dias','moura','nunes','castro','freitas','ramos'])
                      [1 + (random() * 9)::int] as nome
                  from generate_series(1, ?) n) inventados
                on conflict do nothing
                """, BASE, clientes);
        banco.update("""
                insert into telefone (id, cliente_id, numero, tipo, principal)
                select ? + n, ? + n, '119' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0'), 'CELULAR', true
                from generate_series(1, ?) n
                on conflict do nothing
                """, BASE, BASE, clientes * 6 / 10);
    }

    /** Of the case that was made as the one of that number: what its protocol and tasks end in. */
    int numero(int qual) {
        return antes + qual;
    }

    /** Closed ones of five years. */
    void encerrados(String modelo, int primeiro, int quantos) {
        casos(modelo, primeiro, quantos, ABERTO_EM.formatted(2_600_000, 1), null);
    }

    /** Open ones of the last month, each with its task of the engine. */
    void abertos(String modelo, int primeiro, int quantos) {
        casos(
                modelo,
                primeiro,
                quantos,
                ABERTO_EM.formatted(43_200, 1),
                "now() + (n::bigint * 7919 % 43200 - 4000) * interval '1 minute'");
    }

    /** The texts they are looked for by, of all that have none yet; indexed at once. */
    void textos() {
        String indice = banco.queryForObject(
                "select indexdef from pg_indexes where indexname = 'ix_texto_do_atendimento'", String.class);
        banco.execute("drop index ix_texto_do_atendimento");
        banco.update("""
                insert into texto_do_atendimento (atendimento_id, aberto_em, aberto_por, responsavel, nome_do_cliente, texto)
                select a.id, a.aberto_em, a.aberto_por, a.responsavel, c.nome, ' ' || a.texto_busca || coalesce(c.nome_busca, '') || coalesce((
                  select string_agg(' ' || s.protocolo, '') from solicitacao s where s.atendimento_id = a.id), '')
                from atendimento a left join cliente c on c.id = a.cliente_id
                where not exists (select 1 from texto_do_atendimento t where t.atendimento_id = a.id)
                order by a.id""");
        banco.execute(indice);
    }

    /** What is open is open work, as the application says what that is. */
    void recolher() {
        banco.update(
                "insert into trabalho_em_aberto select * from v_trabalho_dos_casos where atendimento_id >= ?",
                BASE + antes);
        // All of it, or the server goes on doing so by itself while the first pages are measured.
        banco.execute("vacuum analyze");
        banco.execute("checkpoint");
    }

    private void casos(String modelo, int primeiro, int quantos, String abertoEm, String venceEm) {
        Serie serie = new Serie(antes + primeiro, quantos);
        long id = banco.queryForObject("select id from atendimento where protocolo = ?", Long.class, modelo);
        String pessoa = "(array['" + String.join("','", PESSOAS) + "'] || array(select 'operador' || g from"
                + " generate_series(1, 196) g))[1 + n % 200]";
        Map<String, String> caso = new LinkedHashMap<>();
        caso.put("id", BASE + " + n");
        caso.put("protocolo", protocolo("1"));
        caso.put("texto_busca", protocolo("1") + " || substr(t.texto_busca, 21) || ' ' || n % 9973");
        caso.put("cliente_id", BASE + " + 1 + n::bigint * 7919 % " + clientes);
        caso.put("aberto_em", abertoEm);
        caso.put("alterado_em", abertoEm);
        caso.put(
                "encerrado_em",
                "case when t.encerrado_em is not null then " + abertoEm + " + interval '20 minutes' end");
        caso.put("aberto_por", pessoa);
        caso.put("responsavel", "case when t.responsavel is not null then " + pessoa + " end");
        caso.put("tarefa", "case when t.tarefa is not null then 'atd-' || n end");
        if (venceEm != null) {
            caso.put("vence_em", "case when t.vence_em is not null then " + venceEm + " end");
            caso.put("atencao_em", "case when t.vence_em is not null then " + venceEm + " - interval '2 hours' end");
        }
        copiar("atendimento", "t.id = " + id, serie, caso);
        String tarefa = banco.queryForObject("select tarefa from atendimento where id = ?", String.class, id);
        tarefas(tarefa, "atd-", serie, "case when t.assignee_ is not null then " + pessoa + " end", venceEm);
        solicitacoes(id, serie, abertoEm, venceEm);
        doCaso("relogio", id, serie, Map.of("aberto_em", abertoEm));
        doCaso(
                "apuracao",
                id,
                serie,
                Map.of(
                        "id",
                        BASE + " + nextval(pg_get_serial_sequence('apuracao', 'id'))",
                        "item_id",
                        BASE + " + n",
                        "responsavel",
                        pessoa,
                        "aberto_em",
                        abertoEm,
                        "concluido_em",
                        abertoEm + " + t.minutos_corridos * interval '1 minute'"));
        doCaso(
                "andamento",
                id,
                serie,
                Map.of("quando", abertoEm + " + t.id % 50 * interval '1 minute'", "quem", pessoa));
    }

    private void solicitacoes(long caso, Serie serie, String abertaEm, String venceEm) {
        List<Long> delas =
                banco.queryForList("select id from solicitacao where atendimento_id = ? order by id", Long.class, caso);
        for (int qual = 0; qual < delas.size(); qual++) {
            long modelo = delas.get(qual);
            String nova = BASE + " + n * 4 + " + qual;
            Map<String, String> mudancas = new LinkedHashMap<>(Map.of(
                    "id",
                    nova,
                    "atendimento_id",
                    BASE + " + n",
                    "protocolo",
                    protocolo(String.valueOf(2 + qual)),
                    "registrada_em",
                    abertaEm,
                    "aberta_em",
                    abertaEm));
            if (venceEm != null) {
                mudancas.put("vence_em", venceEm);
                mudancas.put("atencao_em", venceEm + " - interval '2 hours'");
            }
            copiar("solicitacao", "t.id = " + modelo, serie, mudancas);
            List<Map<String, Object>> demandas =
                    banco.queryForList("select id, tarefa from demanda where solicitacao_id = ? order by id", modelo);
            for (int grupo = 0; grupo < demandas.size(); grupo++) {
                String prefixo = "dem-" + qual + "-" + grupo + "-";
                copiar(
                        "demanda",
                        "t.id = " + demandas.get(grupo).get("id"),
                        serie,
                        Map.of(
                                "id",
                                BASE + " + n * 16 + " + (qual * 4 + grupo),
                                "solicitacao_id",
                                nova,
                                "tarefa",
                                "case when t.tarefa is not null then '" + prefixo + "' || n end"));
                tarefas((String) demandas.get(grupo).get("tarefa"), prefixo, serie, "t.assignee_", venceEm);
            }
        }
    }

    private void doCaso(String tabela, long caso, Serie serie, Map<String, String> mudancas) {
        Map<String, String> todas = new LinkedHashMap<>(mudancas);
        todas.putIfAbsent("id", BASE + " + nextval('" + tabela + "_seq')");
        todas.put("atendimento_id", BASE + " + n");
        for (String outra : List.of("solicitacao_id", "reclamacao_id")) {
            if (colunas(tabela).contains(outra)) {
                todas.put(outra, "null");
            }
        }
        copiar(tabela, "t.atendimento_id = " + caso, serie, todas);
    }

    /** The task keeps the execution of its model: nobody completes a copy. */
    private void tarefas(String modelo, String prefixo, Serie serie, String dono, String venceEm) {
        if (modelo == null || venceEm == null) {
            return;
        }
        copiar(
                "act_ru_task",
                "t.id_ = '" + modelo + "'",
                serie,
                Map.of(
                        "id_",
                        "'" + prefixo + "' || n",
                        "assignee_",
                        dono,
                        "due_date_",
                        venceEm,
                        "priority_",
                        "n % 100"));
        copiar(
                "act_ru_identitylink",
                "t.task_id_ = '" + modelo + "'",
                serie,
                Map.of("id_", "'" + prefixo + "' || t.id_ || n", "task_id_", "'" + prefixo + "' || n"));
    }

    private void copiar(String tabela, String quais, Serie serie, Map<String, String> mudancas) {
        List<String> colunas = colunas(tabela);
        String valores = colunas.stream()
                .map(coluna -> mudancas.getOrDefault(coluna, "t." + coluna))
                .collect(Collectors.joining(", "));
        banco.update("insert into " + tabela + " (" + String.join(", ", colunas) + ") select " + valores + " from "
                + tabela + " t, generate_series(" + serie.primeiro() + ", " + serie.ultimo() + ") n where " + quais);
    }

    private List<String> colunas(String tabela) {
        return banco.queryForList(
                "select column_name from information_schema.columns where table_name = ? and table_schema = 'public'"
                        + " and is_generated = 'NEVER'",
                String.class,
                tabela);
    }

    /** Of that kind and number, 20 digits: never given by the application, which registers the operator as 000000. */
    static String protocolo(String tipo) {
        return "'" + tipo + "' || lpad(n::text, 19, '0')";
    }

    private record Serie(int primeiro, int quantos) {
        int ultimo() {
            return primeiro + quantos - 1;
        }
    }
}
