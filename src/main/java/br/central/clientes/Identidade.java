package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * What the person on the line says about who they are: a person, CPF, full name, birth and mother's name (S4.2); a
 * company, the CNPJ and the name of who speaks for it.
 */
@Schema(
        description =
                "O que se informa para confirmar quem fala. Pessoa física: CPF, nome completo, nascimento e nome da"
                        + " mãe (só o que o cadastro não tem se dispensa). Pessoa jurídica: CNPJ e, em nome, quem fala por ela.")
public record Identidade(
        @Schema(example = "529.982.247-25") String cpf,
        @Schema(example = "Maria Aparecida de Souza") String nome,
        @Schema(example = "1978-05-14") LocalDate nascimento,
        @Schema(example = "Josefa Maria de Souza") String nomeMae,

        @Schema(description = "De pessoa jurídica.", example = "11.222.333/0001-81")
        String cnpj) {

    public static Identidade pessoa(String cpf, String nome, LocalDate nascimento, String nomeMae) {
        return new Identidade(cpf, nome, nascimento, nomeMae, null);
    }

    public static Identidade empresa(String cnpj, String quemFala) {
        return new Identidade(null, quemFala, null, null, cnpj);
    }
}
