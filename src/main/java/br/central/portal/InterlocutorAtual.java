package br.central.portal;

import br.central.clientes.Interlocutor;
import br.central.comum.Origem;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks for a page of the portal. */
@Component
public class InterlocutorAtual {

    /** Nobody known where nobody has come in. */
    public Interlocutor agora() {
        return pessoa().map(PessoaNoPortal::interlocutor).orElseGet(() -> Interlocutor.desconhecido(Origem.PORTAL));
    }

    /** Empty where nobody has come in. */
    public Optional<PessoaNoPortal> pessoa() {
        Authentication quem = SecurityContextHolder.getContext().getAuthentication();
        return quem != null && quem.getPrincipal() instanceof PessoaNoPortal pessoa
                ? Optional.of(pessoa)
                : Optional.empty();
    }

    /** On a page that only who has come in gets. */
    public PessoaNoPortal exigir() {
        return pessoa().orElseThrow(() -> new IllegalStateException("A página não devia abrir sem login."));
    }
}
