package br.central.regras.migracao.plano;

import br.central.comum.Recusa;
import br.central.engine.Motor;
import br.central.regras.migracao.plano.Plano.Item;
import br.central.regras.migracao.plano.Plano.Situacao;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Puts a plan together: what the engine finds equal in both versions, and what the analyst says of the rest. */
@Component
public class MontagemDoPlano {

    /** What waits for a decision, what has no counterpart, where cases are, and what they wait for beside it. */
    private static final Comparator<Item> DECIDE_SE_ANTES = Comparator.comparing((Item um) -> !um.porDecidir())
            .thenComparing(um -> um.para() != null)
            .thenComparing(um -> um.espera().gatilho())
            .thenComparing(um -> um.espera().tipo());

    private final Motor motor;
    private final RepositoryService modelos;
    private final PlanosNoMotor noMotor;
    private final EscolhasPossiveis possiveis;

    MontagemDoPlano(Motor motor, RepositoryService modelos, PlanosNoMotor noMotor, EscolhasPossiveis possiveis) {
        this.motor = motor;
        this.modelos = modelos;
        this.noMotor = noMotor;
        this.possiveis = possiveis;
    }

    /**
     * @throws Recusa.RegraNaoAtendida when something was chosen that does not fit, with each reason; or when both versions are
     *     one
     */
    public Plano montar(VersaoDoProcesso de, VersaoDoProcesso para, EscolhasDoPlano escolhas) {
        if (de.numero() == para.numero()) {
            throw Recusa.RegraNaoAtendida.campo("para", "Os casos já estão nessa versão: escolha outra.");
        }
        Map<String, LugarDeEspera> antes = esperas(de);
        Map<String, LugarDeEspera> depois = esperas(para);
        Map<String, String> gerados = noMotor.iguais(de, para);
        possiveis.conferir(de, antes, depois, gerados, escolhas);
        Map<String, String> destinos = possiveis.com(gerados, antes, depois, escolhas.mapeamentos());
        var plano = noMotor.construir(new PlanosNoMotor.Versoes(de, para, antes, depois), destinos);
        return new Plano(
                de,
                para,
                antes.values().stream()
                        .map(uma -> item(uma, depois.get(destinos.get(uma.id())), gerados, escolhas))
                        .sorted(DECIDE_SE_ANTES)
                        .toList(),
                novos(depois, destinos.values()),
                destinos,
                plano);
    }

    /** By id of a step without counterpart, those of the other version that it can go to. */
    public Map<String, List<LugarDeEspera>> candidatos(Plano plano) {
        Map<String, LugarDeEspera> antes = esperas(plano.de());
        Map<String, LugarDeEspera> depois = esperas(plano.para());
        var versoes = new PlanosNoMotor.Versoes(plano.de(), plano.para(), antes, depois);
        return plano.itens().stream()
                .filter(item -> item.para() == null)
                .map(Item::espera)
                .collect(Collectors.toMap(
                        LugarDeEspera::id,
                        uma -> depois.values().stream()
                                .filter(outra -> possiveis.impedimento(plano.de(), uma, outra) == null)
                                .filter(outra -> noMotor.aceita(
                                        versoes,
                                        possiveis.com(plano.destinos(), antes, depois, Map.of(uma.id(), outra.id()))))
                                .toList(),
                        (um, outro) -> um,
                        LinkedHashMap::new));
    }

    private Map<String, LugarDeEspera> esperas(VersaoDoProcesso versao) {
        return motor
                .falar(() -> EsperasDoModelo.de(modelos.getBpmnModelInstance(versao.definicao()), versao.chave()))
                .stream()
                .collect(Collectors.toMap(LugarDeEspera::id, uma -> uma, (uma, outra) -> uma, LinkedHashMap::new));
    }

    private static Item item(
            LugarDeEspera uma, LugarDeEspera para, Map<String, String> gerados, EscolhasDoPlano escolhas) {
        if (para != null) {
            boolean gerado = para.id().equals(gerados.get(uma.id()));
            return new Item(uma, gerado ? Situacao.CORRESPONDE : Situacao.ESCOLHIDO, para, segue(uma, para));
        }
        return escolhas.retirados().contains(uma.id())
                ? new Item(uma, Situacao.RETIRADO, null, "Os casos migrados deixam de esperar por isto.")
                : new Item(uma, Situacao.SEM_CORRESPONDENTE, null, fica(uma));
    }

    private static String segue(LugarDeEspera uma, LugarDeEspera para) {
        return switch (uma.tipo()) {
            case TAREFA -> "A tarefa continua com quem está, no mesmo grupo e com o mesmo prazo.";
            case TEMPO ->
                PlanosNoMotor.contadoDeNovo(uma, para)
                        ? "O momento é contado de novo, pela versão nova."
                        : "Guarda o momento já marcado.";
            case AUTOMATICO -> "O sistema o faz pela versão nova.";
            default -> "Continua esperando.";
        };
    }

    private static String fica(LugarDeEspera uma) {
        if (uma.gatilho()) {
            return "Os casos deixariam de esperar por isto: escolha um correspondente, ou retire.";
        }
        return uma.tipo() == TipoDeEspera.SUBPROCESSO
                ? "Os casos que estão dentro dele só cabem se os passos em que esperam tiverem correspondente."
                : "Os casos que esperam aqui não cabem na versão nova.";
    }

    private static List<LugarDeEspera> novos(Map<String, LugarDeEspera> depois, Collection<String> destinos) {
        return depois.values().stream()
                .filter(uma -> uma.gatilho() && !destinos.contains(uma.id()))
                .filter(uma -> uma.dentroDe() == null || destinos.contains(uma.dentroDe()))
                .toList();
    }
}
