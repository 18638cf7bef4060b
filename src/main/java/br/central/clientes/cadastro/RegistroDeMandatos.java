package br.central.clientes.cadastro;

import br.central.clientes.AlcanceDoMandato;
import br.central.clientes.ClienteNoPortal;
import br.central.clientes.Clientes;
import br.central.clientes.ClientesNoPortal;
import br.central.clientes.ClientesUnificados;
import br.central.clientes.MandatoDaPessoa;
import br.central.clientes.MandatoView;
import br.central.clientes.Mandatos;
import br.central.clientes.NaturezaDoMandato;
import br.central.clientes.NovoMandato;
import br.central.comum.Linhas;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RegistroDeMandatos implements Mandatos {

    private static final String MANDATO = """
            select m.id, m.representante_id, coalesce(c.nome_social, c.nome) as nome, m.natureza, m.alcance, m.desde, m.ate,
              m.encerrado_em from mandato m join cliente c on c.id = m.representante_id""";

    private final JdbcClient banco;
    private final Clientes clientes;
    private final ClientesNoPortal porDocumento;
    private final QuemLe quemLe;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Clock relogio;

    RegistroDeMandatos(
            JdbcClient banco,
            Clientes clientes,
            ClientesNoPortal porDocumento,
            QuemLe quemLe,
            UsuarioAtual usuario,
            Trilha trilha,
            Clock relogio) {
        this.banco = banco;
        this.clientes = clientes;
        this.porDocumento = porDocumento;
        this.quemLe = quemLe;
        this.usuario = usuario;
        this.trilha = trilha;
        this.relogio = relogio;
    }

    @Override
    @Transactional(readOnly = true)
    public List<MandatoView> doRepresentado(long cliente) {
        quemLe.exigir(cliente);
        return banco.sql(MANDATO + " where m.representado_id = :cliente order by m.desde desc, m.id desc")
                .param("cliente", cliente)
                .query(this::ver)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MandatoDaPessoa> daPessoa(Collection<Long> quais) {
        return banco.sql(
                        "select representante_id in (:quais) as representa, natureza, alcance, desde, ate, encerrado_em"
                                + " from mandato where representante_id in (:quais) or representado_id in (:quais) order by id")
                .param("quais", quais)
                .query((linha, numero) -> new MandatoDaPessoa(
                        linha.getBoolean("representa"),
                        NaturezaDoMandato.valueOf(linha.getString("natureza")),
                        AlcanceDoMandato.valueOf(linha.getString("alcance")),
                        linha.getObject("desde", LocalDate.class),
                        linha.getObject("ate", LocalDate.class),
                        linha.getObject("encerrado_em", OffsetDateTime.class)))
                .list();
    }

    @Override
    public MandatoView registrar(long representado, NovoMandato novo) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        clientes.exigirSemBloqueio(representado);
        if (clientes.vigente(representado) != representado) {
            throw new Recusa.EstadoNaoPermite("Este cadastro foi unificado a outro: registre no que vale.");
        }
        LocalDate desde = Objects.requireNonNullElseGet(novo.desde(), () -> LocalDate.now(relogio));
        long representante = conferir(representado, novo, desde);
        exigirUnico(representado, representante, desde, novo.ate());
        long id = Linhas.incluir(banco.sql(
                        "insert into mandato (representante_id, representado_id, natureza, alcance, desde,"
                                + " ate, registrado_por, registrado_em)"
                                + " values (:representante, :representado, :natureza, :alcance, :desde, :ate, :quem, :agora)")
                .param("representante", representante)
                .param("representado", representado)
                .param("natureza", novo.natureza().name())
                .param("alcance", novo.alcance().name())
                .param("desde", desde)
                .param("ate", novo.ate())
                .param("quem", usuario.login())
                .param("agora", Timestamp.from(relogio.instant())));
        trilha.feito(
                AtoVigiado.ACESSO_AO_PORTAL, "mandato: cliente " + representante + " pelo cliente " + representado);
        return banco.sql(MANDATO + " where m.id = :id")
                .param("id", id)
                .query(this::ver)
                .single();
    }

    @Override
    public void encerrar(long representado, long mandato) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        int encerrados = banco.sql("update mandato set encerrado_em = :agora, encerrado_por = :quem"
                        + " where id = :id and representado_id = :representado and encerrado_em is null")
                .param("agora", Timestamp.from(relogio.instant()))
                .param("quem", usuario.login())
                .param("id", mandato)
                .param("representado", representado)
                .update();
        if (encerrados == 0) {
            throw new Recusa.NaoEncontrado("Este cliente não tem este mandato em vigor.");
        }
        trilha.feito(AtoVigiado.ACESSO_AO_PORTAL, "mandato " + mandato + " encerrado: cliente " + representado);
    }

    /** Who represented, or was represented by, the one does so as the other. */
    @EventListener
    void unificar(ClientesUnificados evento) {
        for (String coluna : List.of("representante_id", "representado_id")) {
            banco.sql("update mandato set " + coluna + " = :em where " + coluna + " = :de")
                    .param("de", evento.de())
                    .param("em", evento.em())
                    .update();
        }
    }

    /** @return the representative */
    private long conferir(long representado, NovoMandato novo, LocalDate desde) {
        CamposDigitados campos = new CamposDigitados();
        Optional<ClienteNoPortal> representante =
                porDocumento.porDocumento(novo.representante() == null ? "" : novo.representante());
        campos.exigir(
                representante.isPresent(),
                "representante",
                "Não há cliente com este CPF, CNPJ ou carteira: cadastre antes o representante.");
        campos.exigir(
                representante.map(um -> um.id() != representado).orElse(true),
                "representante",
                "O representante é o próprio cliente.");
        campos.exigir(novo.natureza() != null, "natureza", "Diga por que esta pessoa representa o cliente.");
        campos.exigir(novo.alcance() != null, "alcance", "Diga até onde vai o mandato.");
        campos.exigir(
                novo.ate() == null || !novo.ate().isBefore(desde),
                "ate",
                "O último dia não pode vir antes do primeiro.");
        campos.recusarSeHouverErro();
        return representante.orElseThrow().id();
    }

    private void exigirUnico(long representado, long representante, LocalDate desde, LocalDate ate) {
        boolean ha = Linhas.ha(banco.sql("select count(*) from mandato where representado_id = :representado"
                        + " and representante_id = :representante and encerrado_em is null"
                        + " and (ate is null or ate >= :desde) and desde <= :ate")
                .param("representado", representado)
                .param("representante", representante)
                .param("desde", desde)
                .param("ate", ate == null ? LocalDate.of(9999, 12, 31) : ate));
        if (ha) {
            throw new Recusa.EstadoNaoPermite(
                    "Esta pessoa já representa o cliente nesses dias: encerre antes o que há.");
        }
    }

    private MandatoView ver(ResultSet linha, int numero) throws SQLException {
        LocalDate hoje = LocalDate.now(relogio);
        LocalDate desde = linha.getObject("desde", LocalDate.class);
        LocalDate ate = linha.getObject("ate", LocalDate.class);
        return new MandatoView(
                linha.getLong("id"),
                linha.getLong("representante_id"),
                linha.getString("nome"),
                NaturezaDoMandato.valueOf(linha.getString("natureza")),
                AlcanceDoMandato.valueOf(linha.getString("alcance")),
                desde,
                ate,
                linha.getTimestamp("encerrado_em") == null
                        && !desde.isAfter(hoje)
                        && (ate == null || !ate.isBefore(hoje)));
    }
}
