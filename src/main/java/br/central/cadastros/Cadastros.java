package br.central.cadastros;

import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The registers that have pages, as far as the current user may look after them. */
@Component
public class Cadastros {

    private final UsuarioAtual usuario;

    Cadastros(UsuarioAtual usuario) {
        this.usuario = usuario;
    }

    /** Whether there is any. */
    public boolean algum() {
        return !abertos().isEmpty();
    }

    List<Registro> abertos() {
        return Stream.of(Registro.values())
                .filter(registro -> usuario.podeAlguma(registro.direitos()))
                .toList();
    }
}
