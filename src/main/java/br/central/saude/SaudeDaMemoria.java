package br.central.saude;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.boot.actuate.health.Health;

/** Nearly nothing left, and not for a moment only: soon every request fails, if this one does not. */
class SaudeDaMemoria implements Supplier<Health> {

    static final int SEGUIDAS = 3;

    private final IntSupplier ocupacao;
    private final int limite;
    private int acima;

    /** @param ocupacao in percent, as is the limit */
    SaudeDaMemoria(IntSupplier ocupacao, int limite) {
        this.ocupacao = ocupacao;
        this.limite = limite;
    }

    @Override
    public Health get() {
        int agora = ocupacao.getAsInt();
        acima = agora > limite ? acima + 1 : 0;
        Health.Builder saude = acima < SEGUIDAS
                ? Health.up()
                : Health.outOfService()
                        .withDetail("motivo", "A memória está quase toda em uso há várias conferências.");
        return saude.withDetail("emUso", agora + " %").build();
    }
}
