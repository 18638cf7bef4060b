package br.central.atendimento.atos;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.TarefasDoAtendimento;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Resolucao;
import br.central.comum.Origem;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task completed by someone else meanwhile. */
@TesteDeIntegracao
class QuemConcluiuTest {

    @Autowired
    TarefasDoAtendimento tarefas;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Como como;

    @Test
    void dizQuemEQuando() {
        String protocolo = aberto();
        String tarefa = tarefas.tarefaAtual(protocolo).orElseThrow();
        como.usuario("atendente", () -> atendimentos.resolver(protocolo, new Resolucao("Boleto reenviado.", null)));

        assertThatThrownBy(() -> como.usuario("atendente2", () -> tarefas.daTarefa(tarefa)))
                .hasMessageMatching(
                        "Esta tarefa não está mais aberta: concluída por Ana Souza às \\d\\d:\\d\\d \\(encerrado\\)\\.");
    }

    @Test
    void quemCancelouTambem() {
        String protocolo = aberto();
        String tarefa = tarefas.tarefaAtual(protocolo).orElseThrow();
        como.usuario("supervisor", () -> atendimentos.cancelar(protocolo, new Motivacao("Engano.")));

        assertThatThrownBy(() -> como.usuario("atendente2", () -> tarefas.daTarefa(tarefa)))
                .hasMessageMatching(".*o atendimento mudou às \\d\\d:\\d\\d, por Carla Mendes \\(cancelado\\)\\.");
    }

    @Test
    void deRestritoOuDesconhecidaNaoConta() {
        String protocolo = aberto();
        String tarefa = tarefas.tarefaAtual(protocolo).orElseThrow();
        como.usuario("atendente", () -> edicao.restringir(protocolo, null));
        como.usuario("atendente", () -> atendimentos.resolver(protocolo, new Resolucao("Boleto reenviado.", null)));

        for (String qual : new String[] {tarefa, "nenhuma"}) {
            assertThatThrownBy(() -> como.usuario("atendente2", () -> tarefas.daTarefa(qual)))
                    .hasMessage("Esta tarefa não está mais aberta: alguém a concluiu ou o atendimento mudou.");
        }
    }

    private String aberto() {
        return como.usuario(
                        "atendente",
                        () -> atendimentos.abrir(
                                Abertura.por(Origem.TELEFONE).classificada("financeiro/boleto/segunda-via", null)))
                .protocolo();
    }
}
