package br.central.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an engine holds of instances that wait, copied in SQL from one that does. Nobody goes on with a copy, but for what the
 * engine does by itself with those that live.
 */
class TrabalhoAcumulado {

    /** What tells rows of one instance from those of another. */
    private static final List<String> DA_INSTANCIA = List.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "super_exec_",
            "task_id_",
            "var_scope_",
            "business_key_");

    private static final Map<String, String> DE_QUEM = Map.of(
            "act_ru_execution", "proc_inst_id_",
            "act_ru_variable", "proc_inst_id_",
            "act_ru_job", "process_instance_id_",
            "act_ru_event_subscr", "proc_inst_id_",
            "act_ru_task", "proc_inst_id_");

    private static final List<String> SEM_TAREFAS =
            List.of("act_ru_execution", "act_ru_variable", "act_ru_job", "act_ru_event_subscr");

    private final JdbcTemplate banco;

    TrabalhoAcumulado(JdbcTemplate banco) {
        this.banco = banco;
    }

    /** Of that open case, with all that the tables and the engine hold of each. */
    void casos(String modelo, int quantos) {
        var carga = new CargaDaMesa(banco, Escala.INTEIRA ? 1_000 : 10);
        carga.clientes();
        carga.abertos(modelo, 1, quantos);
        String raiz =
                banco.queryForObject("select instancia from atendimento where protocolo = ?", String.class, modelo);
        instancias(raiz, quantos);
        pronta(carga);
    }

    private void pronta(CargaDaMesa carga) {
        carga.textos();
        carga.recolher();
        Relatorio.dizer(banco.queryForObject("select count(*) from act_ru_task", Long.class) + " open tasks");
    }

    /**
     * Of that open case, which has been forwarded: the engine knows each by the numbers of the tables, so that its timers find
     * it. They all fall due at that moment, given as SQL, and none calls for attention before.
     *
     * @return a condition for the jobs of the copies, {@code act_ru_job} being {@code j}
     */
    String casosVivos(String modelo, int quantos, String vencem) {
        var carga = new CargaDaMesa(banco, Escala.INTEIRA ? 1_000 : 10);
        carga.clientes();
        carga.abertos(modelo, 1, quantos);
        int primeiro = carga.numero(1);
        int ultimo = carga.numero(quantos);
        String raiz =
                banco.queryForObject("select instancia from atendimento where protocolo = ?", String.class, modelo);
        var numeros = new NumerosDasCopias(modelo);
        for (String tabela : SEM_TAREFAS) {
            copiar(tabela, delas(tabela, raiz), primeiro, ultimo, numeros.de(tabela));
        }
        String sufixo = "'-' || split_part(id_, '-', 4)";
        banco.update("update act_ru_task set execution_id_ = execution_id_ || " + sufixo
                + ", proc_inst_id_ = proc_inst_id_ || " + sufixo
                + " where id_ like 'dem-%' and split_part(id_, '-', 4)::int between " + primeiro + " and " + ultimo);
        banco.update("update atendimento set vence_em = " + vencem + ", atencao_em = " + vencem
                + " - interval '1 day', instancia = instancia || '-' || (id - " + CargaDaMesa.BASE + ")"
                + " where id between " + (CargaDaMesa.BASE + primeiro) + " and " + (CargaDaMesa.BASE + ultimo));
        banco.update("update solicitacao set vence_em = " + vencem + ", atencao_em = " + vencem
                + " - interval '1 day', instancia = instancia || '-' || (id - " + CargaDaMesa.BASE + ") / 4"
                + " where id between " + (CargaDaMesa.BASE + primeiro * 4L) + " and "
                + (CargaDaMesa.BASE + ultimo * 4L));
        String copias = "array_length(string_to_array(j.id_, '-'), 1) = 6 and split_part(j.id_, '-', 6)::int between "
                + primeiro + " and " + ultimo;
        banco.update("delete from act_ru_job j where j.handler_cfg_ like '%Atencao%' and " + copias);
        banco.update("update act_ru_job j set duedate_ = " + vencem + " where " + copias);
        pronta(carga);
        return copias;
    }

    /** What the copies are called, in the tables and so in the engine's variables. */
    private final class NumerosDasCopias {

        private static final String PROPRIO = CargaDaMesa.BASE + " + n";

        private final String modelo;
        private final long pedido;
        private final String protocoloDoPedido;

        NumerosDasCopias(String modelo) {
            this.modelo = modelo;
            Map<String, Object> solicitacao = banco.queryForMap(
                    "select s.id, s.protocolo from solicitacao s join atendimento a on a.id = s.atendimento_id"
                            + " where a.protocolo = ?",
                    modelo);
            pedido = (long) solicitacao.get("id");
            protocoloDoPedido = (String) solicitacao.get("protocolo");
        }

        Map<String, String> de(String tabela) {
            Map<String, String> mudancas = new HashMap<>();
            if (tabela.equals("act_ru_execution")) {
                mudancas.put("business_key_", protocolo("business_key_"));
            }
            if (tabela.equals("act_ru_variable")) {
                String numero = "case t.name_ when 'atendimentoId' then " + PROPRIO + " when 'solicitacaoId' then "
                        + PROPRIO + " * 4 when 'demandaId' then " + PROPRIO + " * 16 + " + qualDemanda()
                        + " else t.long_ end";
                mudancas.put("long_", numero);
                mudancas.put(
                        "text_",
                        "case when t.name_ in ('atendimentoId', 'solicitacaoId', 'demandaId') then (" + numero
                                + ")::text else " + protocolo("text_") + " end");
            }
            return mudancas;
        }

        private String protocolo(String coluna) {
            return "case t." + coluna + " when '" + modelo + "' then " + CargaDaMesa.protocolo("1") + " when '"
                    + protocoloDoPedido + "' then " + CargaDaMesa.protocolo("2") + " else t." + coluna + " end";
        }

        private String qualDemanda() {
            List<Long> demandas = banco.queryForList(
                    "select id from demanda where solicitacao_id = ? order by id", Long.class, pedido);
            var qual = new StringJoiner(" ", "case t.long_ ", " end");
            for (int i = 0; i < demandas.size(); i++) {
                qual.add("when " + demandas.get(i) + " then " + i);
            }
            return qual.toString();
        }
    }

    /** All but the tasks, which whoever knows the cases copies with them. */
    void instancias(String raiz, int quantas) {
        SEM_TAREFAS.forEach(tabela -> copiar(tabela, delas(tabela, raiz), quantas));
    }

    void instanciasComTarefas(String raiz, int quantas) {
        instancias(raiz, quantas);
        copiar("act_ru_task", delas("act_ru_task", raiz), quantas);
        copiar(
                "act_ru_identitylink",
                "task_id_ in (select id_ from act_ru_task where " + delas("act_ru_task", raiz) + ")",
                quantas);
        banco.execute("vacuum analyze");
        banco.execute("checkpoint");
    }

    private static String delas(String tabela, String raiz) {
        String coluna = DE_QUEM.get(tabela);
        return coluna + " in (select proc_inst_id_ from act_ru_execution where root_proc_inst_id_ = '" + raiz + "')";
    }

    private void copiar(String tabela, String quais, int quantas) {
        copiar(tabela, quais, 1, quantas, Map.of());
    }

    private void copiar(String tabela, String quais, int primeira, int ultima, Map<String, String> mudancas) {
        List<String> colunas = banco.queryForList(
                "select column_name from information_schema.columns where table_name = ? and table_schema = 'public'",
                String.class,
                tabela);
        String valores = colunas.stream()
                .map(coluna -> mudancas.getOrDefault(
                        coluna, DA_INSTANCIA.contains(coluna) ? "t." + coluna + " || '-' || n" : "t." + coluna))
                .collect(Collectors.joining(", "));
        banco.update("insert into " + tabela + " (" + String.join(", ", colunas) + ") select " + valores + " from "
                + tabela + " t, generate_series(" + primeira + ", " + ultima + ") n where " + quais);
    }
}
