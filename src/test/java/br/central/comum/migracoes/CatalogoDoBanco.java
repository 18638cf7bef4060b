package br.central.comum.migracoes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database says it has, in words that H2 and PostgreSQL have in common: one line for each thing. */
class CatalogoDoBanco {

    private static final String DO_PRODUTO =
            "lower(%1$s.table_schema) = 'public' and lower(%1$s.table_name) <> 'flyway_schema_history'";

    private final JdbcClient banco;
    private final boolean postgres;

    CatalogoDoBanco(JdbcClient banco, boolean postgres) {
        this.banco = banco;
        this.postgres = postgres;
    }

    /** In their order; «insert … select *» goes by it. */
    List<String> colunas() {
        return linhas("""
                select lower(c.table_name || ' ' || c.ordinal_position || ' ' || c.column_name || ' '
                    || case c.data_type when 'bytea' then 'binary varying' else c.data_type end
                    || case when c.data_type in ('bytea', 'BINARY VARYING') then ''
                      else coalesce(' (' || c.character_maximum_length || ')', '')
                        || coalesce(' (' || c.datetime_precision || ')', '') end
                    || case c.is_nullable when 'YES' then '' else ' not null' end
                    || case c.is_identity when 'YES' then ' identity' else '' end)
                  || coalesce(' default ' || case when lower(c.column_default) in ('true', 'false')
                    then lower(c.column_default) else replace(c.column_default, '::character varying', '') end, '')
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where t.table_type = 'BASE TABLE' and\s""" + DO_PRODUTO.formatted("c"));
    }

    /** Their columns by name: how wide a constant in one of them is, each database says in its own way. */
    List<String> visoes() {
        return linhas("""
                select lower(c.table_name || ' ' || c.ordinal_position || ' ' || c.column_name)
                from information_schema.columns c
                join information_schema.views v on v.table_schema = c.table_schema and v.table_name = c.table_name
                where\s""" + DO_PRODUTO.formatted("c"));
    }

    /** With the columns, and with the name where it was given one: else each database makes up its own. */
    List<String> restricoes() {
        return linhas("""
                select r.table_name || ' ' || r.constraint_type || r.nome
                  || coalesce(' (' || string_agg(lower(k.column_name), ', ' order by k.ordinal_position) || ')', '')
                  || coalesce(' references ' || lower(max(a.table_name)) || case max(f.delete_rule) when 'CASCADE' then ' on delete cascade' else '' end, '')
                from (select t.constraint_schema, t.constraint_name, lower(t.table_name) as table_name, t.constraint_type,
                    case when lower(t.constraint_name) like 'constraint_%' or lower(t.constraint_name) like '%_pkey'
                        or lower(t.constraint_name) like '%_key' or lower(t.constraint_name) like '%_fkey'
                      then '' else ' ' || lower(t.constraint_name) end as nome
                  from information_schema.table_constraints t
                  where lower(t.constraint_name) not like '%_not_null' and\s""" + DO_PRODUTO.formatted("t") + """
                ) r
                left join information_schema.key_column_usage k
                  on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
                left join information_schema.referential_constraints f
                  on f.constraint_schema = r.constraint_schema and f.constraint_name = r.constraint_name
                left join information_schema.table_constraints a
                  on a.constraint_schema = f.unique_constraint_schema and a.constraint_name = f.unique_constraint_name
                group by r.constraint_schema, r.constraint_name, r.table_name, r.constraint_type, r.nome""");
    }

    /** Those that no constraint brought along. */
    List<String> indices() {
        return linhas(postgres ? """
                        select i.relname || ' on ' || t.relname || ' ('
                          || (select string_agg(pg_get_indexdef(x.indexrelid, n, true), ', ' order by n)
                            from generate_series(1, x.indnkeyatts) n) || ')'
                          || case when x.indisunique then ' unique' else '' end
                        from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                        where t.relnamespace = 'public'::regnamespace and t.relname <> 'flyway_schema_history'
                          and not exists (select 1 from pg_constraint r where r.conindid = x.indexrelid
                            and r.contype in ('p', 'u'))""" : """
                        select lower(i.index_name || ' on ' || i.table_name || ' ('
                          || (select string_agg(c.column_name, ', ' order by c.ordinal_position)
                            from information_schema.index_columns c
                            where c.index_schema = i.index_schema and c.index_name = i.index_name) || ')'
                          || case i.index_type_name when 'UNIQUE INDEX' then ' unique' else '' end)
                        from information_schema.indexes i
                        where not i.is_generated and i.index_type_name <> 'PRIMARY KEY' and\s""" + DO_PRODUTO.formatted("i"));
    }

    List<String> sequencias() {
        return linhas("""
                select lower(s.sequence_name || ' from ' || s.start_value || ' by ' || s.increment)
                from information_schema.sequences s where lower(s.sequence_name) like '%_seq'""");
    }

    List<String> direitos() {
        return linhas("select grupo || ' ' || permissao from permissao_perfil");
    }

    private List<String> linhas(String consulta) {
        return banco.sql(consulta).query(String.class).list().stream().sorted().toList();
    }
}
