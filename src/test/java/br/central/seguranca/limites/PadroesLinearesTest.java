package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.CentralApplication;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.RecordComponentVisitor;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * No text makes a pattern work longer than in proportion to its length. Each pattern of the application, whether kept in a
 * field, written where it is used or put on a field of a request, is fed samples of many kinds of text, made of what it itself looks
 * for, and a hundred thousand characters of those it worked most at; what it reads is counted, so that a slow machine does not matter.
 */
class PadroesLinearesTest {

    private static final int TAMANHO = 100_000;

    /** Enough to tell which kinds of text a pattern works most at, and for most of those that are not linear to show it. */
    private static final int AMOSTRA = 1_500;

    /** Of how many kinds of text a pattern gets the hundred thousand. */
    private static final int PIORES = 2;

    /** Characters read for each of the text. Quadratic ones read hundreds of a sample, tens of thousands of the whole. */
    private static final int VEZES = 400;

    /** How many texts are made of what a pattern looks for, beside those that all get. */
    private static final int DO_PADRAO = 8;

    /** At last something that no pattern looks for. */
    private static final String FIM = "\u0001";

    private static final Set<String> COM_PADRAO = Set.of("matches", "replaceAll", "replaceFirst", "split", "compile");

    private static final Pattern PALAVRAS = Pattern.compile("[a-zà-ú]{2,}|[^a-zà-ú]");

    @TestFactory
    Stream<DynamicTest> cadaPadraoELinear() throws Exception {
        Map<String, Pattern> padroes = todos();
        assertThat(padroes).hasSizeGreaterThan(100);
        Set<String> vistos = new HashSet<>();
        return padroes.entrySet().stream()
                .filter(um -> vistos.add(um.getValue().flags() + um.getValue().pattern()))
                .map(um -> DynamicTest.dynamicTest(um.getKey(), () -> conferir(um.getValue())));
    }

    private static void conferir(Pattern padrao) {
        try {
            conferirCadaUso(padrao);
        } catch (AssertionError falha) {
            throw new AssertionError(padrao.pattern() + ": " + falha.getMessage(), falha);
        }
    }

    private static void conferirCadaUso(Pattern padrao) {
        for (Uso uso : Uso.values()) {
            Map<String, Long> custos = new HashMap<>();
            pedacos(padrao).forEach(pedaco -> custos.put(pedaco, medir(padrao, pedaco, AMOSTRA, uso)));
            custos.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(PIORES)
                    .forEach(pior -> medir(padrao, pior.getKey(), TAMANHO, uso));
        }
    }

    private enum Uso {
        INTEIRO {
            @Override
            void usar(Pattern padrao, String texto, Contado contado) {
                padrao.matcher(contado.de(texto + FIM)).matches();
            }
        },
        TODOS {
            @Override
            void usar(Pattern padrao, String texto, Contado contado) {
                Matcher achador = padrao.matcher(contado.de("a" + texto + FIM + "a"));
                while (achador.find()) {}
            }
        };

        abstract void usar(Pattern padrao, String texto, Contado contado);
    }

    /** @return how many characters were read */
    private static long medir(Pattern padrao, String pedaco, int tamanho, Uso uso) {
        Contado contado = new Contado((long) VEZES * tamanho);
        try {
            uso.usar(padrao, pedaco.repeat(tamanho / pedaco.length()), contado);
        } catch (StackOverflowError fundo) {
            throw new AssertionError("Fundo demais com «" + pedaco + "…»", null);
        }
        return contado.lidos;
    }

    /** What the pattern looks for, to be said over and over. */
    private static Set<String> pedacos(Pattern padrao) {
        Set<String> pedacos =
                new LinkedHashSet<>(List.of("1", "a", "A", " ", "é", ".", "\n", "a1", "1.", "a ", "1 ", "a\n"));
        String fonte = padrao.pattern().replaceAll("\\\\[pP]\\{\\w+}|\\\\[wdsbWDSBz]", " ");
        Matcher partes = PALAVRAS.matcher(fonte);
        List<String> achadas = new ArrayList<>();
        while (partes.find()) {
            achadas.add(partes.group());
        }
        // Words before signs, and few: it is one run of the pattern over the whole text for each.
        achadas.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(DO_PADRAO)
                .forEach(parte -> pedacos.add(parte + " "));
        for (int i = 0; i + 1 < achadas.size() && i < DO_PADRAO; i++) {
            pedacos.add(achadas.get(i) + achadas.get(i + 1));
        }
        return pedacos;
    }

    private static final class Contado implements CharSequence {

        private final long limite;
        private String texto;
        private long lidos;

        Contado(long limite) {
            this.limite = limite;
        }

        Contado de(String qual) {
            texto = qual;
            return this;
        }

        @Override
        public char charAt(int onde) {
            if (++lidos > limite) {
                throw new AssertionError("Mais que linear, em %d caracteres, com «%s…»"
                        .formatted(texto.length(), texto.substring(0, 40).strip()));
            }
            return texto.charAt(onde);
        }

