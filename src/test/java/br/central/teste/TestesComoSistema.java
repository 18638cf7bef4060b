package br.central.teste;

import br.central.seguranca.ComoSistema;
import java.util.function.Supplier;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * What a test itself does, and in threads of its own, without saying who does it, the system does: it makes ready what it
 * is about. Requests it makes are nobody's until they say whose they are, for the chain of filters says so first; and the
 * application's threads are not the test's.
 */
public class TestesComoSistema implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final ThreadLocal<Boolean> DO_TESTE = new InheritableThreadLocal<>();
    private static final Estrategia ESTRATEGIA = new Estrategia();

    /** Before the application is built, which keeps the strategy it finds. */
    public static void preparar() {
        if (SecurityContextHolder.getContextHolderStrategy() != ESTRATEGIA) {
            SecurityContextHolder.setContextHolderStrategy(ESTRATEGIA);
        }
    }

    /** Its threads are made before any is the test's. */
    @Override
    public void beforeAll(ExtensionContext testes) {
        preparar();
        // The engine's own doors find it by its name, which another context of this process, closed or not, may have
        // taken.
        SpringExtension.getApplicationContext(testes)
                .getBeanProvider(ProcessEngine.class)
                .ifAvailable(ProcessEngines::registerProcessEngine);
        aplicativos();
        DO_TESTE.set(true);
    }

    /** One of each for the process, which another context takes with it as it closes. */
    private static void aplicativos() {
        if (Welcome.getRuntimeDelegate() == null) {
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        }
    }

    @Override
    public void afterAll(ExtensionContext testes) {
        DO_TESTE.remove();
        SecurityContextHolder.clearContext();
    }

    @Override
    public void beforeEach(ExtensionContext teste) {
        DO_TESTE.remove();
        Authentication quem = TestSecurityContextHolder.getContext().getAuthentication();
        if (quem == null || ESTRATEGIA.sistema.equals(quem)) {
            // What a request that MockMvc sends starts from, which else were this thread's.
            TestSecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            SecurityContextHolder.clearContext();
        }
        DO_TESTE.set(true);
    }

    @Override
    public void afterEach(ExtensionContext teste) {
        TestSecurityContextHolder.clearContext();
    }

    private static final class Estrategia implements SecurityContextHolderStrategy {

        private final Authentication sistema =
                ComoSistema.executar(() -> SecurityContextHolder.getContext().getAuthentication());
        private final ThreadLocal<Supplier<SecurityContext>> atual = new ThreadLocal<>();

        @Override
        public SecurityContext getContext() {
            return getDeferredContext().get();
        }

        @Override
        public Supplier<SecurityContext> getDeferredContext() {
            if (atual.get() == null) {
                SecurityContext contexto =
                        DO_TESTE.get() == null ? new SecurityContextImpl() : new SecurityContextImpl(sistema);
                atual.set(() -> contexto);
            }
            return atual.get();
        }

        @Override
        public void setContext(SecurityContext contexto) {
            atual.set(() -> contexto);
        }

        /** Asked once, as it may be expensive or make something. */
        @Override
        public void setDeferredContext(Supplier<SecurityContext> contexto) {
            atual.set(new Supplier<>() {
                private SecurityContext feito;

                @Override
                public SecurityContext get() {
                    if (feito == null) {
                        feito = contexto.get();
                    }
                    return feito;
                }
            });
        }

        @Override
        public void clearContext() {
            atual.remove();
        }

        @Override
        public SecurityContext createEmptyContext() {
            return new SecurityContextImpl();
        }
    }
}
