package br.central.regras.migracao.plano;

import br.central.comum.Recusa;
import br.central.engine.Motor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Component;

/** Plans as the engine makes and validates them. */
@Component
class PlanosNoMotor {

    private final Motor motor;
    private final RuntimeService execucoes;

    PlanosNoMotor(Motor motor, RuntimeService execucoes) {
        this.motor = motor;
        this.execucoes = execucoes;
    }

    record Versoes(
            VersaoDoProcesso de,
            VersaoDoProcesso para,
            Map<String, LugarDeEspera> antes,
            Map<String, LugarDeEspera> depois) {

        String dito(String passo) {
            LugarDeEspera espera = antes.get(passo);
            return espera == null ? passo : espera.nome();
        }
    }

    /** What is equal in both, by id. */
    Map<String, String> iguais(VersaoDoProcesso de, VersaoDoProcesso para) {
        Map<String, String> iguais = new LinkedHashMap<>();
        motor.falar(() -> execucoes
                        .createMigrationPlan(de.definicao(), para.definicao())
                        .mapEqualActivities()
                        .build())
                .getInstructions()
                .forEach(uma -> iguais.put(uma.getSourceActivityId(), uma.getTargetActivityId()));
        return iguais;
    }

    /**
     * A timer keeps its moment, for a duration would begin anew; only a moment of the case that the other version counts
     * another way is counted again.
     */
    static boolean contadoDeNovo(LugarDeEspera de, LugarDeEspera para) {
        return para.quando() != null
                && para.quando().data()
                && (de.quando() == null || !de.quando().equals(para.quando()));
    }

    /** @throws Recusa.RegraNaoAtendida with everything that the engine has against it */
    MigrationPlan construir(Versoes versoes, Map<String, String> destinos) {
        try {
            return noMotor(versoes, destinos);
        } catch (MigrationPlanValidationException recusado) {
            throw new Recusa.RegraNaoAtendida(recusado.getValidationReport().getInstructionReports().stream()
                    .flatMap(um ->
                            um.getFailures().stream().map(falha -> erro(versoes, um.getMigrationInstruction(), falha)))
                    .distinct()
                    .toList());
        }
    }

    private static Recusa.Erro erro(Versoes versoes, MigrationInstruction instrucao, String falha) {
        return new Recusa.Erro(
                "mapeamentos",
                "“" + versoes.dito(instrucao.getSourceActivityId()) + "”: " + FrasesDoMotor.de(falha) + ".");
    }

    boolean aceita(Versoes versoes, Map<String, String> destinos) {
        try {
            noMotor(versoes, destinos);
            return true;
        } catch (MigrationPlanValidationException recusado) {
            return false;
        }
    }

    private MigrationPlan noMotor(Versoes versoes, Map<String, String> destinos) {
        return motor.falar(() -> {
            var plano = execucoes.createMigrationPlan(
                    versoes.de().definicao(), versoes.para().definicao());
            destinos.forEach((de, para) -> {
                var instrucao = plano.mapActivities(de, para);
                if (renovado(versoes.antes().get(de), versoes.depois().get(para))) {
                    instrucao.updateEventTrigger();
                }
            });
            return plano.build();
        });
    }

    /** What the other version waits for under another name is waited for by that name. */
    private static boolean renovado(LugarDeEspera de, LugarDeEspera para) {
        if (de == null || para == null) {
            return false;
        }
        return switch (para.tipo()) {
            case MENSAGEM, SINAL, CONDICAO, RECEBIMENTO -> true;
            case TEMPO -> contadoDeNovo(de, para);
            default -> false;
        };
    }
}
