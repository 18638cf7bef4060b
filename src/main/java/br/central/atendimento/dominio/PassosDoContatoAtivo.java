package br.central.atendimento.dominio;

import br.central.catalogo.Parametros;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the process of an outbound contact asks and tells. */
@Component
public class PassosDoContatoAtivo {

    private final ContatoAtivoRepository contatos;
    private final Parametros parametros;
    private final Diario diario;

    PassosDoContatoAtivo(ContatoAtivoRepository contatos, Parametros parametros, Diario diario) {
        this.contatos = contatos;
        this.parametros = parametros;
        this.diario = diario;
    }

    /** Of instances that began when the interval alone said when to call again. */
    public Duration intervalo() {
        return Duration.ofMinutes(parametros.inteiro("contato-ativo.intervalo-minutos"));
    }

    public boolean depois(Long id) {
        return exigir(id).ligarEm().isAfter(diario.ato().quando());
    }

    public ContatoAtivo exigir(Long id) {
        return contatos.findById(id).orElseThrow();
    }

    public void naTarefa(Long id, String tarefa) {
        contatos.findById(id).orElseThrow().naTarefa(tarefa);
    }
}
