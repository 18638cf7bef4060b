package br.central.tasklist.lista;

import br.central.atendimento.contrato.Rotulos;
import br.central.consulta.FilaDeTrabalho;
import br.central.consulta.TarefaNaFila;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the cards of Tasklist's list show of the case behind each task. */
@RestController
@Hidden
class CartoesController {

    private final FilaDeTrabalho fila;
    private final Rotulos rotulos;

    CartoesController(FilaDeTrabalho fila, Rotulos rotulos) {
        this.fila = fila;
        this.rotulos = rotulos;
    }

    /** {@code pedido} is the protocol of the solicitação or reclamação, where the task is about one. */
    record Cartao(
            String tarefa,
            String oQue,
            String protocolo,
            String pedido,
            String cliente,
            String classificacao,
            String situacao,
            String grupo,
            String ausente,
            @JsonUnwrapped Prazo prazo,
            boolean urgente,
            boolean restrito) {

        record Prazo(OffsetDateTime venceEm, String estado, String estadoPorExtenso) {}

        static Cartao de(TarefaNaFila tarefa, Rotulos rotulos) {
            var prazo = tarefa.prazo();
            return new Cartao(
                    tarefa.tarefa(),
                    tarefa.oQueFazer(),
                    tarefa.caso().protocolo(),
                    tarefa.caso().pedido(),
                    tarefa.caso().cliente(),
                    tarefa.caso().classificacao(),
                    tarefa.caso().situacao() == null
                            ? null
                            : rotulos.situacao(tarefa.caso().situacao()),
                    tarefa.comQuem().grupo() == null
                            ? null
                            : rotulos.grupo(tarefa.comQuem().grupo()),
                    tarefa.comQuem().ausente() == null
                            ? null
                            : tarefa.comQuem().ausente().porExtenso(),
                    prazo == null
                            ? null
                            : new Prazo(
                                    prazo.venceEm(),
                                    prazo.estado().name(),
                                    prazo.estado().descricao()),
                    tarefa.urgente(),
                    tarefa.restrito());
        }
    }

    @GetMapping("/tasklist/cartoes")
    List<Cartao> cartoes(@RequestParam List<String> tarefas) {
        return fila.cartoes(new LinkedHashSet<>(tarefas)).stream()
                .map(tarefa -> Cartao.de(tarefa, rotulos))
                .toList();
    }
}
