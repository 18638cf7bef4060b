package br.central.atendimento.contrato;

import br.central.comum.Recusa;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** The regulator told the operator of a demand, under its own number. */
public record NotificacaoDaAns(
        @NotBlank(message = "Informe o número da demanda na ANS.")
        String numero,

        @NotNull(message = "Informe quando a ANS notificou.")
        OffsetDateTime em) {

    private static final Pattern NUMERO = Pattern.compile("(?=.{5,30}$)[0-9](?:[./-]?[0-9]){4,}");

    /** @throws Recusa.RegraNaoAtendida when it is not such a number */
    public String numeroLido() {
        String lido = numero.strip();
        if (!NUMERO.matcher(lido).matches()) {
            throw Recusa.RegraNaoAtendida.campo(
                    "numero",
                    "O número da demanda na ANS tem de 5 a 30 algarismos, com um ponto, barra ou hífen entre eles.");
        }
        return lido;
    }
}
