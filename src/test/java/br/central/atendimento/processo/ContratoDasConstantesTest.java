package br.central.atendimento.processo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.indicadores.contrato.Etapa;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every name of the models that code refers to is one that the gate holds the models to. */
class ContratoDasConstantesTest {

    private static final Path CONTRATO = Path.of("src/main/resources/regras/contrato-dos-modelos.csv");

    @Test
    void cadaConstanteEstaNoContrato() throws IOException {
        assertThat(nomes()).containsAll(constantes());
    }

    @Test
    void cadaEtapaDoQuadroEstaNoContrato() throws IOException {
        assertThat(nomes())
                .containsAll(Arrays.stream(Etapa.values()).map(Etapa::elemento).toList());
    }

    private static Set<String> nomes() throws IOException {
        return Files.readAllLines(CONTRATO).stream()
                .map(linha -> linha.split(";", -1)[2])
                .collect(Collectors.toSet());
    }

    private static List<String> constantes() {
        return Arrays.stream(Modelo.class.getDeclaredFields())
                .filter(campo -> campo.getType() == String.class
                        && campo.getName()
                                .matches("(USER_TASK|GATEWAY|START_EVENT|EVENT|CATCH_EVENT|MSG|ERRO|DECISAO|VAR)_.*"))
                .map(ContratoDasConstantesTest::valor)
                .toList();
    }

    private static String valor(Field campo) {
        try {
            return (String) campo.get(null);
        } catch (IllegalAccessException inalcancavel) {
            throw new IllegalStateException(inalcancavel);
        }
    }
}
