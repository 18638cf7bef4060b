package br.central.teste;

import br.central.seguranca.AtoComedido;
import br.central.seguranca.Comedimento;
import br.central.seguranca.UsuarioAtual;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The tests do in minutes, under a few logins, what people do in weeks: only the logins that a test names are counted. */
@Component
@Primary
public class ComedimentoDeTeste implements Comedimento {

    private final Comedimento real;
    private final UsuarioAtual usuario;
    private final Set<String> comedidos = ConcurrentHashMap.newKeySet();

    ComedimentoDeTeste(@Qualifier("comedimentoNaMemoria") Comedimento real, UsuarioAtual usuario) {
        this.real = real;
        this.usuario = usuario;
    }

    public void comedir(String login) {
        comedidos.add(login);
    }

    @Override
    public void contar(AtoComedido ato) {
        if (comedido()) {
            real.contar(ato);
        }
    }

    @Override
    public void contar(AtoComedido ato, Object alvo) {
        if (comedido()) {
            real.contar(ato, alvo);
        }
    }

    @Override
    public <T> T procurando(String protocolo, Supplier<T> busca) {
        return comedido() ? real.procurando(protocolo, busca) : busca.get();
    }

    @Override
    public <T> T lendo(String protocolo, Supplier<T> leitura) {
        return comedido() ? real.lendo(protocolo, leitura) : leitura.get();
    }

    private boolean comedido() {
        return comedidos.contains(usuario.login());
    }
}
