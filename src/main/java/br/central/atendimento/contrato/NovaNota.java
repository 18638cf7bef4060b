package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one of the staff notes for the others, and who is to see it. */
public record NovaNota(
        @NotBlank(message = "Escreva a nota.") @Size(max = 99_999, message = "A nota vai até 99.999 caracteres.")
        String texto,

        @Schema(
                description = "Logins e grupos, com ou sem @. O nome que for dos dois é o do grupo.",
                example = "[\"financeiro\"]")
        @Size(max = 20, message = "Mencione até 20 pessoas ou grupos.")
        List<
                        @NotBlank(message = "Informe quem mencionar.")
                        @Size(max = 64, message = "O nome vai até 64 caracteres.") String>
                mencoes) {

    /** Each once, as the registers have them. */
    public Set<String> mencionados() {
        return mencoes == null
                ? Set.of()
                : mencoes.stream()
                        .map(um -> um.strip().replaceFirst("^@", ""))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
