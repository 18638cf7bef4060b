package br.central.atendimento.dominio;

import br.central.catalogo.Parametros;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.prazos.Decisoes;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Tells the people concerned, as the decision {@code escalonamento} says, by the address registered for each group. */
@Component
public class Avisos {

    /** What the decision {@code escalonamento} is asked about. */
    public enum Evento {
        ATENCAO("prazo-em-atencao"),
        EXPIRADO("prazo-expirado"),
        REITERACAO("reiteracao");

        private final String modelo;

        Evento(String modelo) {
            this.modelo = modelo;
        }
    }

    private static final String RESPONSAVEL = "responsavel";
    private static final String ENDERECO_DO_GRUPO = "email-do-grupo.";

    private final Decisoes decisoes;
    private final Mensagens mensagens;
    private final Modelos modelos;
    private final Parametros parametros;

    Avisos(Decisoes decisoes, Mensagens mensagens, Modelos modelos, Parametros parametros) {
        this.decisoes = decisoes;
        this.mensagens = mensagens;
        this.modelos = modelos;
        this.parametros = parametros;
    }

    /** @return whom it told, in one sentence for the timeline */
    String escalonar(Solicitacao solicitacao, Evento evento) {
        var entradas = Map.<String, Object>of(
                "classificacao", solicitacao.classificacao(),
                "criticidade", solicitacao.atendimento().criticidade().name(),
                "evento", evento.name());
        var avisados = new TreeSet<String>();
        decisoes.avaliar("escalonamento", entradas)
                .regras()
                .forEach(regra -> avisados.addAll(grupos((String) regra.saidas().get("destino"), solicitacao)));
        avisados.forEach(grupo -> enviar(grupo, solicitacao.protocolo(), evento.modelo));
        return avisados.isEmpty() ? null : "Avisados: " + String.join(", ", avisados) + ".";
    }

    /** The role {@code responsavel} is whoever has the demand now: its groups. */
    private static List<String> grupos(String destino, Solicitacao solicitacao) {
        return RESPONSAVEL.equals(destino) ? solicitacao.grupos() : List.of(destino);
    }

    void avisarComplemento(Atendimento atendimento) {
        enviar(atendimento.grupo(), atendimento.protocolo(), "mensagem-complementar");
    }

    private void enviar(String grupo, String protocolo, String modelo) {
        String endereco = parametros.texto(ENDERECO_DO_GRUPO + grupo, "");
        if (!endereco.isBlank()) {
            var texto = modelos.preencher(modelo, Map.of("protocolo", protocolo));
            mensagens.enfileirar(NovaMensagem.email(endereco, texto, protocolo));
        }
    }
}
