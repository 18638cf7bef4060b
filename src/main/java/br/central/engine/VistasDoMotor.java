package br.central.engine;

import br.central.comum.Linhas;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What others may read of the engine's tables by SQL, in words of ours. Like the indexes they cannot be migrations. A later
 * version may add columns at the end of one, which changes nothing for a node of the earlier one beside it.
 */
@Component
class VistasDoMotor implements SmartInitializingSingleton {

    private record Vista(String nome, String sql) {}

    private static final List<Vista> VISTAS = List.of(
            // Each task of a person that is open.
            new Vista("v_tarefa_do_motor", """
                    create or replace view v_tarefa_do_motor as
                    select id_ as id, proc_inst_id_ as instancia, task_def_key_ as passo, assignee_ as com_quem,
                      priority_ as prioridade, due_date_ as vence_em, proc_def_id_ as modelo
                    from act_ru_task"""),
            // To which groups a task is offered.
            new Vista("v_oferta_do_motor", """
                    create or replace view v_oferta_do_motor as
                    select task_id_ as tarefa, group_id_ as grupo
                    from act_ru_identitylink
                    where type_ = 'candidate' and group_id_ is not null"""),
            // Who is in which group.
            new Vista("v_membro_do_motor", """
                    create or replace view v_membro_do_motor as
                    select user_id_ as quem, group_id_ as grupo
                    from act_id_membership"""),
            // Where the processes that run are; the one without a pai is the process itself.
            new Vista("v_execucao_do_motor", """
                    create or replace view v_execucao_do_motor as
                    select x.id_ as id, x.proc_inst_id_ as instancia, x.parent_id_ as pai, x.act_id_ as passo,
                      x.business_key_ as chave, p.key_ as processo, x.proc_def_id_ as modelo, x.is_active_ as ativa
                    from act_ru_execution x
                    left join act_re_procdef p on p.id_ = x.proc_def_id_"""),
            // Timers and whatever else the engine is still to do by itself.
            new Vista("v_espera_do_motor", """
                    create or replace view v_espera_do_motor as
                    select j.id_ as id, j.process_instance_id_ as instancia, d.act_id_ as passo, j.duedate_ as quando,
                      j.retries_ as tentativas
                    from act_ru_job j
                    left join act_ru_jobdef d on d.id_ = j.job_def_id_"""),
            // Every process that runs or ran and is still kept; those that run have not ended.
            new Vista("v_instancia_do_motor", """
                    create or replace view v_instancia_do_motor as
                    select id_ as id, proc_def_id_ as modelo, start_time_ as comecou_em, end_time_ as terminou_em
                    from act_hi_procinst"""),
            // Every step of them that was left or is being taken; of the tasks, by when they were to be done.
            new Vista("v_passo_do_motor", """
                    create or replace view v_passo_do_motor as
                    select a.proc_def_id_ as modelo, a.act_id_ as passo, a.end_time_ as terminou_em,
                      a.duration_ as duracao, t.due_date_ as vence_em
                    from act_hi_actinst a
                    left join act_hi_taskinst t on t.id_ = a.task_id_"""));

    private final JdbcClient banco;

    /** Takes the engine only to be made after it. */
    VistasDoMotor(JdbcClient banco, ProcessEngine motor) {
        this.banco = banco;
    }

    @Override
    public void afterSingletonsInstantiated() {
        VISTAS.forEach(this::criar);
    }

    private void criar(Vista vista) {
        try {
            banco.sql(vista.sql()).update();
        } catch (DataAccessException falha) {
            // Another node that starts with this one is making the same.
            if (!existe(vista)) {
                throw falha;
            }
        }
    }

    private boolean existe(Vista vista) {
        return Linhas.ha(banco.sql("select count(*) from information_schema.tables where lower(table_name) = :nome")
                .param("nome", vista.nome()));
    }
}
