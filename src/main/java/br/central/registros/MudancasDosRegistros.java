package br.central.registros;

import static br.central.comum.MomentoGravado.em;

import br.central.seguranca.UsuarioAtual;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was changed in the registers, kept for good. */
@Component
public class MudancasDosRegistros {

    private static final TypeReference<Map<String, String>> VALORES = new TypeReference<>() {};
    private static final int LIDAS = 100;

    /** As it is kept: only the fields that changed. */
    record Guardada(
            MudancaDeRegistro.Ato ato,
            Map<String, String> antes,
            Map<String, String> depois,
            String quem,
            OffsetDateTime quando) {}

    private final JdbcClient banco;
    private final ObjectMapper json;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    MudancasDosRegistros(JdbcClient banco, ObjectMapper json, UsuarioAtual usuario, Clock relogio) {
        this.banco = banco;
        this.json = json;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** Of a change that the owner makes by another way than {@link Registros}, in its transaction. */
    public void gravar(
            String registro,
            String chave,
            MudancaDeRegistro.Ato ato,
            Map<String, String> antes,
            Map<String, String> depois) {
        banco.sql("update registro_geracao set numero = numero + 1 where id = 1")
                .update();
        banco.sql("""
                        insert into mudanca_de_registro (registro, chave, ato, antes, depois, quem, quando)
                        values (:registro, :chave, :ato, :antes, :depois, :quem, :quando)""")
                .param("registro", registro)
                .param("chave", chave)
                .param("ato", ato.name())
                .param("antes", escrito(queMudaram(antes, depois)))
                .param("depois", escrito(queMudaram(depois, antes)))
                .param("quem", usuario.login())
                .param("quando", relogio.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Guardada> de(String registro, String chave) {
        return banco.sql("select * from mudanca_de_registro where registro = :registro and chave = :chave"
                        + " order by id desc fetch first " + LIDAS + " rows only")
                .param("registro", registro)
                .param("chave", chave)
                .query((linha, numero) -> linha(linha))
                .list();
    }

    long geracao() {
        return banco.sql("select numero from registro_geracao where id = 1")
                .query(Long.class)
                .single();
    }

    private static Map<String, String> queMudaram(Map<String, String> destes, Map<String, String> outros) {
        Map<String, String> mudaram = new TreeMap<>(destes);
        mudaram.keySet().removeIf(campo -> Objects.equals(destes.get(campo), outros.get(campo)));
        return mudaram;
    }

    private Guardada linha(ResultSet linha) throws SQLException {
        return new Guardada(
                MudancaDeRegistro.Ato.valueOf(linha.getString("ato")),
                lido(linha.getString("antes")),
                lido(linha.getString("depois")),
                linha.getString("quem"),
                em(linha, "quando", relogio));
    }

    private String escrito(Map<String, String> valores) {
        try {
            return json.writeValueAsString(valores);
        } catch (JsonProcessingException impossivel) {
            throw new IllegalStateException(impossivel);
        }
    }

    private Map<String, String> lido(String valores) {
        try {
            return json.readValue(valores, VALORES);
        } catch (JsonProcessingException ilegivel) {
            throw new IllegalStateException("Mudança ilegível", ilegivel);
        }
    }
}
