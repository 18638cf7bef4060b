package br.central.demonstracao.clientes;

import br.central.clientes.NovoTelefone;
import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;
import br.central.comum.TextoBusca;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Draws names, documents and contacts, always the same from the same seed; no document is drawn twice. */
final class SorteioDePessoas {

    private static final LocalDate REFERENCIA = LocalDate.of(2026, 1, 1);
    private static final int DIAS_DO_ANO = 365;

    private final Random acaso;
    private final Vocabulario vocabulario;
    private int documentos;

    SorteioDePessoas(long semente, Vocabulario vocabulario) {
        this.acaso = new Random(semente);
        this.vocabulario = vocabulario;
    }

    <T> T um(List<T> opcoes) {
        return opcoes.get(acaso.nextInt(opcoes.size()));
    }

    int ate(int maximo) {
        return acaso.nextInt(maximo + 1);
    }

    boolean chance(int porCento) {
        return acaso.nextInt(100) < porCento;
    }

    String nome(boolean mulher, String familia) {
        String primeiro = um(
                mulher ? vocabulario.nomes().femininos() : vocabulario.nomes().masculinos());
        return primeiro + " " + sobrenomeOutroQue(familia) + " " + familia;
    }

    private String sobrenomeOutroQue(String familia) {
        String meio = um(vocabulario.nomes().sobrenomes());
        return meio.equals(familia) ? "de Jesus" : meio;
    }

    LocalDate nascimento(int idade) {
        return REFERENCIA.minusYears(idade).minusDays(ate(DIAS_DO_ANO - 1));
    }

    String cpf() {
        return Cpf.comDigitos("%d%04d%04d".formatted(1 + ate(8), documentos++, ate(9999)))
                .formatado();
    }

    String cnpj(boolean alfanumerico) {
        String raiz = "%04d%04d".formatted(documentos++, ate(9999));
        String base = alfanumerico ? letras() + raiz.substring(0, 5) + "0001" : raiz + "0001";
        return Cnpj.comDigitos(base).formatado();
    }

    String cns() {
        return Cns.comDigitos("%d%04d%06d".formatted(1 + ate(1), documentos++, ate(999_999)))
                .formatado();
    }

    NovoTelefone celular(String ddd) {
        return new NovoTelefone("%s9%04d%04d".formatted(ddd, 9000 + ate(999), ate(9999)));
    }

    NovoTelefone fixo(String ddd) {
        return new NovoTelefone("%s3%03d%04d".formatted(ddd, ate(999), ate(9999)));
    }

    String endereco() {
        return um(vocabulario.logradouros()) + ", " + (1 + ate(1998)) + ", " + um(vocabulario.bairros());
    }

    /** In a domain that is reserved for examples and receives nothing. */
    static String email(String nome) {
        return TextoBusca.normalizar(nome).replaceAll("[^a-z ]", "").replace(' ', '.') + "@example.com";
    }

    private String letras() {
        return "" + letra() + letra() + letra();
    }

    private char letra() {
        return (char) ('A' + ate('Z' - 'A'));
    }
}
