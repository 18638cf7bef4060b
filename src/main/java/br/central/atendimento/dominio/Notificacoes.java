package br.central.atendimento.dominio;

import br.central.catalogo.Parametros;
import br.central.comum.EnderecoPublico;
import br.central.comunicacao.Enderecos;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.prazos.Decisoes;
import br.central.prazos.TabelaComDefeito;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String RESTRITO = "de conteúdo restrito";
    private static final String SO_QUEM_LE = "só quem lê conteúdo restrito";
    private static final String RESPONSAVEL = "responsavel";
    private static final String ENDERECO_DO_GRUPO = "email-do-grupo.";

    private final Leitura leitura;
    private final Decisoes decisoes;
    private final Mensagens mensagens;
    private final Modelos modelos;
    private final Parametros parametros;
    private final Operadores operadores;
    private final EnderecoPublico endereco;
    private final Clock relogio;

    Notificacoes(
            Leitura leitura,
            Decisoes decisoes,
            Mensagens mensagens,
            Modelos modelos,
            Parametros parametros,
            Operadores operadores,
            EnderecoPublico endereco,
            Clock relogio) {
        this.leitura = leitura;
        this.decisoes = decisoes;
        this.mensagens = mensagens;
        this.modelos = modelos;
        this.parametros = parametros;
        this.operadores = operadores;
        this.endereco = endereco;
        this.relogio = relogio;
    }

    /** Who is told of it and what it says; {@code grupos} are whoever has it now. */
    private record Aviso(
            String protocolo,
            String classificacao,
            List<String> grupos,
            PrazoVinculante prazo,
            Atendimento atendimento) {}

    /** @return whom it told, in one sentence for the timeline */
    String escalonar(Solicitacao solicitacao, Evento evento) {
        return escalonar(aviso(solicitacao), evento);
    }

    /** A breach that somebody follows from now on, in a task offered to whom the table says. */
    String atrasou(Solicitacao solicitacao) {
        Avisados avisados = escalonar(aviso(solicitacao), Evento.EXPIRADO, EnumSet.allOf(Canal.class));
        solicitacao.atrasoCom(avisados.por(Canal.TAREFA));
        return avisados.frase();
    }

    private static Aviso aviso(Solicitacao solicitacao) {
        return new Aviso(
                solicitacao.protocolo(),
                solicitacao.classificacao(),
                solicitacao.comQuemEsta(),
                solicitacao.prazo(),
                solicitacao.atendimento());
    }

    String escalonar(Reclamacao reclamacao, Evento evento) {
        Solicitacao solicitacao = reclamacao.solicitacao();
        return escalonar(
                new Aviso(
                        reclamacao.protocolo(),
                        solicitacao.classificacao(),
                        List.of(Perfil.OUVIDORIA.grupo()),
                        reclamacao.prazo(),
                        solicitacao.atendimento()),
                evento);
    }

    /** The contact itself, that nobody has forwarded. */
    public String escalonar(Atendimento atendimento, Evento evento) {
        return escalonar(
                new Aviso(
                        atendimento.protocolo(),
                        atendimento.classificacao(),
                        List.of(atendimento.grupo()),
                        atendimento.prazo(),
                        atendimento),
                evento);
    }

    private String escalonar(Aviso aviso, Evento evento) {
        return escalonar(aviso, evento, Set.of(Canal.EMAIL)).frase();
    }

    /** Who is to know, by which way. */
    private record Avisados(Map<Canal, Set<String>> porCanal, String defeito) {

        Set<String> por(Canal canal) {
            return porCanal.getOrDefault(canal, Set.of());
        }

        /** For the timeline. */
        String frase() {
            String frase = Stream.of(lista("Avisados: ", Canal.EMAIL), lista("Acompanham: ", Canal.TAREFA))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            return defeito != null ? defeito : frase.isEmpty() ? null : frase;
        }

        private String lista(String rotulo, Canal canal) {
            return por(canal).isEmpty() ? null : rotulo + String.join(", ", por(canal)) + ".";
        }
    }

    /** By e-mail, or as who is offered the task in which a breach is followed. */
    private enum Canal {
        EMAIL,
        TAREFA
    }

    /** @param haveria the ways there are: who would be told by another is told by e-mail */
    private Avisados escalonar(Aviso aviso, Evento evento, Set<Canal> haveria) {
        var entradas = new HashMap<String, Object>();
        entradas.put("classificacao", aviso.classificacao());
        entradas.put("criticidade", aviso.atendimento().triagem().criticidade().name());
        entradas.put("evento", evento.name());
        var porCanal = new EnumMap<Canal, Set<String>>(Canal.class);
        try {
            decisoes.avaliar("escalonamento", entradas)
                    .regras()
                    .forEach(regra -> porCanal.computeIfAbsent(
                                    canal(regra.saidas().get("canal"), haveria), canal -> new TreeSet<>())
                            .addAll(grupos(regra.saidas().get("destino"), aviso.grupos())));
        } catch (TabelaComDefeito defeito) {
            // Nobody is told, but the delay is still to be followed and the client's insistence to be recorded.
            LOG.error("Protocolo {}: {}", aviso.protocolo(), defeito.getMessage());
            return new Avisados(Map.of(), defeito.getMessage());
        }
        var avisados = new Avisados(porCanal, null);
        avisados.por(Canal.EMAIL)
                .forEach(grupo -> enviar(grupo, aviso.protocolo(), evento.modelo, textos(aviso, grupo)));
        return avisados;
    }

    private static Canal canal(Object saida, Set<Canal> haveria) {
        return haveria.contains(Canal.TAREFA) && Canal.TAREFA.name().equals(saida) ? Canal.TAREFA : Canal.EMAIL;
    }

    /** The role {@code responsavel} is whoever has it now. */
    private static List<String> grupos(Object destino, List<String> responsaveis) {
        if (RESPONSAVEL.equals(destino)) {
            return responsaveis;
        }
        return destino == null ? List.of() : List.of(destino.toString());
    }

    void avisarComplemento(Atendimento atendimento) {
        String protocolo = atendimento.protocolo();
        String dito = leitura.semRestricaoAo(atendimento.grupo(), atendimento) ? protocolo : RESTRITO;
        enviar(atendimento.grupo(), protocolo, "mensagem-complementar", Map.of("protocolo", dito));
    }

    /**
     * Nothing that the client or the operator wrote: a mail box is read by more people than the case may be. A group to which
     * the content is not shown is told that something is late, and not which case or about what.
     */
    private Map<String, String> textos(Aviso aviso, String grupo) {
        PrazoVinculante prazo = aviso.prazo();
        boolean mostra = leitura.semRestricaoAo(grupo, aviso.atendimento());
        return Map.of(
                "protocolo", mostra ? aviso.protocolo() : RESTRITO,
                "prazo",
                        prazo == null
                                ? "ainda não calculado"
                                : prazo.venceEm().atZone(relogio.getZone()).format(DIA_E_HORA),
                "norma", prazo == null ? "ainda não definida" : prazo.norma(),
                "classificacao", mostra ? classificacao(aviso) : "não se mostra",
                "criticidade",
                        aviso.atendimento().triagem().criticidade().name().toLowerCase(Locale.ROOT),
                "grupo", String.join(", ", aviso.grupos()),
                "link", mostra ? endereco.doAtendimento(aviso.atendimento().protocolo()) : SO_QUEM_LE);
    }

    private static String classificacao(Aviso aviso) {
        return aviso.classificacao() == null ? "ainda não classificado" : aviso.classificacao();
    }

    private void enviar(String grupo, String protocolo, String modelo, Map<String, String> textos) {
        enderecos(grupo)
                .flatMap(digitados -> Enderecos.aproveitaveis(digitados).stream())
                .distinct()
                .forEach(endereco -> mensagens.enfileirar(
                        NovaMensagem.interna(endereco, modelos.preencher(modelo, textos), protocolo)));
    }

    /** Those of the parameter and of who answers for the group or, where the parameter is empty, those of the group's register. */
    private Stream<String> enderecos(String grupo) {
        String doParametro = parametros.texto(ENDERECO_DO_GRUPO + grupo, "");
        return doParametro.isBlank()
                ? operadores.emails(grupo).stream()
                : Stream.concat(Stream.of(doParametro), operadores.emailDeQuemResponde(grupo).stream());
    }
}
