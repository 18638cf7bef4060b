package br.central.arquitetura;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No Lombok, no setters, no field injection. */
class EstiloDoCodigoTest {

    private static final Pattern PROIBIDO =
            Pattern.compile("import lombok\\.|@(?:Autowired|Inject|Resource|PersistenceContext)\\b[^({;]*[;=]"
                    + "|@Value\\([^)]*\\)\\s+(?:private|protected|public)\\s[^(]*;"
                    + "|(?<!@Override\\s{1,20}(?:public )?)void set[A-Z]\\w*\\((?!\\))");

    @Test
    void semLombokSemSettersSemInjecaoEmCampos() {
        assertThat(achados(Produto.fontes())).isEmpty();
    }

    @Test
    void oProibidoEAchado() {
        assertThat(achados(List.of(
                        Fonte.de("Lombok", "import lombok.Data;\nclass Lombok {}"),
                        Fonte.de("Campo", "class Campo { @Autowired Um um; }"),
                        Fonte.de("Valor", "class Valor { @Value(\"${a}\") private String um; }"),
                        Fonte.de("Setter", "class Setter { void setNome(String nome) {} }"),
                        Fonte.de("DeFora", "class DeFora { @Override\n    public void setNome(String nome) {} }"),
                        Fonte.de("Bom", "class Bom { @Autowired Bom(@Value(\"${a}\") String um) {} }"))))
                .containsExactly("Lombok", "Campo", "Valor", "Setter");
    }

    private static List<String> achados(Collection<Fonte> fontes) {
        return fontes.stream()
                .filter(fonte -> PROIBIDO.matcher(fonte.codigo()).find())
                .map(Fonte::nome)
                .toList();
    }
}
