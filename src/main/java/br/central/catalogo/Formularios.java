package br.central.catalogo;

import br.central.comum.Espelho;
import br.central.comum.Recusa;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The forms by which solicitações are registered, one for each kind; kept in memory. */
@Service
@DependsOn("cargaDoCatalogo")
public class Formularios {

    /** In place of a path: the form of every kind that has no other. */
    static final String PADRAO = "padrao";

    private static final TypeReference<List<CampoView>> CAMPOS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Clock relogio;
    private final Classificacoes classificacoes;
    private final Procedimentos procedimentos;
    private final Espelho<Map<String, FormularioView>> todos;
    private final Espelho<Map<String, List<Anterior>>> anteriores;

    /** A form as it was until then. */
    private record Anterior(FormularioView formulario, Instant ate) {}

    Formularios(
            JdbcClient jdbc,
            ObjectMapper json,
            Clock relogio,
            Classificacoes classificacoes,
            Procedimentos procedimentos) {
        this.anteriores = new Espelho<>(
                () -> jdbc.sql("select * from formulario_anterior order by ate").query(this::anterior).list().stream()
                        .collect(Collectors.groupingBy(um -> um.formulario().classificacao())));
        this.classificacoes = classificacoes;
        this.procedimentos = procedimentos;
        this.json = json;
        this.relogio = relogio;
        this.todos = new Espelho<>(
                () -> jdbc.sql("select * from formulario where ativo = true").query(this::linha).list().stream()
                        .collect(Collectors.toMap(FormularioView::classificacao, Function.identity())));
    }

    void esquecer() {
        todos.esquecer();
        anteriores.esquecer();
    }

    /**
     * The one by which what was registered then had been filled in, though it be out of use now.
     *
     * @param quando {@code null} for now
     */
    public FormularioView doTipo(String caminho, Instant quando) {
        return lugares(caminho)
                .flatMap(lugar -> em(lugar, quando).stream())
                .findFirst()
                .orElse(null);
    }

    /**
     * By their codes, the fields of what was registered then: those of its form and, of codes it has not, of those above. Last,
     * what stood there then or ever, and what stood where the path says: the node may have stood there.
     */
    public Map<String, CampoView> conhecidos(String caminho, Instant quando) {
        Map<String, FormularioView> agora = todos.ler();
        return Stream.of(
                        Stream.of(doTipo(caminho, quando)),
                        lugares(caminho).map(agora::get),
                        lugaresDeAntes(caminho).flatMap(lugar -> em(lugar, quando).stream()),
                        lugaresDeAntes(caminho).map(agora::get),
                        lugaresDeAntes(caminho).flatMap(this::anterioresDe))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .flatMap(formulario -> formulario.campos().stream())
                .collect(Collectors.toMap(CampoView::codigo, Function.identity(), (perto, longe) -> perto));
    }

    /** The form that stood at that very place. */
    private Optional<FormularioView> em(String lugar, Instant quando) {
        Optional<FormularioView> agora = Optional.ofNullable(todos.ler().get(lugar));
        return quando == null
                ? agora
                : anteriores.ler().getOrDefault(lugar, List.of()).stream()
                        .filter(anterior -> anterior.ate().isAfter(quando))
                        .findFirst()
                        .map(Anterior::formulario)
                        .or(() -> agora);
    }

    /** The newest first; one that is out of use is the newest of its place. */
    private Stream<FormularioView> anterioresDe(String lugar) {
        List<Anterior> todosDali = anteriores.ler().getOrDefault(lugar, List.of());
        return IntStream.rangeClosed(1, todosDali.size())
                .mapToObj(
                        desdeOFim -> todosDali.get(todosDali.size() - desdeOFim).formulario());
    }

    /** Where its form may stand, nearest first. */
    private Stream<String> lugares(String caminho) {
        return Stream.concat(classificacoes.linhagem(caminho).stream(), Stream.of(PADRAO));
    }

    /** The same, and those that the path names: a path says where its node stood at first. */
    private Stream<String> lugaresDeAntes(String caminho) {
        Stream<String> doCaminho = Stream.iterate(
                caminho,
                lugar -> lugar != null && !lugar.isEmpty(),
                lugar -> lugar.substring(0, Math.max(0, lugar.lastIndexOf('/'))));
        return Stream.concat(lugares(caminho), doCaminho).distinct();
    }

    /** The form of that classification, else of the nearest one above it that has one, else the default one. */
    public FormularioView doTipo(String caminho) {
        return doTipo(caminho, null);
    }

    /**
     * Checks what was filled in.
     *
     * @param campos by code of field; {@code null} is as if empty
     * @return the values in the order of the form and in one shape: dates as {@code aaaa-mm-dd}, a CPF as its 11 digits,
     *     numbers as {@link java.math.BigDecimal}, attachments as a list of ids; empty ones left out
     * @throws Recusa.RegraNaoAtendida with one error per field, {@code campos.<codigo>}: missing, of the wrong shape, or
     *     not in the form
     */
    public Map<String, Object> validar(String caminho, Map<String, Object> campos) {
        List<CampoView> perguntas = doTipo(caminho).campos();
        return procedimentos.porExtenso(
                perguntas,
                Preenchimento.ler(perguntas, campos == null ? Map.of() : campos, "campos.", LocalDate.now(relogio)));
    }

    /** Whether anything that the form asks for is missing in what is kept. */
    public boolean incompleto(String caminho, Map<String, Object> guardados) {
        return Preenchimento.incompleto(doTipo(caminho), guardados);
    }

    private Anterior anterior(ResultSet linha, int numero) throws SQLException {
        return new Anterior(
                linha(linha, numero),
                linha.getObject("ate", OffsetDateTime.class).toInstant());
    }

    private FormularioView linha(ResultSet linha, int numero) throws SQLException {
        try {
            return new FormularioView(
                    linha.getString("classificacao"),
                    linha.getString("titulo"),
                    linha.getString("orientacao"),
                    json.readValue(linha.getString("campos"), CAMPOS),
                    linha.getBoolean("exigido"),
                    linha.getBoolean("identidade"));
        } catch (JsonProcessingException ilegivel) {
            throw new IllegalStateException("Campos ilegíveis: " + linha.getString("classificacao"), ilegivel);
        }
    }
}
