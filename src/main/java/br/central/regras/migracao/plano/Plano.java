package br.central.regras.migracao.plano;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * From one version to another.
 *
 * @param itens every place of the first where a case can wait; those without counterpart come first
 * @param novos what is waited for beside steps that go over, from then on
 * @param destinos by id of the first, id of the other; of all that is mapped
 */
public record Plano(
        VersaoDoProcesso de,
        VersaoDoProcesso para,
        List<Item> itens,
        List<LugarDeEspera> novos,
        Map<String, String> destinos,
        MigrationPlan noMotor) {

    /** What the field calls a step of the version that is left. */
    String dito(String passo, String nome) {
        return itens.stream()
                .map(Item::espera)
                .filter(uma -> uma.id().equals(passo))
                .map(LugarDeEspera::nome)
                .findFirst()
                .orElseGet(() -> nome == null ? passo : nome.replaceAll("\\s+", " "));
    }

    /** By id of the task of the version that is gone to; not those whose name the case has a say in. */
    Map<String, String> nomesQueMudam() {
        return itens.stream()
                .filter(um -> um.espera().tipo() == TipoDeEspera.TAREFA && um.para() != null)
                .filter(um -> !um.para().nome().equals(um.espera().nome())
                        && !um.para().nome().contains("{"))
                .collect(Collectors.toMap(um -> um.para().id(), um -> um.para().nome(), (um, outro) -> um));
    }

    /** Those that somebody has to decide. */
    public List<Item> porDecidir() {
        return itens.stream().filter(Item::porDecidir).toList();
    }

    public enum Situacao {
        CORRESPONDE("tem correspondente"),
        ESCOLHIDO("escolhido por você"),
        RETIRADO("deixa de ser esperado"),
        SEM_CORRESPONDENTE("sem correspondente");

        private final String descricao;

        Situacao(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    /** @param para {@code null} where it has no counterpart; @param consequencia for the cases that wait there */
    public record Item(LugarDeEspera espera, Situacao situacao, LugarDeEspera para, String consequencia) {

        /** What somebody has to decide before cases go over. */
        public boolean porDecidir() {
            return situacao == Situacao.SEM_CORRESPONDENTE && espera.gatilho();
        }

        /** What somebody decided. */
        public boolean escolhido() {
            return situacao == Situacao.ESCOLHIDO || situacao == Situacao.RETIRADO;
        }
    }
}
