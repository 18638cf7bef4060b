package br.central.atendimento.dominio;

import br.central.catalogo.Parametros;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the process of an outbound contact asks and tells. */
@Component
public class PassosDoContatoAtivo {

    private final ContatoAtivoRepository contatos;
    private final Parametros parametros;

    PassosDoContatoAtivo(ContatoAtivoRepository contatos, Parametros parametros) {
        this.contatos = contatos;
        this.parametros = parametros;
    }

    public Duration intervalo() {
        return Duration.ofMinutes(parametros.inteiro("contato-ativo.intervalo-minutos"));
    }

    public void naTarefa(Long id, String tarefa) {
        contatos.findById(id).orElseThrow().naTarefa(tarefa);
    }
}
