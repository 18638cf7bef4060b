package br.central.clientes.cadastro;

import br.central.comum.Recusa;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That the person asked for the data to be left alone (LGPD, art. 18, IV). */
@Embeddable
record BloqueioGravado(Instant dadosBloqueadosEm, String dadosBloqueadosPor, String motivoDoBloqueio) {

    static Recusa recusa(String nome) {
        return new Recusa.EstadoNaoPermite(
                "Os dados de " + nome + " estão bloqueados a pedido do titular (LGPD, art. 18,"
                        + " IV): fora dos atendimentos em aberto nada se grava nem se envia até o desbloqueio.");
    }
}
