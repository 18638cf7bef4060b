package br.central.clientes.cadastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.clientes.DadosCadastrais;
import br.central.clientes.TelefonesDeClientes;
import br.central.clientes.TipoTelefone;
import br.central.comum.Recusa;
import br.central.comum.Telefone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClienteTest {

    @Test
    void oPrimeiroTelefoneEhOPrincipal() {
        Cliente cliente = cliente();
        cliente.adicionar(telefone(cliente, 1), false);
        cliente.adicionar(telefone(cliente, 2), false);
        assertThat(principais(cliente)).containsExactly("11900000001");
    }

    @Test
    void oTelefoneMarcadoTomaOLugarDoPrincipal() {
        Cliente cliente = cliente();
        cliente.adicionar(telefone(cliente, 1), false);
        cliente.adicionar(telefone(cliente, 2), true);
        assertThat(principais(cliente)).containsExactly("11900000002");
    }

    @Test
    void telefoneRepetidoEhRecusado() {
        Cliente cliente = cliente();
        cliente.adicionar(telefone(cliente, 1), false);
        assertThatThrownBy(() -> cliente.adicionar(telefone(cliente, 1), true))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
        assertThat(cliente.telefones()).hasSize(1);
    }

    @Test
    void telefonesTemUmMaximo() {
        Cliente cliente = cliente();
        for (int i = 0; i < TelefonesDeClientes.LIMITE; i++) {
            cliente.adicionar(telefone(cliente, i), false);
        }
        assertThatThrownBy(() -> cliente.adicionar(telefone(cliente, 99), false))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    @Property(tries = 200)
    void haSempreExatamenteUmPrincipal(@ForAll @Size(min = 1, max = 20) List<@IntRange(max = 99) Integer> numeros) {
        Cliente cliente = cliente();
        numeros.stream().distinct().forEach(numero -> cliente.adicionar(telefone(cliente, numero), numero % 3 == 0));
        assertThat(principais(cliente)).hasSize(1);
    }

    private static List<String> principais(Cliente cliente) {
        return cliente.telefones().stream()
                .filter(TelefoneDoCliente::principal)
                .map(TelefoneDoCliente::numero)
                .toList();
    }

    private static TelefoneDoCliente telefone(Cliente cliente, int numero) {
        return new TelefoneDoCliente(cliente, new Telefone("119%08d".formatted(numero)), TipoTelefone.CELULAR);
    }

    private static Cliente cliente() {
        DadosCadastrais dados = DadosCadastrais.pf("Rita de Cássia", "529.982.247-25");
        return new Cliente(
                DadosDoCliente.ler(dados, DadosDoCliente.Quem.OUTRO, LocalDate.of(2026, 11, 2), new CamposDigitados()),
                Instant.parse("2026-11-02T12:00:00Z"));
    }
}
