package br.central.seguranca.perfis;

import br.central.engine.ContasDoMotor;
import br.central.seguranca.Grupo;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it, before the application serves, that groups, their rights in the engine, the shared task lists and the
 * first users exist. Does nothing that is done already; what an administrator changed stays changed.
 */
@Component
class PreparacaoDaSeguranca implements SmartInitializingSingleton {

    private final TransactionTemplate transacao;
    private final ContasDoMotor motor;
    private final GruposNoMotor grupos;
    private final Concessoes concessoes;
    private final ListasDoTasklist listas;
    private final UsuariosDeDemonstracao demonstracao;
    private final PrimeiroAdministrador administrador;

    PreparacaoDaSeguranca(
            PlatformTransactionManager transacoes,
            ContasDoMotor motor,
            GruposNoMotor grupos,
            Concessoes concessoes,
            ListasDoTasklist listas,
            UsuariosDeDemonstracao demonstracao,
            PrimeiroAdministrador administrador) {
        this.transacao = new TransactionTemplate(transacoes);
        this.motor = motor;
        this.grupos = grupos;
        this.concessoes = concessoes;
        this.listas = listas;
        this.demonstracao = demonstracao;
        this.administrador = administrador;
    }

    @Override
    public void afterSingletonsInstantiated() {
        preparar();
    }

    void preparar() {
        transacao.executeWithoutResult(status -> {
            // Nodes starting together come here one after the other.
            motor.umNoDeCadaVez();
            List<Grupo> todos = grupos.preparar();
            concessoes.preparar(todos);
            listas.preparar(todos);
            demonstracao.preparar();
            administrador.preparar();
        });
    }
}
