package br.central.arquitetura.plantado.motor;

import org.camunda.bpm.engine.TaskService;

abstract class FalaComOMotor {

    void completar(TaskService tarefas) {
        tarefas.complete("1");
    }
}
