package br.central.regras.modelos.web;

import br.central.regras.modelos.CalorDoPasso;
import java.util.function.ToLongFunction;

/** By what the heat map is coloured. */
enum MedidaDoCalor {
    VEZES("quantas vezes", CalorDoPasso::vezes),
    TEMPO("tempo médio", CalorDoPasso::segundos),
    ATRASOS("atrasos", CalorDoPasso::atrasos);

    private final String descricao;
    private final ToLongFunction<CalorDoPasso> valor;

    MedidaDoCalor(String descricao, ToLongFunction<CalorDoPasso> valor) {
        this.descricao = descricao;
        this.valor = valor;
    }

    public String descricao() {
        return descricao;
    }

    long de(CalorDoPasso passo) {
        return valor.applyAsLong(passo);
    }
}
