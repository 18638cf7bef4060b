package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What the person on the line says about who they are. */
@Schema(description = "O que a pessoa informa para confirmar quem é; os quatro dados são obrigatórios.")
public record Identidade(
        @Schema(example = "529.982.247-25") String cpf,
        @Schema(example = "Maria Aparecida de Souza") String nome,
        @Schema(example = "1978-05-14") LocalDate nascimento,
        @Schema(example = "Josefa Maria de Souza") String nomeMae) {}
