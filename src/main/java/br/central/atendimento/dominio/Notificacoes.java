package br.central.atendimento.dominio;

import br.central.catalogo.Parametros;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.prazos.Decisoes;
import br.central.prazos.TabelaComDefeito;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the people concerned, as the decision {@code escalonamento} says, by the address registered for each group. */
@Component
public class Notificacoes {

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

    private static final Logger LOG = LoggerFactory.getLogger(Notificacoes.class);
    private static final DateTimeFormatter DIA_E_HORA = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final String RESPONSAVEL = "responsavel";
    private static final String ENDERECO_DO_GRUPO = "email-do-grupo.";

    private final Decisoes decisoes;
    private final Mensagens mensagens;
    private final Modelos modelos;
    private final Parametros parametros;
    private final Clock relogio;

    Notificacoes(Decisoes decisoes, Mensagens mensagens, Modelos modelos, Parametros parametros, Clock relogio) {
        this.decisoes = decisoes;
        this.mensagens = mensagens;
        this.modelos = modelos;
        this.parametros = parametros;
        this.relogio = relogio;
    }

    /** @return whom it told, in one sentence for the timeline */
    String escalonar(Solicitacao solicitacao, Evento evento) {
        var entradas = Map.<String, Object>of(
                "classificacao", solicitacao.classificacao(),
                "criticidade", solicitacao.atendimento().criticidade().name(),
                "evento", evento.name());
        var avisados = new TreeSet<String>();
        try {
            decisoes.avaliar("escalonamento", entradas)
                    .regras()
                    .forEach(regra -> avisados.addAll(grupos(regra.saidas().get("destino"), solicitacao)));
        } catch (TabelaComDefeito defeito) {
            // Nobody is told, but the delay is still to be followed and the client's insistence to be recorded.
            LOG.error("Solicitação {}: {}", solicitacao.protocolo(), defeito.getMessage());
            return defeito.getMessage();
        }
        avisados.forEach(grupo -> enviar(grupo, solicitacao.protocolo(), evento.modelo, textos(solicitacao)));
        return avisados.isEmpty() ? null : "Avisados: " + String.join(", ", avisados) + ".";
    }

    /** The role {@code responsavel} is whoever has the demand now: its groups. */
    private static List<String> grupos(Object destino, Solicitacao solicitacao) {
        if (RESPONSAVEL.equals(destino)) {
            return solicitacao.grupos();
        }
        return destino == null ? List.of() : List.of(destino.toString());
    }

    void avisarComplemento(Atendimento atendimento) {
        String protocolo = atendimento.protocolo();
        enviar(atendimento.grupo(), protocolo, "mensagem-complementar", Map.of("protocolo", protocolo));
    }

    /** Nothing that the client or the operator wrote: a mail box is read by more people than the case may be. */
    private Map<String, String> textos(Solicitacao solicitacao) {
        PrazoVinculante prazo = solicitacao.prazo();
        return Map.of(
                "protocolo", solicitacao.protocolo(),
                "prazo", prazo.venceEm().atZone(relogio.getZone()).format(DIA_E_HORA),
                "norma", prazo.norma(),
                "classificacao", solicitacao.classificacao(),
                "grupo", String.join(", ", solicitacao.grupos()));
    }

    private void enviar(String grupo, String protocolo, String modelo, Map<String, String> textos) {
        String endereco = parametros.texto(ENDERECO_DO_GRUPO + grupo, "");
        if (!endereco.isBlank()) {
            mensagens.enfileirar(NovaMensagem.email(endereco, modelos.preencher(modelo, textos), protocolo));
        }
    }
}
