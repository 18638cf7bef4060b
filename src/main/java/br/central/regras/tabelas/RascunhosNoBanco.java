package br.central.regras.tabelas;

import br.central.comum.Linhas;
import br.central.comum.MomentoGravado;
import br.central.regras.Comprimido;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RascunhosNoBanco {

    /** How far back one goes; further back is the version it was begun from. */
    private static final int PASSOS = 100;

    private static final TypeReference<List<LinhaDeRegra>> LINHAS = new TypeReference<>() {};

    private final JdbcClient banco;
    private final ObjectMapper json;
    private final Clock relogio;

    RascunhosNoBanco(JdbcClient banco, ObjectMapper json, Clock relogio) {
        this.banco = banco;
        this.json = json;
        this.relogio = relogio;
    }

    /** @param modelo the version it was begun from */
    record Rascunho(
            long id, int baseVersao, byte[] modelo, List<LinhaDeRegra> linhas, int versao, OffsetDateTime mudadoEm) {}

    record Passo(int ordem, String oQue) {}

    Optional<Rascunho> de(String decisao, String analista) {
        return banco.sql("select * from regras_rascunho where decisao = :decisao and analista = :analista")
                .param("decisao", decisao)
                .param("analista", analista)
                .query((linha, numero) -> ler(linha))
                .optional();
    }

    void incluir(String decisao, String analista, int base, byte[] modelo, List<LinhaDeRegra> linhas) {
        Linhas.incluir(banco.sql("""
                        insert into regras_rascunho (decisao, analista, base_versao, base_modelo, linhas, versao, comecado_em,
                          mudado_em)
                        values (:decisao, :analista, :base, :modelo, :linhas, 1, :agora, :agora)""")
                .param("decisao", decisao)
                .param("analista", analista)
                .param("base", base)
                .param("modelo", Comprimido.de(modelo))
                .param("linhas", escrever(linhas))
                .param("agora", agora()));
    }

    /** @return whether nobody changed it since that version */
    boolean mudar(Rascunho tido, String oQue, List<LinhaDeRegra> linhas) {
        if (!gravar(tido, linhas)) {
            return false;
        }
        int ordem = ultimoPasso(tido.id()).map(Passo::ordem).orElse(0) + 1;
        banco.sql("insert into regras_rascunho_passo (rascunho_id, ordem, o_que, linhas)"
                        + " values (:id, :ordem, :oQue, :linhas)")
                .param("id", tido.id())
                .param("ordem", ordem)
                .param("oQue", oQue)
                .param("linhas", escrever(tido.linhas()))
                .update();
        banco.sql("delete from regras_rascunho_passo where rascunho_id = :id and ordem <= :antigos")
                .param("id", tido.id())
                .param("antigos", ordem - PASSOS)
                .update();
        return true;
    }

    /** @return whether nobody changed it since that version */
    boolean desfazer(Rascunho tido, Passo passo) {
        List<LinhaDeRegra> antes = banco.sql(
                        "select linhas from regras_rascunho_passo where rascunho_id = :id and ordem = :ordem")
                .param("id", tido.id())
                .param("ordem", passo.ordem())
                .query((linha, numero) -> lidas(linha.getString(1)))
                .single();
        banco.sql("delete from regras_rascunho_passo where rascunho_id = :id and ordem = :ordem")
                .param("id", tido.id())
                .param("ordem", passo.ordem())
                .update();
        return gravar(tido, antes);
    }

    Optional<Passo> ultimoPasso(long id) {
        return banco.sql(
                        "select ordem, o_que from regras_rascunho_passo where rascunho_id = :id order by ordem desc limit 1")
                .param("id", id)
                .query((linha, numero) -> new Passo(linha.getInt(1), linha.getString(2)))
                .optional();
    }

    /**
     * The same draft upon another version; what could be undone before cannot any more.
     *
     * @return whether nobody changed it meanwhile
     */
    boolean mudarABase(Rascunho tido, int base, byte[] modelo, List<LinhaDeRegra> linhas) {
        if (!gravar(tido, linhas)) {
            return false;
        }
        banco.sql("delete from regras_rascunho_passo where rascunho_id = :id")
                .param("id", tido.id())
                .update();
        banco.sql("update regras_rascunho set base_versao = :base, base_modelo = :modelo where id = :id")
                .param("base", base)
                .param("modelo", Comprimido.de(modelo))
                .param("id", tido.id())
                .update();
        return true;
    }

    /** @return whether it was still there, and nobody changed it since that version */
    boolean apagar(Rascunho tido) {
        return banco.sql("delete from regras_rascunho where id = :id and versao = :versao")
                        .param("id", tido.id())
                        .param("versao", tido.versao())
                        .update()
                == 1;
    }

    private boolean gravar(Rascunho tido, List<LinhaDeRegra> linhas) {
        return banco.sql("update regras_rascunho set linhas = :linhas, versao = versao + 1, mudado_em = :agora"
                                + " where id = :id and versao = :versao")
                        .param("linhas", escrever(linhas))
                        .param("agora", agora())
                        .param("id", tido.id())
                        .param("versao", tido.versao())
                        .update()
                == 1;
    }

    private Rascunho ler(ResultSet linha) throws SQLException {
        return new Rascunho(
                linha.getLong("id"),
                linha.getInt("base_versao"),
                Comprimido.ler(linha.getString("base_modelo")),
                lidas(linha.getString("linhas")),
                linha.getInt("versao"),
                MomentoGravado.em(linha, "mudado_em", relogio));
    }

    private String escrever(List<LinhaDeRegra> linhas) {
        try {
            return Comprimido.de(json.writeValueAsBytes(linhas));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<LinhaDeRegra> lidas(String texto) {
        try {
            return json.readValue(Comprimido.ler(texto), LINHAS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
