package br.central.regras.migracao.plano;

import br.central.comum.Recusa;
import br.central.regras.portao.TarefasDoContrato;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a step without counterpart may go: to one of its kind. */
@Component
class EscolhasPossiveis {

    /** The engine's name of what stands around a step that is repeated. */
    private static final String REPETICAO = "#multiInstanceBody";

    private final TarefasDoContrato contrato;

    EscolhasPossiveis(TarefasDoContrato contrato) {
        this.contrato = contrato;
    }

    /** Why one cannot go to the other; {@code null} when it can, as far as the two tell. */
    String impedimento(VersaoDoProcesso de, LugarDeEspera uma, LugarDeEspera outra) {
        if (!uma.mesmaEspecie(outra)) {
            return "“%s” é %s, e “%s” é %s: escolha um passo da mesma espécie."
                    .formatted(uma.nome(), especie(uma), outra.nome(), especie(outra));
        }
        boolean doSistema = contrato.conhece(de.chave(), uma.id()) || contrato.conhece(de.chave(), outra.id());
        return uma.tipo() == TipoDeEspera.TAREFA && doSistema && !uma.id().equals(outra.id())
                ? "“%s” e “%s” não se trocam: uma tarefa que o sistema conhece tem tela e registros próprios, e as outras se trabalham no formulário geral."
                        .formatted(uma.nome(), outra.nome())
                : null;
    }

    private static String especie(LugarDeEspera uma) {
        return uma.descricao() + (uma.repetida() ? " que se repete" : "");
    }

    /** @throws Recusa.RegraNaoAtendida with each reason */
    void conferir(
            VersaoDoProcesso de,
            Map<String, LugarDeEspera> antes,
            Map<String, LugarDeEspera> depois,
            Map<String, String> gerados,
            EscolhasDoPlano escolhas) {
        List<Recusa.Erro> erros = new ArrayList<>();
        escolhas.mapeamentos().forEach((uma, outra) -> {
            String motivo = motivo(de, uma, antes.get(uma), outra, depois.get(outra), gerados.keySet());
            if (motivo != null) {
                erros.add(new Recusa.Erro("mapeamentos", motivo));
            }
        });
        for (String uma : escolhas.retirados()) {
            String motivo = daRetirada(uma, antes.get(uma), gerados.keySet());
            if (antes.containsKey(uma) && escolhas.mapeamentos().containsKey(uma)) {
                motivo = "“" + antes.get(uma).nome() + "” ou se retira, ou tem correspondente.";
            }
            if (motivo != null) {
                erros.add(new Recusa.Erro("retirados", motivo));
            }
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    private String motivo(
            VersaoDoProcesso de,
            String qual,
            LugarDeEspera uma,
            String paraQual,
            LugarDeEspera outra,
            Set<String> gerados) {
        if (uma == null) {
            return "Nenhum caso espera em “" + qual + "” na versão que se deixa.";
        }
        if (outra == null) {
            return "Nenhum caso espera em “" + paraQual + "” na versão nova.";
        }
        return gerados.contains(qual) ? "“" + uma.nome() + "” já tem correspondente." : impedimento(de, uma, outra);
    }

    private static String daRetirada(String qual, LugarDeEspera uma, Set<String> gerados) {
        if (uma == null) {
            return "Nenhum caso espera em “" + qual + "” na versão que se deixa.";
        }
        if (gerados.contains(qual)) {
            return "“" + uma.nome() + "” tem correspondente: não há o que retirar.";
        }
        return uma.gatilho()
                ? null
                : "“" + uma.nome() + "” é onde casos estão, e não o que se espera ao lado: só se retira um gatilho.";
    }

    /** With what is chosen, and with what is equal inside of subprocesses that are chosen. */
    Map<String, String> com(
            Map<String, String> destinos,
            Map<String, LugarDeEspera> antes,
            Map<String, LugarDeEspera> depois,
            Map<String, String> escolhidos) {
        Map<String, String> todos = new LinkedHashMap<>(destinos);
        escolhidos.forEach((uma, outra) -> levar(uma, outra, antes, depois, todos));
        return todos;
    }

    private static void levar(
            String uma,
            String outra,
            Map<String, LugarDeEspera> antes,
            Map<String, LugarDeEspera> depois,
            Map<String, String> todos) {
        todos.put(uma, outra);
        if (antes.get(uma) != null && antes.get(uma).repetida()) {
            todos.put(uma + REPETICAO, outra + REPETICAO);
        }
        antes.values().stream()
                .filter(dentro -> uma.equals(dentro.dentroDe()) && !todos.containsKey(dentro.id()))
                .filter(dentro -> depois.containsKey(dentro.id())
                        && outra.equals(depois.get(dentro.id()).dentroDe())
                        && dentro.mesmaEspecie(depois.get(dentro.id())))
                .forEach(dentro -> levar(dentro.id(), dentro.id(), antes, depois, todos));
    }
}
