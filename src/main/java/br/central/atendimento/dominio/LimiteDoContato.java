package br.central.atendimento.dominio;

import br.central.comum.Recusa;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the contact with the client cannot settle, for a norm asks for more than to say so. */
@Component
public class LimiteDoContato {

    private final LivroDeRelogios livro;

    LimiteDoContato(LivroDeRelogios livro) {
        this.livro = livro;
    }

    /** @throws Recusa.EstadoNaoPermite when something is due that is not done by saying so in the contact */
    public void exigirQueBaste(Atendimento atendimento) {
        alemDele(atendimento, livro.vigentes(DonoDoRelogio.de(atendimento))).ifPresent(relogio -> {
            throw new Recusa.EstadoNaoPermite(
                    "Este prazo legal só se cumpre %s, e não se resolve no contato: registre a solicitação. (%s)"
                            .formatted(
                                    relogio.cumprimento().descricao(),
                                    relogio.fundamento().baseLegal()));
        });
    }

    /** Of these clocks, one of the atendimento itself that runs and that nothing said in the contact meets. */
    public static Optional<Relogio> alemDele(Atendimento atendimento, List<Relogio> vigentes) {
        DonoDoRelogio dono = DonoDoRelogio.de(atendimento);
        return vigentes.stream()
                .filter(dono::tem)
                .filter(Relogio::passaDoContato)
                .findFirst();
    }
}
