package br.central.seguranca.perfis;

import br.central.comum.Recusa;
import br.central.seguranca.Perfil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The first user of a new installation, from the environment ({@code CENTRAL_ADMIN_USUARIO}, {@code
 * CENTRAL_ADMIN_SENHA}), and only while there is no user at all. The engine's open setup page is closed.
 */
@Component
class PrimeiroAdministrador {

    private static final Logger LOG = LoggerFactory.getLogger(PrimeiroAdministrador.class);

    private final Usuarios usuarios;
    private final String login;
    private final String senha;

    PrimeiroAdministrador(
            Usuarios usuarios,
            @Value("${central.admin.usuario:}") String login,
            @Value("${central.admin.senha:}") String senha) {
        this.usuarios = usuarios;
        this.login = login;
        this.senha = senha;
    }

    void preparar() {
        if (usuarios.nenhum() && !login.isBlank() && !senha.isBlank()) {
            criar();
            LOG.info("Primeiro administrador criado: {}", login);
        }
        if (!usuarios.algumAdministrador()) {
            LOG.warn("Não há nenhum administrador: ninguém pode cadastrar usuários. Num banco sem usuários, defina"
                    + " CENTRAL_ADMIN_USUARIO e CENTRAL_ADMIN_SENHA e reinicie.");
        }
    }

    private void criar() {
        try {
            usuarios.criar(login, "Administração", "", senha, Perfil.ADMINISTRACAO);
        } catch (Recusa.RegraNaoAtendida recusa) {
            throw new SenhaDoAdministradorRecusada(recusa.getMessage());
        }
    }
}
