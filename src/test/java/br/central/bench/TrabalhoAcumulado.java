package br.central.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an engine holds of instances that wait, copied in SQL from one that does: nobody goes on with a copy. */
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
        carga.textos();
        carga.recolher();
        Relatorio.dizer(banco.queryForObject("select count(*) from act_ru_task", Long.class) + " open tasks");
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
        List<String> colunas = banco.queryForList(
                "select column_name from information_schema.columns where table_name = ? and table_schema = 'public'",
                String.class,
                tabela);
        String valores = colunas.stream()
                .map(coluna -> DA_INSTANCIA.contains(coluna) ? "t." + coluna + " || '-' || n" : "t." + coluna)
                .collect(Collectors.joining(", "));
        banco.update("insert into " + tabela + " (" + String.join(", ", colunas) + ") select " + valores + " from "
                + tabela + " t, generate_series(1, " + quantas + ") n where " + quais);
    }
}
