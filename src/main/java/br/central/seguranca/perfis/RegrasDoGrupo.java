package br.central.seguranca.perfis;

import br.central.seguranca.UsosDoGrupo;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The rows of the decision tables in force that give something to a group. */
@Component
class RegrasDoGrupo implements UsosDoGrupo {

    private final RepositoryService modelos;

    RegrasDoGrupo(RepositoryService modelos) {
        this.modelos = modelos;
    }

    @Override
    public List<Uso> de(String grupo) {
        Pattern nomeia = Pattern.compile("\"" + Pattern.quote(grupo) + "\"");
        return modelos.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(emVigor ->
                        new Uso("linhas da tabela «%s»".formatted(emVigor.getName()), linhas(emVigor, nomeia), false))
                .toList();
    }

    private long linhas(DecisionDefinition emVigor, Pattern nomeia) {
        DmnModelInstance modelo = modelos.getDmnModelInstance(emVigor.getId());
        return modelo.getModelElementsByType(Rule.class).stream()
                .filter(linha -> linha.getParentElement()
                        .getParentElement()
                        .getAttributeValue("id")
                        .equals(emVigor.getKey()))
                .map(Rule::getOutputEntries)
                .filter(saidas ->
                        saidas.stream().map(saida -> saida.getTextContent()).anyMatch(nomeia.asPredicate()))
                .count();
    }
}
