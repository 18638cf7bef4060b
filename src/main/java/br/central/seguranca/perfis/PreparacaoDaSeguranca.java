package br.central.seguranca.perfis;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it, before the application serves, that profiles, their rights in the engine, the shared task lists and the
 * first users exist. Does nothing that is done already; what an administrator changed stays changed.
 */
@Component
class PreparacaoDaSeguranca implements SmartInitializingSingleton {

    private final TransactionTemplate transacao;
    private final JdbcTemplate banco;
    private final Grupos grupos;
    private final Concessoes concessoes;
    private final ListasDoTasklist listas;
    private final UsuariosDeDemonstracao demonstracao;
    private final PrimeiroAdministrador administrador;

    /** Takes the engine only to be made after it. */
    PreparacaoDaSeguranca(
            PlatformTransactionManager transacoes,
            JdbcTemplate banco,
            ProcessEngine motor,
            Grupos grupos,
            Concessoes concessoes,
            ListasDoTasklist listas,
            UsuariosDeDemonstracao demonstracao,
            PrimeiroAdministrador administrador) {
        this.transacao = new TransactionTemplate(transacoes);
        this.banco = banco;
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
            umNoDeCadaVez();
            grupos.preparar();
            concessoes.preparar();
            listas.preparar();
            demonstracao.preparar();
            administrador.preparar();
        });
    }

    /** The row the engine itself locks while it deploys: nodes starting together come here one after the other. */
    private void umNoDeCadaVez() {
        banco.queryForList("select NAME_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update");
    }
}
