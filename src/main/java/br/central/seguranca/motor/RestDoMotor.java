package br.central.seguranca.motor;

import jakarta.ws.rs.ApplicationPath;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** The stock engine API, with refusals of the application told in its own words. */
@Component
@ApplicationPath("/engine-rest")
class RestDoMotor extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        registerClasses(RespostaDoMotor.emLugarDasDoMotor());
        register(JacksonFeature.class);
    }
}
