package br.central.atendimento.contrato;

import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/** The deadline of the ouvidoria put off until then, as agreed with who complained (RN ANS 323/2013). */
public record Prorrogacao(
        @NotNull(message = "Informe até quando.") OffsetDateTime ate,

        @NotBlank(message = "Registre o acordo: com quem, quando e por quê.")
        String acordo) {

    private static final int MENOR_ACORDO = 10;
    private static final int MAIOR_ACORDO = 4_000;

    /** @throws Recusa.RegraNaoAtendida when it cannot say with whom and why */
    public String acordoLido() {
        String lido = acordo.strip();
        if (TextoVisto.de(lido).chars().filter(Character::isLetter).count() < MENOR_ACORDO
                || lido.length() > MAIOR_ACORDO) {
            throw Recusa.RegraNaoAtendida.campo(
                    "acordo",
                    "Registre o acordo em palavras, com ao menos 10 letras e até 4.000 caracteres: com quem, quando e por quê.");
        }
        return lido;
    }
}
