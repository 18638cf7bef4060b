package br.central.regras.portao;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.regras.Verificacao;
import br.central.teste.TesteDeIntegracao;
import br.central.teste.UmBancoBasta;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped models pass the gate, and it finds nothing odd in them. */
@TesteDeIntegracao
@UmBancoBasta
class ModelosDoProdutoTest {

    @Autowired
    Verificacao verificacao;

    static List<String> todos() {
        return Modelos.TODOS;
    }

    @ParameterizedTest
    @MethodSource("todos")
    void naoHaNadaContraEles(String arquivo) {
        assertThat(verificacao.verificar(arquivo, Modelos.xml(arquivo).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