        @Override
        public int length() {
            return texto.length();
        }

        @Override
        public CharSequence subSequence(int inicio, int fim) {
            return texto.substring(inicio, fim);
        }

        @Override
        public String toString() {
            return texto;
        }
    }

    private static Map<String, Pattern> todos() throws Exception {
        Map<String, Pattern> padroes = new TreeMap<>();
        for (Resource classe :
                new PathMatchingResourcePatternResolver().getResources("file:" + pasta() + "/br/central/**/*.class")) {
            try (InputStream bytes = classe.getInputStream()) {
                ClassReader lida = new ClassReader(bytes);
                dosCampos(lida.getClassName().replace('/', '.'), padroes);
                lida.accept(new Escritos(lida.getClassName(), padroes), ClassReader.SKIP_FRAMES);
            }
        }
        return padroes;
    }

    private static String pasta() {
        return CentralApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }

    private static void dosCampos(String nome, Map<String, Pattern> padroes) throws Exception {
        Class<?> classe = Class.forName(nome, false, CentralApplication.class.getClassLoader());
        for (Field campo : classe.getDeclaredFields()) {
            if (!Modifier.isStatic(campo.getModifiers()) || !podeTerPadrao(campo.getType())) {
                continue;
            }
            campo.setAccessible(true);
            int qual = 0;
            for (Pattern padrao : dentroDe(campo.get(null)).collect(Collectors.toList())) {
                padroes.put(classe.getSimpleName() + "." + campo.getName() + (qual++ == 0 ? "" : "#" + qual), padrao);
            }
        }
    }

    private static boolean podeTerPadrao(Class<?> tipo) {
        return tipo == Pattern.class
                || tipo == Pattern[].class
                || Collection.class.isAssignableFrom(tipo)
                || Map.class.isAssignableFrom(tipo);
    }

    private static Stream<Pattern> dentroDe(Object valor) {
        if (valor instanceof Pattern padrao) {
            return Stream.of(padrao);
        }
        if (valor instanceof Object[] lista) {
            return Stream.of(lista).flatMap(PadroesLinearesTest::dentroDe);
        }
        if (valor instanceof Collection<?> lista) {
            return lista.stream().flatMap(PadroesLinearesTest::dentroDe);
        }
        return valor instanceof Map<?, ?> mapa
                ? Stream.concat(mapa.keySet().stream(), mapa.values().stream()).flatMap(PadroesLinearesTest::dentroDe)
                : Stream.empty();
    }

    /** Texts in methods that make patterns of texts, and those of constraints. Some are none, which does no harm. */
    private static final class Escritos extends ClassVisitor {

        private static final String RESTRICAO = "Ljakarta/validation/constraints/Pattern;";

        private final String classe;
        private final Map<String, Pattern> padroes;

        Escritos(String classe, Map<String, Pattern> padroes) {
            super(Opcodes.ASM9);
            this.classe = classe.substring(classe.lastIndexOf('/') + 1);
            this.padroes = padroes;
        }

        private void incluir(String texto) {
            try {
                padroes.put(classe + ": " + texto, Pattern.compile(texto));
            } catch (PatternSyntaxException nenhum) {
                // Some other text of the same method.
            }
        }

        private AnnotationVisitor daRestricao(String tipo) {
            return !RESTRICAO.equals(tipo)
                    ? null
                    : new AnnotationVisitor(Opcodes.ASM9) {
                        @Override
                        public void visit(String nome, Object valor) {
                            if ("regexp".equals(nome)) {
                                incluir((String) valor);
                            }
                        }
                    };
        }

        @Override
        public FieldVisitor visitField(int acesso, String nome, String tipo, String generico, Object valor) {
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String anotacao, boolean visivel) {
                    return daRestricao(anotacao);
                }
            };
        }

        @Override
        public RecordComponentVisitor visitRecordComponent(String nome, String tipo, String generico) {
            return new RecordComponentVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String anotacao, boolean visivel) {
                    return daRestricao(anotacao);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(int acesso, String nome, String tipo, String generico, String[] falhas) {
            return new MethodVisitor(Opcodes.ASM9) {

                private final List<String> textos = new ArrayList<>();
                private boolean usa;

                @Override
                public AnnotationVisitor visitAnnotation(String anotacao, boolean visivel) {
                    return daRestricao(anotacao);
                }

                @Override
                public AnnotationVisitor visitParameterAnnotation(int qual, String anotacao, boolean visivel) {
                    return daRestricao(anotacao);
                }

                @Override
                public void visitLdcInsn(Object valor) {
                    if (valor instanceof String texto) {
                        textos.add(texto);
                    }
                }

                @Override
                public void visitMethodInsn(
                        int como, String dono, String metodo, String assinatura, boolean deInterface) {
                    usa |= COM_PADRAO.contains(metodo)
                            && (dono.equals("java/lang/String") || dono.equals("java/util/regex/Pattern"));
                }

                @Override
                public void visitEnd() {
                    if (usa) {
                        textos.forEach(Escritos.this::incluir);
                    }
                }
            };
        }
    }
}
