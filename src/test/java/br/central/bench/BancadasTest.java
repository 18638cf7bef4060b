package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.springframework.test.context.TestContextManager;

/**
 * Each bench still works, and says what it promises: run once with a handful of cases, all on one application. No figure is
 * looked at.
 */
@NaBancada
@Tag("banco")
@EnabledIfSystemProperty(named = "central.teste.banco", matches = "postgresql")
class BancadasTest {

    /** Whatever is named here is part of a line. */
    private static final Map<String, List<String>> PROMETIDAS = Map.ofEntries(
            Map.entry(
                    "AberturaEVidaBench",
                    List.of(
                            "load average",
                            "bare engine: start",
                            "POST /api/atendimentos, session",
                            "POST /api/atendimentos, Basic",
                            "opening ÷ bare start",
                            "full life ÷ bare life",
                            "backlog: full life ÷ bare life",
                            "life with a backlog ÷ without",
                            "open work of a group by deadline")),
            Map.entry(
                    "AtosBench",
                    List.of(
                            "load average",
                            "classify",
                            "backlog: forward to two groups",
                            "backlog: answer, the last group",
                            "backlog: consolidate",
                            "backlog: return to the client",
                            "backlog: restart",
                            "backlog: cancel the case",
                            "backlog: insist",
                            "backlog: ask for more",
                            "backlog: redirect",
                            "backlog: reclassify",
                            "backlog: complain",
                            "backlog: transfer",
                            "open, forwarded to two groups: ")),
            Map.entry("EnsaioBench", List.of("load average", "requests rehearsed in")),
            Map.entry("ApuracaoBench", List.of("days added up", "GRUPO, 30 days", "breaches by GRUPO, 365 days")),
            Map.entry(
                    "ListasDeTarefasBench",
                    List.of(
                            "authorization rows of tasks: 0",
                            "with our indexes: my groups by due date",
                            "indexes dropped: list \"Vencidos\", count")),
            Map.entry(
                    "MesaBench",
                    List.of("load average", "home", "case page, open", "locate: a far page", "times the lightest")),
            Map.entry(
                    "PainelBench",
                    List.of("load average", "facts of", "board: everything", "flow: a year", "deadlines of a group")),
            Map.entry(
                    "PortalBench",
                    List.of("load average", "of them open", "list: open", "answer", "my history, thousands")),
            Map.entry(
                    "ModelosBench",
                    List.of(
                            "load average",
                            "added up by days",
                            "models: versions and where they wait",
                            "migration: choose and plan")),
            Map.entry("MemoriaBench", List.of("load average", "an operator's act")),
            Map.entry("ListasDaMesaBench", List.of("filled in", "atendente proxima", "busca=maria silva")),
            Map.entry(
                    "TempestadeDePrazosBench",
                    List.of(
                            "load average",
                            "calm",
                            "storm",
                            "5 deadlines escalated in",
                            "operators' p95",
                            "5 lines, 5 tasks")),
            Map.entry("BuscaDeClientesBench", List.of("maria silva: median")),
            Map.entry("CaixaDeSaidaBench", List.of("20 mails sent in")));

    @TestFactory
    Stream<DynamicTest> funcionam() {
        return ReflectionSupport.streamAllClassesInPackage(
                        "br.central", BancadasTest::ehUma, nome -> nome.endsWith("Bench") && !nome.endsWith(".Bench"))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(bancada -> DynamicTest.dynamicTest(bancada.getSimpleName(), () -> fazer(bancada)));
    }

    private static boolean ehUma(Class<?> classe) {
        return AnnotationSupport.findRepeatableAnnotations(classe, Tag.class).stream()
                .anyMatch(tag -> tag.value().equals("bench"));
    }

    private static void fazer(Class<?> bancada) throws Exception {
        assertThat(PROMETIDAS).as("o que cada medida promete dizer").containsKey(bancada.getSimpleName());
        Relatorio.ditas();
        Object uma = ReflectionSupport.newInstance(bancada);
        new TestContextManager(bancada).prepareTestInstance(uma);
        chamar(bancada, BeforeAll.class, uma);
        try {
            for (Method medida : metodos(bancada, Test.class)) {
                chamar(bancada, BeforeEach.class, uma);
                ReflectionSupport.invokeMethod(medida, uma);
            }
        } finally {
            chamar(bancada, AfterAll.class, uma);
        }
        List<String> ditas = Relatorio.ditas();
        assertThat(PROMETIDAS.get(bancada.getSimpleName()))
                .allSatisfy(parte -> assertThat(ditas).anyMatch(linha -> linha.contains(parte)));
    }

    private static void chamar(Class<?> bancada, Class<? extends Annotation> quais, Object uma) {
        metodos(bancada, quais).forEach(metodo -> ReflectionSupport.invokeMethod(metodo, uma));
    }

    private static List<Method> metodos(Class<?> bancada, Class<? extends Annotation> quais) {
        return AnnotationSupport.findAnnotatedMethods(bancada, quais, HierarchyTraversalMode.TOP_DOWN).stream()
                .sorted(Comparator.comparing(BancadasTest::ordem))
                .toList();
    }

    private static int ordem(Method metodo) {
        return AnnotationSupport.findAnnotation(metodo, Order.class)
                .map(Order::value)
                .orElse(0);
    }
}
