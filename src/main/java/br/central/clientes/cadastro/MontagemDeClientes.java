package br.central.clientes.cadastro;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoTelefone;
import br.central.comum.Pontuacao;
import br.central.comum.Telefone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes clients of what was typed, or refuses saying everything that is wrong with it. */
@Component
class MontagemDeClientes {

    private final ClienteRepository clientes;
    private final ContratoRepository contratos;
    private final Clock relogio;

    MontagemDeClientes(ClienteRepository clientes, ContratoRepository contratos, Clock relogio) {
        this.clientes = clientes;
        this.contratos = contratos;
        this.relogio = relogio;
    }

    /** In the order given: a dependant may name a holder that comes before. */
    List<Cliente> montar(List<NovoCliente> novos) {
        Vinculos vinculos = vinculos(novos.stream().map(NovoCliente::beneficiario));
        List<Cliente> montados = new ArrayList<>(novos.size());
        for (NovoCliente novo : novos) {
            Cliente cliente = montar(novo, vinculos);
            if (cliente.beneficiario() != null) {
                vinculos.titulares().put(cliente.beneficiario().carteira(), cliente.beneficiario());
            }
            montados.add(cliente);
        }
        return montados;
    }

    void alterar(Cliente cliente, AlteracaoCliente form) {
        CamposDigitados campos = new CamposDigitados();
        FichaLida ficha = FichaLida.alterada(form, cliente, vinculos(Stream.of(form.beneficiario())), hoje(), campos);
        boolean viraDependente =
                ficha.beneficiario() != null && ficha.beneficiario().titular() != null;
        boolean temDependentes = viraDependente && clientes.contarFamilia(cliente.id()) > 1;
        campos.exigir(!temDependentes, "beneficiario.titular", "Um titular com dependentes não pode virar dependente.");
        campos.recusarSeHouverErro();
        ficha.aplicar(cliente);
        cliente.marcar(
                Objects.requireNonNullElse(form.ativo(), cliente.situacao().ativo()),
                Objects.requireNonNullElse(form.bloqueado(), cliente.situacao().bloqueado()));
    }

    private Cliente montar(NovoCliente novo, Vinculos vinculos) {
        CamposDigitados campos = new CamposDigitados();
        FichaLida ficha = FichaLida.nova(novo, vinculos, hoje(), campos);
        List<Telefone> numeros = new ArrayList<>();
        for (NovoTelefone telefone : novo.telefones()) {
            String campo = "telefones[" + numeros.size() + "].numero";
            campos.obrigatorio(campo, telefone.numero());
            numeros.add(campos.ler(campo, telefone.numero(), Telefone::de));
        }
        campos.exigir(
                !novo.soInteressado() || !numeros.isEmpty() || ficha.dados().email() != null,
                "telefones[0].numero",
                "Informe um telefone ou um e-mail: sem eles não há como falar com quem se interessou.");
        campos.recusarSeHouverErro();
        Cliente cliente = new Cliente(ficha.dados(), relogio.instant());
        if (novo.soInteressado()) {
            cliente.soInteressado();
        }
        ficha.aplicar(cliente);
        for (int i = 0; i < numeros.size(); i++) {
            NovoTelefone telefone = novo.telefones().get(i);
            cliente.adicionar(
                    new TelefoneDoCliente(cliente, numeros.get(i), telefone.tipo()),
                    Boolean.TRUE.equals(telefone.principal()));
        }
        return cliente;
    }

    private Vinculos vinculos(Stream<NovoBeneficiario> blocos) {
        List<NovoBeneficiario> informados = blocos.filter(Objects::nonNull).toList();
        Set<String> numeros = textos(informados, NovoBeneficiario::contrato, String::strip);
        Set<String> carteiras = textos(informados, NovoBeneficiario::titular, Pontuacao::retirar);
        Map<String, Contrato> porNumero = contratos.findByNumeroIn(numeros).stream()
                .collect(Collectors.toMap(Contrato::numero, Function.identity()));
        Map<String, Beneficiario> porCarteira = clientes.findBeneficiarios(carteiras).stream()
                .collect(Collectors.toMap(Beneficiario::carteira, Function.identity()));
        return new Vinculos(porNumero, new HashMap<>(porCarteira));
    }

    private static Set<String> textos(
            List<NovoBeneficiario> blocos, Function<NovoBeneficiario, String> campo, UnaryOperator<String> limpeza) {
        return blocos.stream().map(campo).filter(Objects::nonNull).map(limpeza).collect(Collectors.toSet());
    }

    private LocalDate hoje() {
        return LocalDate.now(relogio);
    }
}
