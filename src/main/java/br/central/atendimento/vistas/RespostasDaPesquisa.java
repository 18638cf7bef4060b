package br.central.atendimento.vistas;

import br.central.atendimento.dominio.Avaliacao;
import br.central.catalogo.FormularioDePesquisa;
import br.central.catalogo.FormulariosDePesquisa;
import br.central.catalogo.RespostaDePesquisa;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was answered to a survey besides the score, kept as JSON with the questions as they were asked. */
@Component
public class RespostasDaPesquisa {

    private static final int TAMANHO_MAXIMO = 50_000;
    private static final TypeReference<List<RespostaDePesquisa>> LISTA = new TypeReference<>() {};

    private final FormulariosDePesquisa formularios;
    private final ObjectMapper json;

    RespostasDaPesquisa(FormulariosDePesquisa formularios, ObjectMapper json) {
        this.formularios = formularios;
        this.json = json;
    }

    /** The form in force for that kind of client. */
    public Optional<FormularioDePesquisa> emVigor(TipoCliente tipo) {
        return formularios.para(tipo);
    }

    /** What stands against these answers, question by question; nothing where none were sent. */
    public List<Recusa.Erro> erros(FormularioDePesquisa formulario, Map<String, Object> respostas) {
        try {
            if (respostas != null) {
                formularios.ler(formulario, respostas);
            }
            return List.of();
        } catch (Recusa.RegraNaoAtendida recusa) {
            return recusa.erros();
        }
    }

    /** @throws Recusa.RegraNaoAtendida question by question */
    public void responder(Avaliacao avaliacao, FormularioDePesquisa formulario, Map<String, Object> respostas) {
        String escritas = escrever(formularios.ler(formulario, respostas));
        if (escritas.length() > TAMANHO_MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("respostas", "As respostas vão até 50.000 caracteres ao todo.");
        }
        avaliacao.pelo(formulario.codigo(), formulario.versao(), escritas);
    }

    public List<RespostaDePesquisa> ler(Avaliacao avaliacao) {
        try {
            return avaliacao.respostas() == null ? List.of() : json.readValue(avaliacao.respostas(), LISTA);
        } catch (JsonProcessingException ilegivel) {
            throw new IllegalStateException(ilegivel);
        }
    }

    /** With what was said besides, for the timeline. */
    public String porExtenso(Avaliacao avaliacao) {
        String ditas = ler(avaliacao).stream()
                .map(uma -> uma.pergunta() + " " + uma.resposta())
                .collect(Collectors.joining("\n"));
        return avaliacao.comentario() == null || ditas.isEmpty()
                ? (ditas.isEmpty() ? avaliacao.comentario() : ditas)
                : ditas + "\n" + avaliacao.comentario();
    }

    private String escrever(List<RespostaDePesquisa> respostas) {
        try {
            return json.writeValueAsString(respostas);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
