package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CamposDesconhecidosTest {

    private final ObjectMapper json =
            JsonMapper.builder().addModule(new CamposDesconhecidos()).build();

    record Grupo(@JsonAlias("apelido") String nome, BigDecimal valor) {}

    record Inteiro(@JsonUnwrapped Grupo grupo, List<String> marcas) {}

    @Test
    void gruposSeLeemESeEscrevemSemNivel() throws Exception {
        Inteiro lido = json.readValue("{\"apelido\":\"a\",\"valor\":1.10,\"marcas\":[\"x\"]}", Inteiro.class);

        assertThat(lido).isEqualTo(new Inteiro(new Grupo("a", new BigDecimal("1.10")), List.of("x")));
        assertThat(json.writeValueAsString(lido)).isEqualTo("{\"nome\":\"a\",\"valor\":1.10,\"marcas\":[\"x\"]}");
    }

    @Test
    void campoQueNenhumGrupoTemERecusado() {
        assertThatThrownBy(() -> json.readValue("{\"nome\":\"a\",\"nomee\":\"b\"}", Inteiro.class))
                .isInstanceOfSatisfying(
                        UnrecognizedPropertyException.class,
                        recusa -> assertThat(recusa.getPropertyName()).isEqualTo("nomee"));
    }
}
