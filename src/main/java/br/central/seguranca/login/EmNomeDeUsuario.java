package br.central.seguranca.login;

import br.central.seguranca.EmNomeDe;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class EmNomeDeUsuario implements EmNomeDe {

    private final Acessos acessos;

    EmNomeDeUsuario(Acessos acessos) {
        this.acessos = acessos;
    }

    @Override
    public <T> T executar(String login, Supplier<T> trabalho) {
        Acesso acesso = acessos.de(login).orElseThrow(() -> new IllegalArgumentException("Não há o usuário " + login));
        SecurityContext antes = SecurityContextHolder.getContext();
        SecurityContext deles = SecurityContextHolder.createEmptyContext();
        var quem = UsernamePasswordAuthenticationToken.authenticated(acesso.operador(), null, acesso.autoridades());
        quem.setDetails(EmNomeDe.class);
        deles.setAuthentication(quem);
        SecurityContextHolder.setContext(deles);
        try {
            return trabalho.get();
        } finally {
            SecurityContextHolder.setContext(antes);
        }
    }
}
