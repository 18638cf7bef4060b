package br.central.seguranca.login;

import br.central.seguranca.AcessoMudou;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How people are called. All are read at once and remembered for {@link Acessos#VALIDADE}: a list has as many of them as rows,
 * and pays for one query at most.
 */
@Component
class NomesDosOperadores {

    /** What is no person, and yet does things. */
    private static final Map<String, String> NAO_SAO_PESSOAS =
            Map.of(ComoSistema.LOGIN, "Sistema", ComoCliente.LOGIN, "Cliente");

    private record Lidos(Map<String, String> nomes, Instant ate) {}

    private final Acessos acessos;
    private final IdentityService identidade;
    private final Clock relogio;
    private volatile Lidos lidos = new Lidos(Map.of(), Instant.MIN);

    NomesDosOperadores(Acessos acessos, IdentityService identidade, Clock relogio) {
        this.acessos = acessos;
        this.identidade = identidade;
        this.relogio = relogio;
    }

    String de(String login) {
        if (login == null || login.isEmpty()) {
            return login;
        }
        String oQueE = NAO_SAO_PESSOAS.get(login);
        return oQueE != null ? oQueE : todos().computeIfAbsent(login, this::deUm);
    }

    /** Of who came after they were read, or has left: old cases name those on every line, and are not to ask each time. */
    private String deUm(String login) {
        return acessos.de(login).map(acesso -> acesso.operador().nome()).orElse(login);
    }

    private Map<String, String> todos() {
        Instant agora = relogio.instant();
        Lidos conhecidos = lidos;
        if (agora.isAfter(conhecidos.ate())) {
            conhecidos = new Lidos(new ConcurrentHashMap<>(), agora.plus(Acessos.VALIDADE));
            for (User usuario : identidade.createUserQuery().list()) {
                conhecidos.nomes().put(usuario.getId(), Acessos.nome(usuario));
            }
            lidos = conhecidos;
        }
        return conhecidos.nomes();
    }

    @EventListener(AcessoMudou.class)
    void esquecer() {
        lidos = new Lidos(Map.of(), Instant.MIN);
    }
}
