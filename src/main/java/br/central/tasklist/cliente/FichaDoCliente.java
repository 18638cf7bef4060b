package br.central.tasklist.cliente;

import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.NovoTelefone;
import br.central.clientes.Parentesco;
import br.central.clientes.TipoPessoa;
import br.central.comum.TipoCliente;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** The registration form as the operator fills it in; what is not of the kind chosen was left over and is not meant. */
record FichaDoCliente(
        @JsonUnwrapped DadosCadastrais dados,
        TipoCliente tipo,
        String telefone,
        String carteira,
        String titular,
        String contrato,
        Parentesco parentesco) {

    NovoCliente novo() {
        boolean empresa = dados.pessoa() == TipoPessoa.PJ;
        boolean beneficiario = !empresa && tipo == TipoCliente.BENEFICIARIO;
        TipoCliente como = beneficiario || tipo == TipoCliente.PRESTADOR ? tipo : TipoCliente.NAO_CLIENTE;
        return new NovoCliente(
                (empresa ? empresa() : pessoa())
                        .comEmail(dados.email())
                        .comEndereco(dados.endereco(), dados.cidade(), dados.uf()),
                como,
                telefone == null ? List.of() : List.of(new NovoTelefone(telefone)),
                beneficiario ? new NovoBeneficiario(carteira, titular, contrato, parentesco) : null,
                como == TipoCliente.PRESTADOR ? NovoPrestador.SEM_DADOS : null);
    }

    private DadosCadastrais empresa() {
        return DadosCadastrais.pj(dados.nome(), dados.cnpj());
    }

    private DadosCadastrais pessoa() {
        return DadosCadastrais.pf(dados.nome(), dados.cpf())
                .comNomeSocial(dados.nomeSocial())
                .comFiliacao(dados.nascimento(), dados.nomeMae());
    }

    /** The field of the form that a refused field of the registration is. */
    static String campo(String recusado) {
        return recusado.replaceFirst("^telefones\\[0\\]\\.numero$", "telefone").replaceFirst("^beneficiario\\.", "");
    }
}
