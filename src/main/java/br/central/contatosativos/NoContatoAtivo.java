package br.central.contatosativos;

import br.central.engine.VisivelNosModelos;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the expressions of the model {@code contato-ativo} ask: {@code ${noContatoAtivo.…}}. */
@Component
@VisivelNosModelos
public class NoContatoAtivo {

    private final ContatoAtivoRepository contatos;
    private final Clock relogio;

    NoContatoAtivo(ContatoAtivoRepository contatos, Clock relogio) {
        this.contatos = contatos;
        this.relogio = relogio;
    }

    /** It is for later: nobody is asked to call before. */
    public boolean depois(Long contatoId) {
        return exigir(contatoId).ligarEm().isAfter(relogio.instant());
    }

    public Date ligarEm(Long contatoId) {
        return data(exigir(contatoId).ligarEm());
    }

    public Date venceEm(Long contatoId) {
        return data(exigir(contatoId).venceEm());
    }

    private static Date data(Instant instante) {
        return instante == null ? null : Date.from(instante);
    }

    private ContatoAtivo exigir(Long id) {
        return contatos.findById(id).orElseThrow();
    }
}
