package br.central.clientes;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What is registered of any client, as typed or, when shown, formatted; {@link Clientes} says what is required and refused. */
public record DadosCadastrais(
        @Schema(
                description =
                        "PF ou PJ; se ausente, PJ quando há CNPJ e PF nos demais casos. Não muda depois do cadastro.",
                example = "PF")
        @JsonAlias("tipoPessoa")
        TipoPessoa pessoa,

        @Schema(description = "Nome completo ou razão social.", example = "João Carlos Pereira")
        String nome,

        @Schema(description = "Nome pelo qual a pessoa quer ser tratada.")
        String nomeSocial,

        @Schema(description = "Com ou sem pontuação.", example = "111.444.777-35")
        String cpf,

        @Schema(description = "Numérico ou alfanumérico, com ou sem pontuação.", example = "12.ABC.345/01DE-35")
        String cnpj,

        @Schema(description = "Cartão Nacional de Saúde.", example = "700 0000 0000 0005")
        String cns,

        @Schema(example = "joao@example.com") String email,
        @Schema(example = "1985-03-12") LocalDate nascimento,
        @Schema(example = "Ana Lúcia Pereira") String nomeMae,
        @Schema(example = "Rua das Acácias, 120, Centro") String endereco,
        @Schema(example = "Campinas") String cidade,
        @Schema(example = "SP") String uf) {

    /** The documents of a person or a company alone. */
    private DadosCadastrais(TipoPessoa pessoa, String nome, String nomeSocial, String cpf, String cnpj, String cns) {
        this(pessoa, nome, nomeSocial, cpf, cnpj, cns, null, null, null, null, null, null);
    }

    public static DadosCadastrais pf(String nome, String cpf) {
        return new DadosCadastrais(TipoPessoa.PF, nome, null, cpf, null, null);
    }

    public static DadosCadastrais pj(String nome, String cnpj) {
        return new DadosCadastrais(TipoPessoa.PJ, nome, null, null, cnpj, null);
    }

    public DadosCadastrais comNomeSocial(String novo) {
        return new DadosCadastrais(
                pessoa, nome, novo, cpf, cnpj, cns, email, nascimento, nomeMae, endereco, cidade, uf);
    }

    public DadosCadastrais comCns(String novo) {
        return new DadosCadastrais(
                pessoa, nome, nomeSocial, cpf, cnpj, novo, email, nascimento, nomeMae, endereco, cidade, uf);
    }

    public DadosCadastrais comEmail(String novo) {
        return new DadosCadastrais(
                pessoa, nome, nomeSocial, cpf, cnpj, cns, novo, nascimento, nomeMae, endereco, cidade, uf);
    }

    public DadosCadastrais comFiliacao(LocalDate quando, String mae) {
        return new DadosCadastrais(pessoa, nome, nomeSocial, cpf, cnpj, cns, email, quando, mae, endereco, cidade, uf);
    }

    public DadosCadastrais comEndereco(String onde, String naCidade, String noEstado) {
        return new DadosCadastrais(
                pessoa, nome, nomeSocial, cpf, cnpj, cns, email, nascimento, nomeMae, onde, naCidade, noEstado);
    }
}
