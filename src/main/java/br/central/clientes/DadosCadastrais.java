package br.central.clientes;

import java.time.LocalDate;

/** What is registered of any client, as typed; {@link Clientes} says what is required and refused. */
public interface DadosCadastrais {

    TipoPessoa pessoa();

    String nome();

    String nomeSocial();

    String cpf();

    String cnpj();

    String cns();

    String email();

    LocalDate nascimento();

    String nomeMae();

    String endereco();

    String cidade();

    String uf();

    NovoBeneficiario beneficiario();

    NovoPrestador prestador();
}
