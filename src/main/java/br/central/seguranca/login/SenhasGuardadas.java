package br.central.seguranca.login;

import br.central.engine.ContasDoMotor;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * The passwords the engine stores, compared outside of its transactions: while one is computed no connection is held. A login
 * that does not exist costs as much as one that does.
 */
@Component
class SenhasGuardadas {

    /** The salt is the engine's, beside that which Argon2 has in itself. */
    record Guardada(String login, String resumo, String sal) {}

    private static final ResumoArgon2 ARGON2 = new ResumoArgon2();

    private final IdentityService identidade;
    private final PasswordManager resumos;
    private final ContasDoMotor contas;
    private final String deNinguem;

    SenhasGuardadas(ProcessEngine motor, ContasDoMotor contas) {
        this.identidade = motor.getIdentityService();
        this.resumos = ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).getPasswordManager();
        this.contas = contas;
        this.deNinguem = resumos.encrypt(UUID.randomUUID().toString());
    }

    /** Empty where there is no such login; without a {@code resumo} where the password is kept by somebody else. */
    Optional<Guardada> de(String login) {
        if (login.isBlank() || login.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        User usuario = identidade.createUserQuery().userId(login).singleResult();
        return usuario instanceof UserEntity gravado
                ? Optional.of(new Guardada(gravado.getId(), gravado.getPassword(), gravado.getSalt()))
                : Optional.empty();
    }

    boolean confere(Guardada guardada, String senha) {
        if (guardada.resumo() == null) {
            return confereFora(guardada.login(), senha);
        }
        boolean confere = resumos.check(EncryptionUtil.saltPassword(senha, guardada.sal()), guardada.resumo());
        if (!confere && !ResumoArgon2.atual(guardada.resumo())) {
            demorar(senha);
        }
        return confere;
    }

    /** Of who is no user of the engine. */
    boolean confereResumo(String senha, Optional<String> resumo) {
        if (resumo.isEmpty()) {
            demorar(senha);
            return false;
        }
        return ARGON2.check(senha, resumo.get());
    }

    /** What a comparison takes, for nothing. */
    void demorar(String senha) {
        resumos.check(senha, deNinguem);
    }

    /** The same password as it is stored today; unchanged when it is so already, or was changed meanwhile. */
    Guardada emDia(Guardada guardada, String senha) {
        if (guardada.resumo() == null || ResumoArgon2.atual(guardada.resumo())) {
            return guardada;
        }
        String novo = resumos.encrypt(EncryptionUtil.saltPassword(senha, guardada.sal()));
        return contas.trocarResumo(guardada.login(), guardada.resumo(), novo)
                ? new Guardada(guardada.login(), novo, guardada.sal())
                : guardada;
    }

    private boolean confereFora(String login, String senha) {
        try {
            return !senha.isEmpty() && identidade.checkPassword(login, senha);
        } catch (AuthenticationException bloqueado) {
            return false;
        }
    }
}
