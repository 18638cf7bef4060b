package br.central.engine;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When what ends in a command began, which says how long it took: asked once, for all of it, just before it is written. The
 * engine asks for each by itself, a fifteenth of the statements of a life.
 */
class InicioDosEscopos implements Session, CommandContextListener {

    private static final Map<Class<?>, String> TABELAS = Map.of(
            HistoricActivityInstanceEventEntity.class, "ACT_HI_ACTINST",
            HistoricTaskInstanceEventEntity.class, "ACT_HI_TASKINST",
            HistoricProcessInstanceEventEntity.class, "ACT_HI_PROCINST");

    private final JdbcClient banco;
    private final List<HistoricScopeInstanceEvent> semInicio = new ArrayList<>();
    private boolean perguntado;

    private InicioDosEscopos(JdbcClient banco) {
        this.banco = banco;
    }

    static SessionFactory de(JdbcClient banco) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return InicioDosEscopos.class;
            }

            @Override
            public Session openSession() {
                var nova = new InicioDosEscopos(banco);
                Context.getCommandContext().registerCommandContextListener(nova);
                return nova;
            }
        };
    }

    static InicioDosEscopos doComando() {
        return Context.getCommandContext().getSession(InicioDosEscopos.class);
    }

    /** From the beginning of each command: while one closes nobody can be added to those who are told of it. */
    static CommandInterceptor desdeOComeco() {
        return new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> comando) {
                doComando();
                return next.execute(comando);
            }
        };
    }

    /** Whether the question is still to be asked, and knows where to look. */
    boolean pergunta(HistoricScopeInstanceEvent escopo) {
        return !perguntado && TABELAS.containsKey(escopo.getClass());
    }

    void procurar(HistoricScopeInstanceEvent escopo) {
        semInicio.add(escopo);
    }

    @Override
    public void onCommandContextClose(CommandContext comando) {
        perguntado = true;
        if (semInicio.isEmpty()) {
            return;
        }
        Map<String, Timestamp> inicios = inicios();
        semInicio.forEach(escopo -> escopo.setStartTime(inicios.get(escopo.getId())));
        semInicio.clear();
    }

    private Map<String, Timestamp> inicios() {
        Map<String, List<String>> porTabela = semInicio.stream()
                .collect(Collectors.groupingBy(
                        escopo -> TABELAS.get(escopo.getClass()),
                        Collectors.mapping(HistoricScopeInstanceEvent::getId, Collectors.toList())));
        String consulta = porTabela.keySet().stream()
                .sorted()
                .map(tabela -> "select ID_, START_TIME_ from " + tabela + " where ID_ in (:" + tabela + ")")
                .collect(Collectors.joining(" union all "));
        Map<String, Timestamp> inicios = new HashMap<>();
        banco.sql(consulta).params(porTabela).query(linha -> {
            inicios.put(linha.getString(1), linha.getTimestamp(2));
        });
        return inicios;
    }

    @Override
    public void onCommandFailed(CommandContext comando, Throwable falha) {
        semInicio.clear();
    }

    @Override
    public void flush() {
        // Said when the command closes, before anything is written.
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
