package br.central.catalogo;

import static br.central.comum.MomentoGravado.instante;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices, occurrences and events shown to operators. */
@Service
@DependsOn("cargaDoCatalogo")
public class Avisos {

    private final JdbcClient jdbc;
    private final Clock relogio;
    private final UsuarioAtual usuario;

    Avisos(JdbcClient jdbc, Clock relogio, UsuarioAtual usuario) {
        this.jdbc = jdbc;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** Those to be shown now, the newest first. */
    public List<AvisoView> vigentes() {
        OffsetDateTime agora = emUtc(relogio.instant());
        return jdbc.sql("select * from aviso where inicio <= :agora and (fim is null or fim > :agora)"
                        + " order by inicio desc, codigo")
                .param("agora", agora)
                .query(Avisos::linha)
                .list();
    }

    /**
     * Publishes a notice. Right: {@code PUBLICAR_AVISOS}.
     *
     * @throws Recusa.SemPermissao without the right
     * @throws Recusa.RegraNaoAtendida field by field
     */
    @Transactional
    public AvisoView publicar(NovoAviso novo) {
        exigirDireito();
        Instant inicio = novo.inicio() == null ? relogio.instant() : novo.inicio();
        List<Recusa.Erro> erros = novo.erros(inicio);
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
        AvisoView aviso = new AvisoView(
                UUID.randomUUID().toString(),
                novo.tipo(),
                novo.titulo().strip(),
                novo.texto().strip(),
                inicio,
                novo.fim());
        jdbc.sql("insert into aviso (codigo, tipo, titulo, texto, inicio, fim) values (?, ?, ?, ?, ?, ?)")
                .param(aviso.codigo())
                .param(aviso.tipo().name())
                .param(aviso.titulo())
                .param(aviso.texto())
                .param(emUtc(aviso.inicio()))
                .param(aviso.fim() == null ? null : emUtc(aviso.fim()))
                .update();
        return aviso;
    }

    /**
     * Takes a notice off the board now. Right: {@code PUBLICAR_AVISOS}.
     *
     * @throws Recusa.SemPermissao without the right
     * @throws Recusa.NaoEncontrado when it is not on the board, nor to come
     */
    @Transactional
    public void encerrar(String codigo) {
        exigirDireito();
        int encerrados = jdbc.sql("update aviso set fim = :agora, versao = versao + 1 where codigo = :codigo"
                        + " and (fim is null or fim > :agora)")
                .param("agora", emUtc(relogio.instant()))
                .param("codigo", codigo)
                .update();
        if (encerrados == 0) {
            throw new Recusa.NaoEncontrado("Não há aviso vigente " + codigo + ".");
        }
    }

    private void exigirDireito() {
        usuario.exigir(Permissao.PUBLICAR_AVISOS);
    }

    private static OffsetDateTime emUtc(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }

    private static AvisoView linha(ResultSet linha, int numero) throws SQLException {
        return new AvisoView(
                linha.getString("codigo"),
                AvisoView.Tipo.valueOf(linha.getString("tipo")),
                linha.getString("titulo"),
                linha.getString("texto"),
                instante(linha, "inicio"),
                instante(linha, "fim"));
    }
}
