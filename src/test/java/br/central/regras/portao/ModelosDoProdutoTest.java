package br.central.regras.portao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.regras.Apontamento.Gravidade;
import br.central.regras.Verificacao;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped models pass the gate; what it finds odd in them is known. */
@TesteDeIntegracao
@UmBancoBasta
class ModelosDoProdutoTest {

    /** The leaves of internal demands of today are all under {@code ativo/}, which an earlier row answers. */
    private static final String SO_QUANDO_HOUVER_OUTRA_INTERNA = "Rule_Interna";

    @Autowired
    Verificacao verificacao;

    static List<String> todos() {
        return Modelos.TODOS;
    }

    @ParameterizedTest
    @MethodSource("todos")
    void naoHaNadaContraEles(String arquivo) {
        assertThat(verificacao.verificar(arquivo, Modelos.xml(arquivo).getBytes(StandardCharsets.UTF_8)))
                .allSatisfy(um -> {
                    assertThat(um.gravidade()).isEqualTo(Gravidade.AVISO);
                    assertThat(um.elemento()).isEqualTo(SO_QUANDO_HOUVER_OUTRA_INTERNA);
                });
    }
}
