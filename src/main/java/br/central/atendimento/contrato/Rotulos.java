package br.central.atendimento.contrato;

import br.central.catalogo.CampoView;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.Formularios;
import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import br.central.catalogo.ValorPorExtenso;
import br.central.seguranca.Grupo;
import br.central.seguranca.Grupos;
import br.central.seguranca.Operadores;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Codes as people read them. */
@Component
public class Rotulos {

    private static final DateTimeFormatter DATA_E_HORA = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private static final Set<String> DE_MAO_EM_MAO =
            Set.of("TRANSFERENCIA", "ASSUNCAO", "DEVOLUCAO", "PENDENCIA", "RETOMADA");

    private final Classificacoes classificacoes;
    private final Formularios formularios;
    private final Situacoes situacoes;
    private final Grupos grupos;
    private final Operadores operadores;
    private final Clock relogio;

    Rotulos(
            Classificacoes classificacoes,
            Formularios formularios,
            Situacoes situacoes,
            Grupos grupos,
            Operadores operadores,
            Clock relogio) {
        this.classificacoes = classificacoes;
        this.formularios = formularios;
        this.situacoes = situacoes;
        this.grupos = grupos;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    /** Who did something or has it, by name: {@link Operadores#comoSeChama}. */
    public String pessoa(String login) {
        return operadores.comoSeChama(login);
    }

    public String classificacao(String caminho) {
        return caminho == null
                ? "Ainda não classificado"
                : classificacoes
                        .buscar(caminho)
                        .map(ClassificacaoView::descricaoCompleta)
                        .orElse(caminho);
    }

    /** As the register calls it, where it can be renamed. */
    public String situacao(SituacaoAtendimento situacao) {
        return situacoes
                .exigir(SituacaoView.Escopo.ATENDIMENTO, situacao.name())
                .nome();
    }

    /** As {@link #situacao(SituacaoAtendimento)}. */
    public String situacao(SituacaoSolicitacao situacao) {
        return situacoes
                .exigir(SituacaoView.Escopo.SOLICITACAO, situacao.name())
                .nome();
    }

    public String grupo(String grupo) {
        return grupos.nome(grupo);
    }

    /** Who answers for a group, by name; {@code null} where nobody was named. */
    public String respondePelo(String grupo) {
        return grupos.um(grupo).map(Grupo::responsavel).map(this::pessoa).orElse(null);
    }

    /** Day and hour, in the time zone they come in. */
    public String quando(OffsetDateTime quando) {
        return quando.format(DATA_E_HORA);
    }

    /** As {@link #valor(String)}; where work passes from hand to hand, the value may be a person too. */
    public String valor(AndamentoView andamento, String valor) {
        if (valor == null || !DE_MAO_EM_MAO.contains(andamento.tipo())) {
            return valor(valor);
        }
        return grupos.um(valor).map(Grupo::nome).orElseGet(() -> pessoa(valor));
    }

    /** From what or to what something changed: a moment, a classification, a group, or the text as it is. */
    public String valor(String valor) {
        if (valor == null) {
            return "";
        }
        try {
            return ZonedDateTime.ofInstant(Instant.parse(valor), relogio.getZone())
                    .format(DATA_E_HORA);
        } catch (DateTimeParseException naoEMomento) {
            return Stream.of(valor.split(", "))
                    .map(parte -> parte.contains("/") ? classificacao(parte) : grupo(parte))
                    .collect(Collectors.joining(", "));
        }
    }

    /** What was filled in the form of a request, by the labels of its fields; two of one label stand together. */
    public Map<String, String> campos(SolicitacaoView solicitacao) {
        OffsetDateTime quando = solicitacao.registro().registradaEm();
        Map<String, CampoView> conhecidos =
                formularios.conhecidos(solicitacao.classificacao(), quando == null ? null : quando.toInstant());
        Map<String, String> lidos = new LinkedHashMap<>();
        solicitacao.pedido().campos().forEach((codigo, valor) -> {
            CampoView campo = conhecidos.get(codigo);
            lidos.merge(
                    campo == null ? codigo : campo.rotulo(),
                    campo == null ? ValorPorExtenso.de(valor) : campo.porExtenso(valor),
                    (um, outro) -> um + "; " + outro);
        });
        return lidos;
    }
}
