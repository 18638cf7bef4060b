package br.central.clientes.cadastro;

import br.central.clientes.DadosCadastrais;
import br.central.clientes.TipoPessoa;
import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;
import br.central.comum.TextoVisto;
import br.central.comum.Uf;
import br.central.comunicacao.Enderecos;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;

/** Registration data that passed every rule: documents as digits, e-mail in lower case. */
@Embeddable
record DadosDoCliente(
        @Enumerated(EnumType.STRING) TipoPessoa pessoa,
        String nome,
        String nomeSocial,
        String cpf,
        String cnpj,
        String cns,
        String email,
        LocalDate nascimento,
        String nomeMae,
        String endereco,
        String cidade,
        String uf) {

    private static final LocalDate NASCIMENTO_MINIMO = LocalDate.of(1880, 1, 1);

    /** Who it is, for what has to be known of a person: a beneficiary may still lack the CPF, and so may who is none yet. */
    enum Quem {
        BENEFICIARIO,
        INTERESSADO,
        OUTRO
    }

    /** Gathers in {@code campos} what is wrong; the result is complete only when nothing was. */
    static DadosDoCliente ler(DadosCadastrais dados, Quem quem, LocalDate hoje, CamposDigitados campos) {
        TipoPessoa pessoa = pessoa(dados);
        Cpf cpf = campos.ler("cpf", dados.cpf(), Cpf::de);
        Cnpj cnpj = campos.ler("cnpj", dados.cnpj(), Cnpj::de);
        Cns cns = campos.ler("cns", dados.cns(), Cns::de);
        conferirPessoa(pessoa, dados, quem, campos);
        return new DadosDoCliente(
                pessoa,
                campos.obrigatorio("nome", dados.nome(), 200),
                campos.texto("nomeSocial", dados.nomeSocial(), 200),
                cpf == null ? null : cpf.digitos(),
                cnpj == null ? null : cnpj.caracteres(),
                cns == null ? null : cns.digitos(),
                email(dados.email(), campos),
                nascimento(dados.nascimento(), hoje, campos),
                campos.texto("nomeMae", dados.nomeMae(), 200),
                campos.texto("endereco", dados.endereco(), 250),
                campos.texto("cidade", dados.cidade(), 100),
                uf(dados.uf(), campos));
    }

    private static TipoPessoa pessoa(DadosCadastrais dados) {
        if (dados.pessoa() != null) {
            return dados.pessoa();
        }
        return vazio(dados.cnpj()) ? TipoPessoa.PF : TipoPessoa.PJ;
    }

    private static void conferirPessoa(TipoPessoa pessoa, DadosCadastrais dados, Quem quem, CamposDigitados campos) {
        if (pessoa == TipoPessoa.PF) {
            campos.exigir(quem != Quem.OUTRO || !vazio(dados.cpf()), "cpf", "Informe o CPF da pessoa física.");
            campos.exigir(vazio(dados.cnpj()), "cnpj", "Pessoa física não tem CNPJ.");
            return;
        }
        campos.exigir(quem == Quem.INTERESSADO || !vazio(dados.cnpj()), "cnpj", "Informe o CNPJ da pessoa jurídica.");
        campos.exigir(vazio(dados.cpf()), "cpf", "Pessoa jurídica não tem CPF.");
        campos.exigir(vazio(dados.cns()), "cns", "Pessoa jurídica não tem CNS.");
        campos.exigir(quem != Quem.BENEFICIARIO, "beneficiario", "Pessoa jurídica não pode ser beneficiária.");
    }

    private static String email(String valor, CamposDigitados campos) {
        String email = campos.ler("email", valor, informado -> Enderecos.email("email", informado));
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static LocalDate nascimento(LocalDate data, LocalDate hoje, CamposDigitados campos) {
        boolean aceita = data == null || !data.isAfter(hoje) && !data.isBefore(NASCIMENTO_MINIMO);
        campos.exigir(aceita, "nascimento", "Data de nascimento inválida.");
        return data;
    }

    private static String uf(String valor, CamposDigitados campos) {
        String uf = vazio(valor) ? null : Uf.ler(valor);
        campos.exigir(uf == null || Uf.valida(uf), "uf", "UF inválida: use a sigla do estado, como SP.");
        return uf;
    }

    private static boolean vazio(String valor) {
        return TextoVisto.vazio(valor);
    }
}
