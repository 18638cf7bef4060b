package br.central.demonstracao.clientes;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoTelefone;
import br.central.clientes.TipoPrestador;
import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;
import br.central.comum.Telefone;
import br.central.comum.TipoCliente;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClientesInventadosTest {

    private final ClientesInventados inventados = ClientesInventados.gerar();

    @Test
    void haGenteDeCadaTipo() {
        Map<TipoCliente, Long> quantos =
                inventados.clientes().stream().collect(Collectors.groupingBy(NovoCliente::tipo, Collectors.counting()));
        assertThat(quantos.get(TipoCliente.BENEFICIARIO)).isGreaterThanOrEqualTo(230);
        assertThat(quantos.get(TipoCliente.PRESTADOR)).isEqualTo(40);
        assertThat(quantos.get(TipoCliente.NAO_CLIENTE)).isEqualTo(20);
    }

    @Test
    void todoDocumentoEhValidoEUnico() {
        assertThat(dados(DadosCadastrais::cpf))
                .hasSizeGreaterThan(250)
                .allMatch(Cpf::valido)
                .doesNotHaveDuplicates();
        assertThat(dados(DadosCadastrais::cnpj))
                .allMatch(Cnpj::valido)
                .doesNotHaveDuplicates()
                .anyMatch(alfanumerico());
        assertThat(dados(DadosCadastrais::cns)).allMatch(Cns::valido).doesNotHaveDuplicates();
        assertThat(inventados.clientes())
                .flatExtracting(NovoCliente::telefones)
                .extracting(telefone -> ((NovoTelefone) telefone).numero())
                .allMatch(Telefone::valido);
        assertThat(beneficiarios())
                .extracting(cliente -> cliente.beneficiario().carteira())
                .doesNotHaveDuplicates()
                .allMatch(carteira -> carteira.matches("\\d{17}"));
    }

    @Test
    void dependentesTemSobrenomeEnderecoECarteiraDaFamilia() {
        Map<String, NovoCliente> porCarteira = beneficiarios().stream()
                .collect(Collectors.toMap(cliente -> cliente.beneficiario().carteira(), Function.identity()));
        List<NovoCliente> dependentes = beneficiarios().stream()
                .filter(cliente -> cliente.beneficiario().titular() != null)
                .toList();
        assertThat(dependentes).hasSizeGreaterThan(100).allSatisfy(dependente -> {
            NovoCliente titular = porCarteira.get(dependente.beneficiario().titular());
            assertThat(sobrenome(dependente)).isEqualTo(sobrenome(titular));
            assertThat(dependente.dados().endereco()).isEqualTo(titular.dados().endereco());
            assertThat(dependente.beneficiario().carteira())
                    .startsWith(titular.beneficiario().carteira().substring(0, 14));
        });
    }

    @Test
    void todoContratoIndicadoExiste() {
        assertThat(inventados.contratos()).extracting(NovoContrato::numero).doesNotHaveDuplicates();
        List<String> numeros =
                inventados.contratos().stream().map(NovoContrato::numero).toList();
        assertThat(beneficiarios())
                .map(cliente -> cliente.beneficiario().contrato())
                .filteredOn(Objects::nonNull)
                .isSubsetOf(numeros);
    }

    @Test
    void osDoisConhecidosEstaoLa() {
        NovoCliente maria = inventados.clientes().get(0);
        assertThat(maria.dados().nome()).isEqualTo(DemonstracaoDeClientes.BENEFICIARIA_NOME);
        assertThat(maria.dados().cpf()).isEqualTo(DemonstracaoDeClientes.BENEFICIARIA_CPF);
        assertThat(inventados.clientes())
                .filteredOn(cliente -> DemonstracaoDeClientes.PRESTADOR_CNPJ.equals(
                        cliente.dados().cnpj()))
                .singleElement()
                .satisfies(clinica -> {
                    assertThat(clinica.dados().nome()).isEqualTo(DemonstracaoDeClientes.PRESTADOR_NOME);
                    assertThat(clinica.prestador().tipo()).isEqualTo(TipoPrestador.CLINICA);
                });
    }

    @Test
    void saoSempreOsMesmos() {
        assertThat(ClientesInventados.gerar()).isEqualTo(inventados);
    }

    private List<NovoCliente> beneficiarios() {
        return inventados.clientes().stream()
                .filter(cliente -> cliente.beneficiario() != null)
                .toList();
    }

    private List<String> dados(Function<DadosCadastrais, String> campo) {
        return inventados.clientes().stream()
                .map(NovoCliente::dados)
                .map(campo)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Predicate<String> alfanumerico() {
        return cnpj -> cnpj.matches(".*[A-Z].*");
    }

    private static String sobrenome(NovoCliente cliente) {
        return cliente.dados().nome().substring(cliente.dados().nome().lastIndexOf(' ') + 1);
    }
}
