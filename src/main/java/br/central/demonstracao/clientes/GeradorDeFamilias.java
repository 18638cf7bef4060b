package br.central.demonstracao.clientes;

import br.central.clientes.DadosCadastrais;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.NovoTelefone;
import br.central.clientes.Parentesco;
import br.central.clientes.Regulamentacao;
import br.central.clientes.StatusCadastral;
import br.central.clientes.TipoContrato;
import br.central.comum.TipoCliente;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Families of a holder and up to four dependants, who share surname, address, contract, plan and card number. */
final class GeradorDeFamilias {

    private static final int MAIORIDADE = 18;

    /** The person a family is made around. */
    record Titular(String nome, String cpf, boolean mulher, LocalDate nascimento, String nomeMae, String cns) {

        String sobrenome() {
            return nome.substring(nome.lastIndexOf(' ') + 1);
        }

        int idade() {
            return LocalDate.of(2026, 1, 1).getYear() - nascimento.getYear();
        }
    }

    /** What the members of one family have in common. */
    private record Lar(
            String carteira, NovoContrato contrato, String acomodacao, String endereco, Vocabulario.Cidade cidade) {}

    private final SorteioDePessoas sorteio;
    private final Vocabulario vocabulario;
    private final List<NovoContrato> contratos = new ArrayList<>();
    private final List<NovoCliente> clientes = new ArrayList<>();
    private int familias;

    GeradorDeFamilias(SorteioDePessoas sorteio, Vocabulario vocabulario) {
        this.sorteio = sorteio;
        this.vocabulario = vocabulario;
        vocabulario.empresas().forEach(empresa -> coletivo(TipoContrato.PJ, empresa));
        vocabulario.associacoes().forEach(associacao -> coletivo(TipoContrato.ADESAO, associacao));
    }

    List<NovoContrato> contratos() {
        return contratos;
    }

    List<NovoCliente> clientes() {
        return clientes;
    }

    void familia() {
        boolean mulher = sorteio.chance(50);
        String sobrenome = sorteio.um(vocabulario.nomes().sobrenomes());
        LocalDate nascimento = sorteio.nascimento(24 + sorteio.ate(50));
        familia(
                new Titular(
                        sorteio.nome(mulher, sobrenome),
                        sorteio.cpf(),
                        mulher,
                        nascimento,
                        mae(sobrenome),
                        sorteio.cns()),
                sorteio.ate(4));
    }

    void familia(Titular titular, int dependentes) {
        Lar lar = lar(titular);
        StatusCadastral status = status();
        String carteira = carteira(lar, 0);
        clientes.add(membro(
                titular,
                lar,
                new NovoBeneficiario(
                        carteira,
                        null,
                        lar.contrato().numero(),
                        null,
                        lar.acomodacao(),
                        null,
                        status,
                        Parentesco.TITULAR)));
        Titular conjuge = parceiro(titular);
        for (int i = 1; i <= dependentes; i++) {
            boolean ehConjuge = i == 1 && titular.idade() > MAIORIDADE;
            Titular pessoa = ehConjuge ? conjuge : filho(titular, conjuge);
            Parentesco parentesco = ehConjuge ? Parentesco.CONJUGE : Parentesco.FILHO;
            clientes.add(membro(
                    pessoa,
                    lar,
                    new NovoBeneficiario(
                            carteira(lar, i), carteira, null, null, lar.acomodacao(), null, status, parentesco)));
        }
    }

    private Titular parceiro(Titular titular) {
        boolean mulher = !titular.mulher();
        LocalDate nascimento = titular.nascimento().plusDays(sorteio.ate(2500) - 1250L);
        String sobrenome = titular.sobrenome();
        return new Titular(
                sorteio.nome(mulher, sobrenome), sorteio.cpf(), mulher, nascimento, mae(sobrenome), sorteio.cns());
    }

    private Titular filho(Titular titular, Titular conjuge) {
        boolean mulher = sorteio.chance(50);
        Titular mae = titular.mulher() ? titular : conjuge;
        int idade = sorteio.ate(Math.max(0, Math.min(24, titular.idade() - 22)));
        return new Titular(
                sorteio.nome(mulher, titular.sobrenome()),
                sorteio.cpf(),
                mulher,
                sorteio.nascimento(idade),
                mae.nome(),
                sorteio.cns());
    }

    private NovoCliente membro(Titular pessoa, Lar lar, NovoBeneficiario beneficiario) {
        String ddd = lar.cidade().ddd();
        List<NovoTelefone> telefones =
                sorteio.chance(30) ? List.of(sorteio.celular(ddd), sorteio.fixo(ddd)) : List.of(sorteio.celular(ddd));
        DadosCadastrais dados = DadosCadastrais.pf(pessoa.nome(), pessoa.cpf())
                .comCns(pessoa.cns())
                .comEmail(SorteioDePessoas.email(pessoa.nome()))
                .comFiliacao(pessoa.nascimento(), pessoa.nomeMae())
                .comEndereco(lar.endereco(), lar.cidade().nome(), lar.cidade().uf());
        return new NovoCliente(dados, TipoCliente.BENEFICIARIO, telefones, beneficiario, null);
    }

    private Lar lar(Titular titular) {
        familias++;
        NovoContrato contrato = sorteio.chance(40)
                ? individual(titular)
                : contratos.get(sorteio.ate(vocabulario.empresas().size()
                        + vocabulario.associacoes().size()
                        - 1));
        String acomodacao = vocabulario.planos().stream()
                .filter(plano -> plano.nome().equals(contrato.plano()))
                .findFirst()
                .orElseThrow()
                .acomodacao();
        return new Lar(
                "0970%04d%06d".formatted(contratos.indexOf(contrato) + 1, familias),
                contrato,
                acomodacao,
                sorteio.endereco(),
                sorteio.um(vocabulario.cidades()));
    }

    private NovoContrato individual(Titular titular) {
        return contratar("PF-%06d".formatted(familias), titular.nome(), TipoContrato.PF);
    }

    private void coletivo(TipoContrato tipo, String contratante) {
        contratar("%s-%06d".formatted(tipo == TipoContrato.PJ ? "PJ" : "AD", contratos.size() + 1), contratante, tipo);
    }

    private NovoContrato contratar(String numero, String contratante, TipoContrato tipo) {
        Regulamentacao regulamentacao =
                sorteio.chance(90) ? Regulamentacao.REGULAMENTADO : sorteio.um(List.of(Regulamentacao.values()));
        String plano = sorteio.um(vocabulario.planos()).nome();
        int vencimento = sorteio.um(List.of(5, 10, 15, 20, 25));
        NovoContrato contrato = new NovoContrato(numero, contratante, tipo, plano, regulamentacao, vencimento, null);
        contratos.add(contrato);
        return contrato;
    }

    /** Family number, two digits of the member and one check digit. */
    private static String carteira(Lar lar, int membro) {
        String semDigito = lar.carteira() + "%02d".formatted(membro);
        int soma = 0;
        for (int i = 0; i < semDigito.length(); i++) {
            soma += Character.digit(semDigito.charAt(i), 10) * (2 + i % 8);
        }
        return semDigito + soma % 11 % 10;
    }

    private String mae(String sobrenome) {
        return sorteio.nome(true, sobrenome);
    }

    private StatusCadastral status() {
        if (sorteio.chance(90)) {
            return StatusCadastral.ATIVO;
        }
        return sorteio.chance(50) ? StatusCadastral.SUSPENSO : StatusCadastral.CANCELADO;
    }
}
