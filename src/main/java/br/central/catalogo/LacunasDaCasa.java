package br.central.catalogo;

import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What fills in by itself in any text: greeting and farewell by the time of day in the operator's zone, and its name. */
@Component
class LacunasDaCasa {

    static final Set<String> QUAIS = Set.of("saudacao", "despedida", "operadora");

    private static final LocalTime MANHA = LocalTime.of(5, 0);
    private static final LocalTime TARDE = LocalTime.NOON;
    private static final LocalTime NOITE = LocalTime.of(18, 0);

    private final Clock relogio;
    private final Parametros parametros;

    LacunasDaCasa(Clock relogio, Parametros parametros) {
        this.relogio = relogio;
        this.parametros = parametros;
    }

    /** What is given is added, and what there is no value for stays as it is, to be seen. */
    String preencher(String texto, Map<String, String> dados) {
        return Lacunas.preencherOQueHa(texto, comOsDaCasa(dados));
    }

    Map<String, String> comOsDaCasa(Map<String, String> dados) {
        LocalTime hora = LocalTime.now(relogio);
        boolean manha = !hora.isBefore(MANHA) && hora.isBefore(TARDE);
        boolean tarde = !hora.isBefore(TARDE) && hora.isBefore(NOITE);
        Map<String, String> todos = new HashMap<>();
        todos.put("saudacao", manha ? "Bom dia" : tarde ? "Boa tarde" : "Boa noite");
        todos.put("despedida", manha ? "um ótimo dia" : tarde ? "uma ótima tarde" : "uma ótima noite");
        todos.put("operadora", parametros.texto("operadora.nome", "Central de Atendimento"));
        todos.putAll(dados);
        return todos;
    }
}
