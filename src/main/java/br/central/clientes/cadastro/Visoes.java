package br.central.clientes.cadastro;

import br.central.clientes.ClienteView;
import br.central.clientes.DadosCadastrais;
import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;

/** What others see of a client. */
final class Visoes {

    private Visoes() {}

    static ClienteView de(Cliente cliente, int familia) {
        DadosDoCliente dados = cliente.dados();
        String cpf = dados.cpf() == null ? null : new Cpf(dados.cpf()).formatado();
        String cnpj = dados.cnpj() == null ? null : new Cnpj(dados.cnpj()).formatado();
        return new ClienteView(
                cliente.id(),
                cliente.tipo(),
                new DadosCadastrais(
                        dados.pessoa(),
                        dados.nome(),
                        dados.nomeSocial(),
                        cpf,
                        cnpj,
                        dados.cns() == null ? null : new Cns(dados.cns()).formatado(),
                        dados.email(),
                        dados.nascimento(),
                        dados.nomeMae(),
                        dados.endereco(),
                        dados.cidade(),
                        dados.uf()),
                cpf == null ? cnpj : cpf,
                cliente.situacao(),
                sobrevivente(cliente.unificadoEm()),
                cliente.telefones().stream().map(TelefoneDoCliente::visao).toList(),
                beneficiario(cliente.beneficiario(), familia),
                prestador(cliente.prestador()),
                cliente.versao());
    }

    private static ClienteView.Sobrevivente sobrevivente(Cliente outro) {
        return outro == null ? null : new ClienteView.Sobrevivente(outro.id(), outro.nome());
    }

    private static ClienteView.Beneficiario beneficiario(Beneficiario beneficiario, int familia) {
        if (beneficiario == null) {
            return null;
        }
        DadosDeBeneficiario dados = beneficiario.dados();
        Cliente titular = beneficiario.titular().cliente();
        return new ClienteView.Beneficiario(
                dados.carteira(),
                new ClienteView.Titular(
                        titular.id(),
                        titular.dados().nome(),
                        beneficiario.titular().carteira()),
                dados.parentesco(),
                familia,
                dados.contrato().visao(),
                dados.plano(),
                dados.classificacao(),
                dados.regulamentacao(),
                dados.statusCadastral());
    }

    private static ClienteView.Prestador prestador(Prestador prestador) {
        if (prestador == null) {
            return null;
        }
        DadosDePrestador dados = prestador.dados();
        if (dados == null) { // JPA's embedded value when every column is empty
            return new ClienteView.Prestador(null, null, null, null);
        }
        return new ClienteView.Prestador(dados.tipo(), dados.registroConselho(), dados.especialidade(), dados.cidade());
    }
}
