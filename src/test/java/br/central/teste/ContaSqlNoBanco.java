package br.central.teste;

import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts the counter between the pool and everybody; the pool keeps its type, for who asks for it. */
@Component
@ConditionalOnProperty(ContaSql.LIGADA)
class ContaSqlNoBanco implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String nome) {
        return bean instanceof DataSource fonte ? contado(fonte) : bean;
    }

    private static Object contado(DataSource fonte) {
        DataSource contada =
                ProxyDataSourceBuilder.create(fonte).listener(new Contador()).build();
        ProxyFactory fabrica = new ProxyFactory(fonte);
        fabrica.setProxyTargetClass(true);
        fabrica.addAdvice((MethodInterceptor)
                chamada -> chamada.getMethod().getName().equals("getConnection") && chamada.getArguments().length == 0
                        ? contada.getConnection()
                        : chamada.proceed());
        return fabrica.getProxy();
    }

    private static class Contador implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execucao, List<QueryInfo> comandos) {
            // Counted when done.
        }

        @Override
        public void afterQuery(ExecutionInfo execucao, List<QueryInfo> comandos) {
            ContaSql.registrar(comandos.isEmpty() ? "" : comandos.get(0).getQuery());
        }
    }
}
