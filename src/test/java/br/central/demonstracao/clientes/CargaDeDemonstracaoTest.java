package br.central.demonstracao.clientes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.Parentesco;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.TipoCliente;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Within a transaction that is rolled back, and with the clients of other tests out of the way meanwhile. */
@TesteDeIntegracao
@Transactional
@DisabledIfSystemProperty(
        named = "central.teste.instante",
        matches = "2018.*",
        disabledReason = "some of the people invented for the demonstration were not born")
class CargaDeDemonstracaoTest {

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    private Clientes semNinguem;
    private DemonstracaoDeClientes demonstracao;

    @BeforeEach
    void afastarOsDeOutrosTestes() {
        banco.update("update cliente set cpf = null, cnpj = null, cns = null");
        banco.update("update beneficiario set carteira = concat('X', cliente_id)");
        banco.update("update contrato set numero = concat('X', id)");
        long outros = clientes.quantidade();
        semNinguem = mock(Clientes.class, delegatesTo(clientes));
        doAnswer(chamada -> clientes.quantidade() - outros).when(semNinguem).quantidade();
        demonstracao = new CargaDeDemonstracao(semNinguem);
    }

    @Test
    void carregaUmaVezSo() {
        demonstracao.carregar();
        long quantos = semNinguem.quantidade();
        demonstracao.carregar();
        assertThat(quantos).isGreaterThanOrEqualTo(290);
        assertThat(semNinguem.quantidade()).isEqualTo(quantos);
    }

    @Test
    void osConhecidosSaoEncontrados() {
        demonstracao.carregar();
        ClienteView maria = clientes.exigir(ReferenciaCliente.porCpf(DemonstracaoDeClientes.BENEFICIARIA_CPF));
        assertThat(maria.dados().nome()).isEqualTo(DemonstracaoDeClientes.BENEFICIARIA_NOME);
        assertThat(maria.beneficiario().familia()).isEqualTo(4);
        assertThat(maria.beneficiario().parentesco()).isEqualTo(Parentesco.TITULAR);
        assertThat(clientes.familia(maria.id()))
                .hasSize(4)
                .allMatch(pessoa -> pessoa.contato().telefonePrincipal() != null);
        ClienteView clinica = clientes.exigir(ReferenciaCliente.porCnpj(DemonstracaoDeClientes.PRESTADOR_CNPJ));
        assertThat(clinica.tipo()).isEqualTo(TipoCliente.PRESTADOR);
        assertThat(clientes.buscar("maria aparecida souza")).anyMatch(pessoa -> pessoa.id() == maria.id());
    }
}
