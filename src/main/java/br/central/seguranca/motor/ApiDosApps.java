package br.central.seguranca.motor;

import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** The engine's API as the web apps use it, with refusals told in the user's words. Made by Jersey, by name. */
public class ApiDosApps extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(RespostaDoMotor.emLugarDasDoMotor());
        classes.add(NamedProcessEngineRestServiceImpl.class);
        return classes;
    }
}
