package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnderecosTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, ana@example.com, ana@example.com",
        "EMAIL, ' ana.o''neil+sac@mail.example.com.br ', ana.o'neil+sac@mail.example.com.br",
        "SMS, (21) 99999-0000, 21999990000",
        "SMS, +55 21 99999.0000, +5521999990000"
    })
    void aceitaUmDestino(Canal canal, String informado, String guardado) {
        assertThat(Enderecos.conferir(canal, informado)).isEqualTo(guardado);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.com",
                "a@b@example.com",
                "ana@example.com,bia@example.com",
                "ana@example.com; bia@example.com",
                "ana@example.com\r\nBcc: bia@example.com",
                "ana@example.com\nx",
                "Ana <ana@example.com>",
                "ana silva@example.com",
                "ana..b@example.com",
                "joão@example.com",
                "ana@-example.com",
                "ana@example.com.",
                ".ana@example.com",
                "ana.@example.com",
                "ana@example..com"
            })
    void recusaOQueNaoEUmUnicoEmail(String informado) {
        assertThatThrownBy(() -> Enderecos.conferir(Canal.EMAIL, informado))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    @Test
    void oQueEstaGuardadoSemDominioAindaSeEnvia() {
        assertThat(Enderecos.email("ana@intranet")).isEmpty();
        assertThat(Enderecos.conferir(Canal.EMAIL, "ana@intranet")).isEqualTo("ana@intranet");
        assertThat(Enderecos.aproveitaveis("ana@intranet")).containsExactly("ana@intranet");
    }

    /** Every door asks this one question: whoever passes it can be written to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.com",
                "\u200eana@example.com\u00a0",
                " a+b@x-y.example ",
                "joão@example.com",
                "a b@c"
            })
    void oQueAPortaAceitaSeEnvia(String informado) {
        assertThat(new EnderecoDeEmail.Conferencia().isValid(informado, null))
                .isEqualTo(Enderecos.email(informado).isPresent());
        Enderecos.email(informado)
                .ifPresent(guardado ->
                        assertThat(Enderecos.conferir(Canal.EMAIL, guardado)).isEqualTo(guardado));
    }

    @Test
    void deUmaListaDizQualNaoServe() {
        assertThat(Enderecos.emails("valor", "ana@example.com; bia@example.com,ana@example.com  caio@example.com"))
                .containsExactly("ana@example.com", "bia@example.com", "caio@example.com");
        assertThat(Enderecos.emails("valor", "  ")).isEmpty();
        assertThatThrownBy(() -> Enderecos.emails("valor", "ana@example.com, bia"))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem()).contains("“bia”"));
        assertThat(Enderecos.aproveitaveis("ana@example.com, bia")).containsExactly("ana@example.com");
        assertThat(Enderecos.aproveitaveis(null)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "123", "ana@example.com", "2199999-0000\r\nx", "21999990000,21888880000"})
    void recusaOQueNaoEUmTelefone(String informado) {
        assertThatThrownBy(() -> Enderecos.conferir(Canal.SMS, informado)).isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    @Test
    void remetenteMalConfiguradoImpedeAPartida() {
        assertThatThrownBy(() -> Enderecos.remetente("central de atendimento"))
                .hasMessageContaining("central.mensagens.remetente");
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "8, 3840", "9, 7200", "500, 7200"})
    void esperaDobraAteOLimite(int falhas, long segundos) {
        var propriedades = new MensagensProperties("x@y", 10, Duration.ofSeconds(30), Duration.ofHours(2));

        assertThat(propriedades.espera(falhas)).isEqualTo(Duration.ofSeconds(segundos));
    }
}
