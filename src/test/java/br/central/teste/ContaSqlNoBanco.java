package br.central.teste;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts the counter between the pool and everybody; the pool keeps its type, for who asks for it. */
@Component
@ConditionalOnProperty(ContaSql.LIGADA)
class ContaSqlNoBanco implements BeanPostProcessor {

    private final boolean aPedido;

    ContaSqlNoBanco(@Value("${" + ContaSql.LIGADA + "}") String quando) {
        aPedido = ContaSql.A_PEDIDO.equals(quando);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nome) {
        return bean instanceof DataSource fonte ? contado(fonte) : bean;
    }

    private Object contado(DataSource fonte) {
        DataSource contada =
                ProxyDataSourceBuilder.create(fonte).listener(new Contador()).build();
        ProxyFactory fabrica = new ProxyFactory(fonte);
        fabrica.setProxyTargetClass(true);
        fabrica.addAdvice((MethodInterceptor)
                chamada -> daConexao(chamada.getMethod(), chamada.getArguments()) && (ContaSql.contando() || !aPedido)
                        ? contada.getConnection()
                        : chamada.proceed());
        return fabrica.getProxy();
    }

    private static boolean daConexao(Method metodo, Object[] argumentos) {
        return metodo.getName().equals("getConnection") && argumentos.length == 0;
    }

    private static class Contador implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execucao, List<QueryInfo> comandos) {
            // Counted when done.
        }

        @Override
        public void afterQuery(ExecutionInfo execucao, List<QueryInfo> comandos) {
            ContaSql.registrar(comandos.isEmpty() ? "" : comandos.get(0).getQuery(), linhas(execucao));
        }

        private static int linhas(ExecutionInfo execucao) {
            Object resultado = execucao.getResult();
            if (resultado instanceof int[] deCada) {
                // Of a batch that was rewritten the driver only says that each went well.
                return IntStream.of(deCada)
                        .map(uma -> uma == Statement.SUCCESS_NO_INFO ? 1 : uma)
                        .sum();
            }
            return resultado instanceof Number quantas ? quantas.intValue() : daExecucao(execucao);
        }

        private static int daExecucao(ExecutionInfo execucao) {
            try {
                return Boolean.FALSE.equals(execucao.getResult())
                        ? execucao.getStatement().getUpdateCount()
                        : 0;
            } catch (SQLException falha) {
                return 0;
            }
        }
    }
}
