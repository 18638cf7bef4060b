package br.central.portal.entrada;

import br.central.clientes.Clientes;
import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoPrestador;
import br.central.clientes.Parentesco;
import br.central.clientes.TipoContrato;
import br.central.clientes.TipoPrestador;
import br.central.comum.Cnpj;
import br.central.comum.Cpf;
import br.central.comum.TipoCliente;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Senhas;
import br.central.teste.Sorte;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody who has an account, made for one test. */
@Component
public class PessoaDeTeste {

    public static final String SENHA = "girafa azul toca violino";

    private final Clientes clientes;
    private final Contas contas;
    private final Senhas senhas;

    PessoaDeTeste(Clientes clientes, Contas contas, Senhas senhas) {
        this.clientes = clientes;
        this.contas = contas;
        this.senhas = senhas;
    }

    /** @param documento CPF or CNPJ, digits alone */
    public record Pessoa(long cliente, long conta, String documento, String carteira, String nome) {}

    public Pessoa beneficiario() {
        Pessoa sem = semConta();
        return new Pessoa(sem.cliente(), conta(sem.cliente(), "", null), sem.documento(), sem.carteira(), sem.nome());
    }

    Pessoa semConta() {
        return ComoSistema.executar(() -> membro(LocalDate.of(1980, 3, 2), null));
    }

    /** The same, who can come in now. */
    public Pessoa comConta(Pessoa sem) {
        return new Pessoa(sem.cliente(), conta(sem.cliente(), "", null), sem.documento(), sem.carteira(), sem.nome());
    }

    public Pessoa dependente(Pessoa titular, LocalDate nascimento) {
        return ComoSistema.executar(() -> membro(nascimento, titular.carteira()));
    }

    public Pessoa prestador() {
        String cnpj = cnpj();
        String nome = "Clínica " + cnpj;
        long id = ComoSistema.executar(() -> clientes.cadastrar(new NovoCliente(
                        DadosCadastrais.pj(nome, cnpj).comEmail("clinica@example.com"),
                        TipoCliente.PRESTADOR,
                        List.of(),
                        null,
                        new NovoPrestador(TipoPrestador.CLINICA, null, null, null)))
                .id());
        return new Pessoa(id, conta(id, "", null), cnpj, null, nome);
    }

    /** One of the people of a company; {@code documento} is the company's. */
    public Pessoa daEmpresa(String cpf) {
        String cnpj = cnpj();
        long id = ComoSistema.executar(() -> clientes.cadastrar(new NovoCliente(
                        DadosCadastrais.pj("Empresa " + cnpj, cnpj), TipoCliente.NAO_CLIENTE, List.of(), null, null))
                .id());
        return new Pessoa(id, conta(id, cpf, "Rita do RH"), cnpj, null, "Rita do RH");
    }

    public static String cpf() {
        return Cpf.comDigitos("%09d".formatted(100_000_000 + Sorte.inteiro(899_999_999)))
                .digitos();
    }

    private static String cnpj() {
        return Cnpj.comDigitos("%012d".formatted(100_000_000 + Sorte.inteiro(899_999_999)))
                .caracteres();
    }

    private long conta(long cliente, String cpf, String nome) {
        long conta = contas.criar(cliente, cpf, nome, nome == null ? null : "rita@example.com", "teste");
        contas.mudarSenha(conta, senhas.resumir(SENHA));
        return conta;
    }

    private Pessoa membro(LocalDate nascimento, String titular) {
        String cpf = cpf();
        String carteira = "77" + cpf;
        String nome = "Pessoa " + cpf;
        String contrato = null;
        if (titular == null) {
            contrato = "PT" + cpf;
            clientes.cadastrarContrato(new NovoContrato(contrato, nome, TipoContrato.PF, "Plano", null, 10, null));
        }
        long id = clientes.cadastrar(new NovoCliente(
                        DadosCadastrais.pf(nome, cpf)
                                .comEmail("p" + cpf + "@example.com")
                                .comFiliacao(nascimento, null),
                        TipoCliente.BENEFICIARIO,
                        List.of(),
                        new NovoBeneficiario(
                                carteira,
                                titular,
                                contrato,
                                null,
                                null,
                                null,
                                null,
                                titular == null ? Parentesco.TITULAR : Parentesco.FILHO),
                        null))
                .id();
        return new Pessoa(id, 0, cpf, carteira, nome);
    }
}
