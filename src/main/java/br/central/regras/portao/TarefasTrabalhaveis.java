package br.central.regras.portao;

import br.central.regras.NomesDitos;
import br.central.regras.portao.Exigencia.Tipo;
import br.central.seguranca.Grupos;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Each task is offered to somebody who may work it, with a page to work it on. */
@Component
class TarefasTrabalhaveis implements ConferenciaDeProcesso {

    private final ContratoDosModelos contrato;
    private final Operadores operadores;
    private final Grupos conhecidos;

    TarefasTrabalhaveis(ContratoDosModelos contrato, Operadores operadores, Grupos conhecidos) {
        this.contrato = contrato;
        this.operadores = operadores;
        this.conhecidos = conhecidos;
    }

    @Override
    public void conferir(ProcessoEmExame processo, Apontamentos achados) {
        boolean daqui = contrato.conhece(processo.chave());
        for (UserTask tarefa : processo.todos(UserTask.class)) {
            aQuem(processo, tarefa, achados);
            if (daqui) {
                comQuePagina(processo, tarefa, achados);
            }
        }
    }

    private void aQuem(ProcessoEmExame processo, UserTask tarefa, Apontamentos achados) {
        String dita = ProcessoEmExame.dito(tarefa);
        if (!nomeiaAlguem(tarefa.getCamundaCandidateGroups())) {
            boolean soPessoas =
                    nomeiaAlguem(tarefa.getCamundaAssignee()) || nomeiaAlguem(tarefa.getCamundaCandidateUsers());
            achados.erro(
                    tarefa.getId(),
                    "a tarefa " + dita
                            + (soPessoas
                                    ? " é dada só a pessoas, e não apareceria em fila nenhuma: informe os grupos"
                                            + " (Candidate groups)"
                                    : " não é oferecida a ninguém: informe os grupos (Candidate groups)"));
        }
        NomesDitos.em(tarefa.getCamundaCandidateGroups())
                .forEach(grupo -> conferir(tarefa, direito(processo, tarefa), grupo, achados));
        Stream.of(tarefa.getCamundaAssignee(), tarefa.getCamundaCandidateUsers())
                .flatMap(pessoas -> NomesDitos.em(pessoas).stream())
                .filter(login -> operadores.nome(login).isEmpty())
                .forEach(login -> achados.erro(
                        tarefa.getId(),
                        "a tarefa " + dita + " é dada a “" + login + "”, que não é usuário do sistema"));
    }

    /** Blank, or nothing but commas, is nobody. */
    private static boolean nomeiaAlguem(String ditos) {
        return ditos != null && !ditos.replace(',', ' ').isBlank();
    }

    private void conferir(UserTask tarefa, Permissao direito, String grupo, Apontamentos achados) {
        String dita = ProcessoEmExame.dito(tarefa);
        if (!operadores.haGrupo(grupo)) {
            achados.erro(tarefa.getId(), "a tarefa " + dita + " é oferecida ao grupo “" + grupo + "”, que não há");
        } else if (conhecidos.foraDeUso(grupo)) {
            achados.erro(
                    tarefa.getId(),
                    "a tarefa " + dita + " é oferecida ao grupo “" + grupo
                            + "”, que está fora de uso e não recebe trabalho novo");
        } else if (!alguemPode(grupo, direito)) {
            achados.erro(
                    tarefa.getId(),
                    "a tarefa " + dita + " é oferecida ao grupo “" + grupo + "”, em que ninguém pode trabalhá-la"
                            + (direito == null ? "" : " (falta o direito: " + direito.descricao() + ")"));
        }
    }

    /** Which the contract says; {@code null} of a task that it does not know. */
    private Permissao direito(ProcessoEmExame processo, UserTask tarefa) {
        return contrato.de(processo.chave(), Tipo.TAREFA).stream()
                .filter(uma -> uma.nome().equals(tarefa.getId()))
                .map(uma -> Permissao.valueOf(uma.valor()))
                .findFirst()
                .orElse(null);
    }

    private boolean alguemPode(String grupo, Permissao direito) {
        return direito == null
                ? Permissao.DE_QUEM_TRABALHA.stream().anyMatch(um -> operadores.alguemPode(grupo, um))
                : operadores.alguemPode(grupo, direito);
    }

    /** A page of the engine's would complete the task in the engine alone, which the application refuses. */
    private void comQuePagina(ProcessoEmExame processo, UserTask tarefa, Apontamentos achados) {
        String dita = ProcessoEmExame.dito(tarefa);
        boolean doMotor = tarefa.getCamundaFormRef() != null
                || !tarefa.getChildElementsByType(org.camunda.bpm.model.bpmn.instance.ExtensionElements.class).stream()
                        .allMatch(extensoes -> extensoes
                                .getChildElementsByType(
                                        org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData.class)
                                .isEmpty());
        if (doMotor) {
            achados.erro(
                    tarefa.getId(),
                    "a tarefa " + dita + " traz um formulário do editor, com o qual não se conclui: deixe-a sem"
                            + " formulário, e ela abre o formulário geral");
        } else if (!contrato.nomes(processo.chave(), Tipo.TAREFA).contains(tarefa.getId())) {
            novo(processo, tarefa, dita, achados);
        }
    }

    /** A call is about no case that the general form could be about. */
    private void novo(ProcessoEmExame processo, UserTask tarefa, String dita, Apontamentos achados) {
        if (!contrato.de(processo.chave(), Tipo.SEM_TAREFA_NOVA).isEmpty()) {
            achados.erro(
                    tarefa.getId(),
                    "a tarefa " + dita + " é nova, e o processo das ligações não tem formulário geral para ela");
        } else {
            achados.aviso(
                    tarefa.getId(),
                    "a tarefa " + dita + " é nova: abre o formulário geral, com texto e desfecho, e o processo segue");
        }
    }
}
