package br.central.tasklist.cliente;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.DadosCadastrais;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The registration as the operator changed it.
 *
 * @param versao the one that was seen
 */
record DadosAlterados(Integer versao, @JsonUnwrapped DadosCadastrais dados) {

    AlteracaoCliente sobre(DadosCadastrais antes) {
        var novos = antes.cnpj() != null
                ? DadosCadastrais.pj(dados.nome(), antes.cnpj())
                : DadosCadastrais.pf(dados.nome(), antes.cpf())
                        .comNomeSocial(dados.nomeSocial())
                        .comCns(dados.cns())
                        .comFiliacao(dados.nascimento(), dados.nomeMae());
        return new AlteracaoCliente(
                versao,
                novos.comEmail(dados.email()).comEndereco(dados.endereco(), dados.cidade(), dados.uf()),
                null,
                null,
                null,
                null);
    }
}
