package br.central.seguranca.login;

import br.central.seguranca.login.PoliticaDeSenha.Regra;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * The engine keeps the users: it stores their passwords as {@link ResumoArgon2} says, and asks {@link PoliticaDeSenha} before
 * it saves a user with a new one, whoever has it saved, and when its own forms ask how far one is good.
 */
@Component
class SenhasNoMotor extends AbstractProcessEnginePlugin {

    private final PoliticaDeSenha politica;

    SenhasNoMotor(PoliticaDeSenha politica) {
        this.politica = politica;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        motor.setPasswordEncryptor(new ResumoArgon2());
        List<PasswordPolicyRule> regras = Arrays.stream(Regra.values())
                .<PasswordPolicyRule>map(regra -> new RegraDoMotor(politica, regra))
                .toList();
        motor.setPasswordPolicy((PasswordPolicy) () -> regras);
        motor.setEnablePasswordPolicy(true);
    }

    private record RegraDoMotor(PoliticaDeSenha politica, Regra regra) implements PasswordPolicyRule {

        private static final Map<String, String> LIMITES = Map.of(
                "minimo", String.valueOf(PoliticaDeSenha.MINIMO), "maximo", String.valueOf(PoliticaDeSenha.MAXIMO));

        @Override
        public String getPlaceholder() {
            return regra.chave();
        }

        @Override
        public Map<String, String> getParameters() {
            return regra == Regra.TAMANHO ? LIMITES : Map.of();
        }

        @Override
        public boolean execute(String senha) {
            return politica.atende(regra, senha, List.of());
        }

        /** A user with a new password is being saved: the refusal says which rule, which the engine's own does not. */
        @Override
        public boolean execute(String senha, User pessoa) {
            boolean atende = politica.atende(regra, senha, pessoa == null ? List.of() : dados(pessoa));
            if (!atende && pessoa instanceof UserEntity gravada && gravada.hasNewPassword()) {
                throw regra.recusa();
            }
            return atende;
        }
    }

    static Collection<String> dados(User pessoa) {
        return Arrays.asList(pessoa.getId(), pessoa.getFirstName(), pessoa.getLastName(), pessoa.getEmail());
    }
}
