package br.central.catalogo;

import static br.central.comum.MomentoGravado.instante;

import br.central.comum.Recusa;
import br.central.registros.MudancaDeRegistro;
import br.central.registros.MudancasDosRegistros;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
    private final MudancasDosRegistros mudancas;

    Avisos(JdbcClient jdbc, Clock relogio, UsuarioAtual usuario, MudancasDosRegistros mudancas) {
        this.jdbc = jdbc;
        this.mudancas = mudancas;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** Those to be shown now, the newest first. */
    public List<AvisoView> vigentes() {
        OffsetDateTime agora = emUtc(relogio.instant());
        return jdbc.sql("select * from aviso where em_uso and inicio <= :agora and (fim is null or fim > :agora)"
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
        jdbc.sql("insert into aviso (codigo, tipo, titulo, texto, inicio, fim, em_uso)"
                        + " values (?, ?, ?, ?, ?, ?, true)")
                .param(aviso.codigo())
                .param(aviso.tipo().name())
                .param(aviso.titulo())
                .param(aviso.texto())
                .param(emUtc(aviso.inicio()))
                .param(aviso.fim() == null ? null : emUtc(aviso.fim()))
                .update();
        mudancas.gravar(
                RegistroDeAvisos.CODIGO, aviso.codigo(), MudancaDeRegistro.Ato.INCLUSAO, Map.of(), campos(aviso));
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
        OffsetDateTime agora = emUtc(relogio.instant());
        AvisoView antes = jdbc.sql(
                        "select * from aviso where codigo = :codigo and em_uso and (fim is null or fim > :agora)"
                                + " for update")
                .param("agora", agora)
                .param("codigo", codigo)
                .query(Avisos::linha)
                .optional()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há aviso vigente " + codigo + "."));
        jdbc.sql("update aviso set fim = :agora, versao = versao + 1 where codigo = :codigo")
                .param("agora", agora)
                .param("codigo", codigo)
                .update();
        mudancas.gravar(
                RegistroDeAvisos.CODIGO,
                codigo,
                MudancaDeRegistro.Ato.ALTERACAO,
                Map.of("fim", noMinuto(antes.fim())),
                Map.of("fim", noMinuto(agora.toInstant())));
    }

    /** As the register writes them. */
    private Map<String, String> campos(AvisoView aviso) {
        return Map.of(
                "titulo", aviso.titulo(),
                "tipo", aviso.tipo().name(),
                "texto", aviso.texto(),
                "inicio", noMinuto(aviso.inicio()),
                "fim", noMinuto(aviso.fim()),
                "emUso", "true");
    }

    private String noMinuto(Instant quando) {
        return quando == null
                ? ""
                : LocalDateTime.ofInstant(quando, relogio.getZone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
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
