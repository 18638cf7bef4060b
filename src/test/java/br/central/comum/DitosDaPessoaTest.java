package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DitosDaPessoaTest {

    private final DitosDaPessoa ditos =
            new DitosDaPessoa(List.of("Ana", "ana@example.com", "11987650001", "(11) 98765-0001"));

    @Test
    void achaOQueSeDisseDaPessoa() {
        assertThat(List.of(
                        "Casos de ANA",
                        "{\"nome\":\"Ana\"}",
                        "+5511987650001",
                        "para ana@example.com.",
                        "Tel. (11) 98765-0001"))
                .allMatch(ditos::em);
    }

    @Test
    void naoAchaNoMeioDeOutraPalavra() {
        assertThat(List.of("Vencidos da semana", "Ananias", "mariana@example.com", "Aná", "11987650002"))
                .noneMatch(ditos::em);
        assertThat(new DitosDaPessoa(List.of()).em("Ana")).isFalse();
    }
}
