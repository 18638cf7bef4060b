package br.central.demonstracao.clientes;

import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.NovoTelefone;
import br.central.clientes.TipoPrestador;
import br.central.comum.TipoCliente;
import java.time.LocalDate;
import java.util.List;

/** Clinics, hospitals and laboratories (PJ), physicians (PF), and people who are neither client nor provider. */
final class GeradorDePrestadores {

    private static final List<String> FORMAS = List.of(" Ltda", " S.A.", " Ltda");

    private final SorteioDePessoas sorteio;
    private final Vocabulario vocabulario;

    GeradorDePrestadores(SorteioDePessoas sorteio, Vocabulario vocabulario) {
        this.sorteio = sorteio;
        this.vocabulario = vocabulario;
    }

    NovoCliente estabelecimento(TipoPrestador tipo, String nome) {
        return pessoaJuridica(tipo, nome + sorteio.um(FORMAS), sorteio.cnpj(sorteio.chance(30)));
    }

    NovoCliente pessoaJuridica(TipoPrestador tipo, String nome, String cnpj) {
        Vocabulario.Cidade cidade = sorteio.um(vocabulario.cidades());
        String registro = "CRM-%s %05d".formatted(cidade.uf(), 10_000 + sorteio.ate(89_999));
        String especialidade =
                tipo == TipoPrestador.CLINICA ? sorteio.um(vocabulario.rede().especialidades()) : null;
        return cliente(
                nome,
                null,
                cnpj,
                cidade,
                sorteio.fixo(cidade.ddd()),
                new NovoPrestador(tipo, registro, especialidade, cidade.nome()));
    }

    NovoCliente medico() {
        Vocabulario.Cidade cidade = sorteio.um(vocabulario.cidades());
        String registro = "CRM-%s %06d".formatted(cidade.uf(), 100_000 + sorteio.ate(99_999));
        return cliente(
                sorteio.nome(sorteio.chance(50), sorteio.um(vocabulario.nomes().sobrenomes())),
                sorteio.cpf(),
                null,
                cidade,
                sorteio.celular(cidade.ddd()),
                new NovoPrestador(
                        TipoPrestador.PROFISSIONAL,
                        registro,
                        sorteio.um(vocabulario.rede().especialidades()),
                        cidade.nome()));
    }

    NovoCliente naoCliente() {
        Vocabulario.Cidade cidade = sorteio.um(vocabulario.cidades());
        String nome =
                sorteio.nome(sorteio.chance(50), sorteio.um(vocabulario.nomes().sobrenomes()));
        return cliente(nome, sorteio.cpf(), null, cidade, sorteio.celular(cidade.ddd()), null);
    }

    private NovoCliente cliente(
            String nome,
            String cpf,
            String cnpj,
            Vocabulario.Cidade cidade,
            NovoTelefone telefone,
            NovoPrestador prestador) {
        LocalDate nascimento = cpf == null ? null : sorteio.nascimento(25 + sorteio.ate(40));
        DadosCadastrais dados = cpf == null ? DadosCadastrais.pj(nome, cnpj) : DadosCadastrais.pf(nome, cpf);
        return new NovoCliente(
                dados.comEmail(SorteioDePessoas.email(nome))
                        .comFiliacao(nascimento, null)
                        .comEndereco(sorteio.endereco(), cidade.nome(), cidade.uf()),
                prestador == null ? TipoCliente.NAO_CLIENTE : TipoCliente.PRESTADOR,
                List.of(telefone),
                null,
                prestador);
    }
}
