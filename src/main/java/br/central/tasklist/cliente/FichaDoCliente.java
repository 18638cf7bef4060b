package br.central.tasklist.cliente;

import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.NovoTelefone;
import br.central.clientes.Parentesco;
import br.central.clientes.TipoPessoa;
import br.central.comum.TipoCliente;
import java.time.LocalDate;
import java.util.List;

/** The registration form as the operator fills it in; what is not of the kind chosen was left over and is not meant. */
record FichaDoCliente(
        TipoPessoa pessoa,
        TipoCliente tipo,
        String nome,
        String nomeSocial,
        String cpf,
        String cnpj,
        LocalDate nascimento,
        String nomeMae,
        String telefone,
        String email,
        String endereco,
        String cidade,
        String uf,
        String carteira,
        String titular,
        String contrato,
        Parentesco parentesco) {

    NovoCliente novo() {
        boolean empresa = pessoa == TipoPessoa.PJ;
        boolean beneficiario = !empresa && tipo == TipoCliente.BENEFICIARIO;
        TipoCliente como = beneficiario || tipo == TipoCliente.PRESTADOR ? tipo : TipoCliente.NAO_CLIENTE;
        return new NovoCliente(
                empresa ? TipoPessoa.PJ : TipoPessoa.PF,
                como,
                nome,
                empresa ? null : nomeSocial,
                empresa ? null : cpf,
                empresa ? cnpj : null,
                null,
                email,
                empresa ? null : nascimento,
                empresa ? null : nomeMae,
                endereco,
                cidade,
                uf,
                telefone == null ? List.of() : List.of(new NovoTelefone(telefone)),
                beneficiario ? beneficiario() : null,
                como == TipoCliente.PRESTADOR ? new NovoPrestador(null, null, null, null) : null);
    }

    private NovoBeneficiario beneficiario() {
        return new NovoBeneficiario(carteira, titular, contrato, null, null, null, null, parentesco);
    }

    /** The field of the form that a refused field of the registration is. */
    static String campo(String recusado) {
        return recusado.replaceFirst("^telefones\\[0\\]\\.numero$", "telefone").replaceFirst("^beneficiario\\.", "");
    }
}
