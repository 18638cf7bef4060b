package br.central;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Every text that the sources write down, as the compiler reads it: text blocks without their margins, what is put
 * together with {@code +} as one, a constant of the same file as what it says. What is only known while the program runs
 * is {@value #DESCONHECIDO}.
 */
final class TextosDoCodigo {

    static final String DESCONHECIDO = " … ";

    /** What has no such word asks nothing of a database; most files need not be read any further. */
    private static final Pattern PODE_TER_SQL = Pattern.compile("(?i)\\b(from|join|update|into|table)\\b");

    private static final Path RAIZ = Path.of("src/main/java");

    private TextosDoCodigo() {}

    /** @param texto as it is written there; its line is that of its beginning */
    record Texto(String modulo, String onde, String texto) {}

    static List<Texto> todos() {
        try (Stream<Path> arquivos = Files.walk(RAIZ)) {
            List<Arquivo> lidos = arquivos.filter(arquivo -> arquivo.toString().endsWith(".java"))
                    .map(Arquivo::de)
                    .filter(arquivo -> PODE_TER_SQL.matcher(arquivo.texto()).find())
                    .toList();
            return de(lidos);
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
    }

    static List<Texto> de(String modulo, String nome, String fonte) {
        return de(List.of(new Arquivo(modulo, nome, fonte)));
    }

    private static List<Texto> de(List<Arquivo> arquivos) {
        List<Fonte> fontes = arquivos.stream().map(Fonte::new).toList();
        Map<URI, Arquivo> porFonte = fontes.stream().collect(Collectors.toMap(Fonte::toUri, fonte -> fonte.arquivo));
        JavacTask leitor = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(new StringWriter(), null, null, List.of("-proc:none"), null, fontes);
        SourcePositions lugares = Trees.instance(leitor).getSourcePositions();
        List<Texto> textos = new ArrayList<>();
        try {
            for (CompilationUnitTree unidade : leitor.parse()) {
                Arquivo arquivo = porFonte.get(unidade.getSourceFile().toUri());
                new Leitura(constantes(unidade), (arvore, texto) -> {
                            long onde = unidade.getLineMap().getLineNumber(lugares.getStartPosition(unidade, arvore));
                            textos.add(new Texto(arquivo.modulo(), arquivo.nome() + ":" + onde, texto));
                        })
                        .scan(unidade, null);
            }
        } catch (IOException falha) {
            throw new UncheckedIOException(falha);
        }
        return textos;
    }

    private static Map<String, ExpressionTree> constantes(CompilationUnitTree unidade) {
        Map<String, ExpressionTree> constantes = new HashMap<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variavel, Void nada) {
                if (variavel.getInitializer() != null
                        && variavel.getModifiers().toString().contains("static")) {
                    constantes.put(variavel.getName().toString(), variavel.getInitializer());
                }
                return super.visitVariable(variavel, nada);
            }
        }.scan(unidade, null);
        return constantes;
    }

    private record Arquivo(String modulo, String nome, String texto) {

        static Arquivo de(Path arquivo) {
            try {
                Path dentro = RAIZ.resolve("br/central").relativize(arquivo);
                String modulo = dentro.getNameCount() > 1 ? dentro.getName(0).toString() : "";
                return new Arquivo(modulo, dentro.toString(), Files.readString(arquivo));
            } catch (IOException falha) {
                throw new UncheckedIOException(falha);
            }
        }
    }

    private static final class Fonte extends SimpleJavaFileObject {

        private final Arquivo arquivo;

        Fonte(Arquivo arquivo) {
            super(URI.create("string:///" + arquivo.nome()), Kind.SOURCE);
            this.arquivo = arquivo;
        }

        @Override
        public CharSequence getCharContent(boolean ignora) {
            return arquivo.texto();
        }
    }

    /** Tells of each text where it stands, and of what is put together also the whole. */
    private static final class Leitura extends TreeScanner<Void, Void> {

        private final Map<String, ExpressionTree> constantes;
        private final BiConsumer<ExpressionTree, String> textos;

        Leitura(Map<String, ExpressionTree> constantes, BiConsumer<ExpressionTree, String> textos) {
            this.constantes = constantes;
            this.textos = textos;
        }

        @Override
        public Void visitBinary(BinaryTree soma, Void nada) {
            if (soma.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(soma, nada);
            }
            String todo = juntar(soma, 0);
            if (!todo.replace(DESCONHECIDO, "").isBlank()) {
                textos.accept(soma, todo);
            }
            return super.visitBinary(soma, nada);
        }

        @Override
        public Void visitLiteral(LiteralTree valor, Void nada) {
            if (valor.getValue() instanceof String texto) {
                textos.accept(valor, texto);
            }
            return null;
        }

        private String juntar(ExpressionTree parte, int fundo) {
            if (parte instanceof LiteralTree valor) {
                return String.valueOf(valor.getValue());
            }
            if (parte instanceof ParenthesizedTree entre) {
                return juntar(entre.getExpression(), fundo);
            }
            if (parte instanceof BinaryTree soma && soma.getKind() == Tree.Kind.PLUS) {
                return juntar(soma.getLeftOperand(), fundo) + juntar(soma.getRightOperand(), fundo);
            }
            ExpressionTree constante = parte instanceof IdentifierTree nome
                    ? constantes.get(nome.getName().toString())
                    : null;
            return constante == null || fundo > 3 ? DESCONHECIDO : juntar(constante, fundo + 1);
        }
    }
}
