package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.caelum.stella.validation.CNPJValidator;
import br.com.caelum.stella.validation.CPFValidator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DocumentosPropertyTest {

    private static final int POSICAO_DE_PESO_11 = 4;

    @Property
    void cpfCompletadoEhValidoEVoltaDoFormatado(@ForAll("noveDigitos") String base) {
        Assume.that(base.chars().distinct().count() > 1);
        Cpf cpf = Cpf.comDigitos(base);
        assertThat(new CPFValidator(true).invalidMessagesFor(cpf.formatado())).isEmpty();
        assertThat(Cpf.de(cpf.formatado())).isEqualTo(cpf);
    }

    @Property
    void cpfComDigitoVerificadorTrocadoNaoPassa(
            @ForAll("noveDigitos") String base,
            @ForAll @IntRange(min = 9, max = 10) int posicao,
            @ForAll("outro") int soma) {
        Assume.that(base.chars().distinct().count() > 1);
        assertThat(Cpf.valido(trocar(Cpf.comDigitos(base).digitos(), posicao, soma)))
                .isFalse();
    }

    @Property
    void cnpjAlfanumericoCompletadoEhValidoEVoltaDoFormatado(@ForAll("dozeCaracteres") String base) {
        Assume.that(base.chars().distinct().count() > 1);
        Cnpj cnpj = Cnpj.comDigitos(base);
        assertThat(new CNPJValidator(true).invalidMessagesFor(cnpj.formatado())).isEmpty();
        assertThat(Cnpj.de(cnpj.formatado().toLowerCase())).isEqualTo(cnpj);
    }

    @Property
    void cnpjComDigitoVerificadorTrocadoNaoPassa(
            @ForAll("dozeCaracteres") String base,
            @ForAll @IntRange(min = 12, max = 13) int posicao,
            @ForAll("outro") int soma) {
        Assume.that(base.chars().distinct().count() > 1);
        assertThat(Cnpj.valido(trocar(Cnpj.comDigitos(base).caracteres(), posicao, soma)))
                .isFalse();
    }

    @Property
    void cnsDefinitivoCompletadoEhValido(@ForAll("onzeDigitosDeCns") String base) {
        Cns cns = Cns.comDigitos(base);
        assertThat(cns.digitos()).matches(base + "00[01]\\d");
        assertThat(Cns.de(cns.formatado())).isEqualTo(cns);
    }

    @Property
    void cnsComUmDigitoTrocadoNaoPassa(
            @ForAll("onzeDigitosDeCns") String base,
            @ForAll @IntRange(max = 14) int posicao,
            @ForAll("outro") int soma) {
        Assume.that(posicao != POSICAO_DE_PESO_11);
        assertThat(Cns.valido(trocar(Cns.comDigitos(base).digitos(), posicao, soma)))
                .isFalse();
    }

    @Property
    void telefoneVoltaDoFormatado(@ForAll @IntRange(min = 900_000_000, max = 999_999_999) int numero) {
        Telefone telefone = Telefone.de("+55 11 " + numero);
        assertThat(Telefone.de(telefone.formatado())).isEqualTo(telefone);
    }

    @Property
    void textoQualquerNuncaQuebraALeitura(@ForAll String texto) {
        assertThat(Cpf.valido(texto) && Cnpj.valido(texto)).isFalse();
        assertThat(Cns.valido(texto) && Telefone.valido(texto)).isFalse();
    }

    @Provide
    Arbitrary<String> noveDigitos() {
        return Arbitraries.strings().numeric().ofLength(9);
    }

    @Provide
    Arbitrary<String> dozeCaracteres() {
        return Arbitraries.strings().numeric().withCharRange('A', 'Z').ofLength(12);
    }

    @Provide
    Arbitrary<String> onzeDigitosDeCns() {
        return Arbitraries.strings().numeric().ofLength(10).flatMap(resto -> Arbitraries.of("1" + resto, "2" + resto));
    }

    /** What turns a digit into any other one. */
    @Provide
    Arbitrary<Integer> outro() {
        return Arbitraries.integers().between(1, 9);
    }

    private static String trocar(String digitos, int posicao, int soma) {
        int trocado = (Character.digit(digitos.charAt(posicao), 10) + soma) % 10;
        return digitos.substring(0, posicao) + trocado + digitos.substring(posicao + 1);
    }
}
