package br.central.seguranca.historico;

import static br.central.comum.MomentoGravado.em;

import br.central.seguranca.Historico;
import br.central.seguranca.Operadores;
import br.central.seguranca.UsuarioAtual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HistoricoNoBanco implements Historico {

    private static final int MAXIMO = 4_000;
    private static final int LINHAS = 100;

    private final JdbcClient banco;
    private final UsuarioAtual usuario;
    private final Operadores operadores;
    private final Clock relogio;

    HistoricoNoBanco(JdbcClient banco, UsuarioAtual usuario, Operadores operadores, Clock relogio) {
        this.banco = banco;
        this.usuario = usuario;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    @Override
    public void registrar(String registro, String chave, List<Campo> campos) {
        campos.stream()
                .filter(campo -> !Objects.equals(campo.de(), campo.para()))
                .forEach(campo -> gravar(registro, chave, campo));
    }

    private void gravar(String registro, String chave, Campo campo) {
        banco.sql("""
                        insert into mudanca_de_cadastro (registro, chave, campo, de, para, quem, quando)
                        values (:registro, :chave, :campo, :de, :para, :quem, :quando)""")
                .param("registro", registro)
                .param("chave", chave)
                .param("campo", campo.nome())
                .param("de", cortado(campo.de()), Types.VARCHAR)
                .param("para", cortado(campo.para()), Types.VARCHAR)
                .param("quem", usuario.login())
                .param("quando", relogio.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String cortado(String valor) {
        return valor == null || valor.length() <= MAXIMO ? valor : valor.substring(0, MAXIMO - 1) + "…";
    }

    @Override
    public List<Mudanca> de(String registro, String chave) {
        return banco.sql("select * from mudanca_de_cadastro where registro = :registro and chave = :chave"
                        + " order by id desc limit " + LINHAS)
                .param("registro", registro)
                .param("chave", chave)
                .query((linha, numero) -> linha(linha))
                .list();
    }

    @Override
    public List<Mudanca> ultimas(String registro, int quantas) {
        return banco.sql("select * from mudanca_de_cadastro where registro = :registro order by id desc limit :quantas")
                .param("registro", registro)
                .param("quantas", quantas)
                .query((linha, numero) -> linha(linha))
                .list();
    }

    private Mudanca linha(ResultSet linha) throws SQLException {
        String quem = linha.getString("quem");
        return new Mudanca(
                linha.getLong("id"),
                linha.getString("chave"),
                new Campo(linha.getString("campo"), linha.getString("de"), linha.getString("para")),
                operadores.comoSeChama(quem),
                em(linha, "quando", relogio));
    }
}
