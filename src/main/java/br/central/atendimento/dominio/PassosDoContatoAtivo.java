package br.central.atendimento.dominio;

import org.springframework.stereotype.Component;

/** What the process of an outbound contact asks and tells. */
@Component
public class PassosDoContatoAtivo {

    private final ContatoAtivoRepository contatos;
    private final Diario diario;

    PassosDoContatoAtivo(ContatoAtivoRepository contatos, Diario diario) {
        this.contatos = contatos;
        this.diario = diario;
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
