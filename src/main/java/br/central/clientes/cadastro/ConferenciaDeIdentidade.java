package br.central.clientes.cadastro;

import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.Identidade;
import br.central.clientes.TipoPessoa;
import br.central.comum.Cnpj;
import br.central.comum.Cpf;
import br.central.comum.NomeDePessoa;
import br.central.comum.Recusa;
import br.central.comum.TextoBusca;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Compares what the person says with the registration, field by field, without telling what is registered. */
final class ConferenciaDeIdentidade {

    private final CamposDigitados campos = new CamposDigitados();
    private final List<Recusa.Erro> divergencias = new ArrayList<>();
    private final List<String> semCadastro = new ArrayList<>();

    private ConferenciaDeIdentidade() {}

    static ConfirmacaoDeIdentidade conferir(DadosDoCliente dados, Identidade dita) {
        ConferenciaDeIdentidade conferencia = new ConferenciaDeIdentidade();
        if (dados.pessoa() == TipoPessoa.PJ) {
            conferencia.empresa(dados, dita);
        } else {
            conferencia.pessoa(dados, dita);
        }
        return conferencia.resultado();
    }

    private void pessoa(DadosDoCliente dados, Identidade dita) {
        campos.exigir(
                dados.cpf() != null || dados.nascimento() != null,
                "cliente",
                "O cadastro não tem CPF nem nascimento: sem um deles não há como confirmar quem fala.");
        comparar("cpf", digitos(dita.cpf()), dados.cpf());
        comparar("nome", NomeDePessoa::comparavel, dita.nome(), dados.nome(), dados.nomeSocial());
        comparar("nascimento", texto(dita.nascimento()), texto(dados.nascimento()));
        comparar("nomeMae", NomeDePessoa::comparavel, dita.nomeMae(), dados.nomeMae());
    }

    private void empresa(DadosDoCliente dados, Identidade dita) {
        comparar("cnpj", caracteres(dita.cnpj()), dados.cnpj());
        campos.exigir(dita.nome() != null && !dita.nome().isBlank(), "nome", "Informe quem fala pela empresa.");
        campos.texto("nome", dita.nome(), 200);
    }

    private void comparar(String campo, String dito, String cadastrado) {
        comparar(campo, TextoBusca::normalizar, dito, cadastrado);
    }

    private void comparar(String campo, UnaryOperator<String> forma, String dito, String... cadastrados) {
        List<String> aceitos =
                Stream.of(cadastrados).filter(Objects::nonNull).map(forma).toList();
        if (aceitos.isEmpty()) {
            semCadastro.add(campo);
        } else if (campos.obrigatorio(campo, dito, 200) != null && !aceitos.contains(forma.apply(dito))) {
            divergencias.add(new Recusa.Erro(campo, "Não confere com o cadastro."));
        }
    }

    private ConfirmacaoDeIdentidade resultado() {
        campos.recusarSeHouverErro();
        return new ConfirmacaoDeIdentidade(divergencias.isEmpty(), List.copyOf(divergencias), List.copyOf(semCadastro));
    }

    private static String digitos(String cpf) {
        return Cpf.valido(cpf) ? Cpf.de(cpf).digitos() : cpf;
    }

    private static String caracteres(String cnpj) {
        return Cnpj.valido(cnpj) ? Cnpj.de(cnpj).caracteres() : cnpj;
    }

    private static String texto(Object valor) {
        return valor == null ? null : valor.toString();
    }
}
