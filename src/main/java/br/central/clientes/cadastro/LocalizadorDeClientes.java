package br.central.clientes.cadastro;

import br.central.clientes.BuscaCliente;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.clientes.ContatoDoCliente;
import br.central.clientes.Parentesco;
import br.central.clientes.SituacaoDoCadastro;
import br.central.clientes.StatusCadastral;
import br.central.comum.Cnpj;
import br.central.comum.Cpf;
import br.central.comum.Linhas;
import br.central.comum.Telefone;
import br.central.comum.TextoBusca;
import br.central.comum.TipoCliente;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of clients, in one SQL each, the same on every database. */
@Component
class LocalizadorDeClientes {

    /** Enough to put the best first without reading every "Maria". */
    private static final int CANDIDATOS = 200;

    private static final String RESUMO = """
            select c.id, c.tipo_cliente as tipo, coalesce(c.nome_social, c.nome) as nome, c.cpf, c.cnpj, c.email,
              b.carteira, b.titular_id, b.plano, b.parentesco, b.status_cadastral, t.numero as telefone, c.ativo, c.bloqueado,
              (c.dados_bloqueados_em is not null) as dados_bloqueados, (c.interessado_desde is not null) as interessado
            from (select * from cliente where %s) c
            left join beneficiario b on b.cliente_id = c.id
            left join telefone t on t.cliente_id = c.id and t.principal
            """;

    /** @param titular {@code null} of a holder, and of who is no beneficiary */
    private record Linha(ClienteResumo resumo, Long titular) {

        static Linha de(ResultSet linha, int numero) throws SQLException {
            String cpf = linha.getString("cpf");
            String cnpj = linha.getString("cnpj");
            String telefone = linha.getString("telefone");
            String parentesco = linha.getString("parentesco");
            String status = linha.getString("status_cadastral");
            ClienteResumo resumo = new ClienteResumo(
                    linha.getLong("id"),
                    TipoCliente.valueOf(linha.getString("tipo")),
                    linha.getString("nome"),
                    cpf != null ? new Cpf(cpf).formatado() : cnpj == null ? null : new Cnpj(cnpj).formatado(),
                    linha.getString("carteira"),
                    linha.getString("plano"),
                    new ContatoDoCliente(
                            telefone == null ? null : new Telefone(telefone).formatado(), linha.getString("email")),
                    parentesco == null ? null : Parentesco.valueOf(parentesco),
                    status == null ? null : StatusCadastral.valueOf(status),
                    new SituacaoDoCadastro(
                            linha.getBoolean("ativo"),
                            linha.getBoolean("bloqueado"),
                            linha.getBoolean("dados_bloqueados"),
                            linha.getBoolean("interessado")));
            return new Linha(resumo, linha.getObject("titular_id", Long.class));
        }

        long id() {
            return resumo.id();
        }

        String nomeNormalizado() {
            return TextoBusca.normalizar(resumo.nome());
        }
    }

    /** With its name as it is compared. */
    private record Candidato(long id, String nome) {}

    private final JdbcClient banco;

    LocalizadorDeClientes(JdbcClient banco) {
        this.banco = banco;
    }

    List<ClienteResumo> porIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : resumos(listar("id in (:ids)", Map.of("ids", ids)));
    }

    /** @param cliente listed even when merged into another */
    List<ClienteResumo> familia(long titular, long cliente) {
        List<Linha> familia = listar(
                "id in (select cliente_id from beneficiario where cliente_id = :titular or titular_id = :titular)"
                        + " and (unificado_em is null or id = :cliente)",
                Map.of("titular", titular, "cliente", cliente));
        familia.sort(Comparator.comparing((Linha linha) -> linha.titular() != null)
                .thenComparing(linha -> linha.resumo().carteira()));
        return resumos(familia);
    }

    List<ClienteResumo> quemLiga(Collection<String> documentos, String telefone) {
        List<String> lidos = documentos.stream()
                .map(TermosDeBusca::documento)
                .flatMap(Optional::stream)
                .toList();
        List<Linha> achados = lidos.isEmpty() ? List.of() : donos(lidos);
        if (achados.isEmpty() && telefone != null) {
            achados = listar(
                    "id in (select coalesce(d.unificado_em, d.id) from telefone f join cliente d on d.id = f.cliente_id"
                            + " where f.numero in (:numeros)) order by nome_busca, id limit "
                            + Clientes.LIMITE_DA_BUSCA,
                    Map.of("numeros", Telefone.formas(telefone)));
            achados.sort(Comparator.comparing(Linha::nomeNormalizado).thenComparing(Linha::id));
        }
        return resumos(achados);
    }

    List<ClienteResumo> buscar(BuscaCliente busca) {
        FiltroDeClientes filtro = new FiltroDeClientes(busca);
        if (filtro.vazio()) {
            return List.of();
        }
        List<Linha> donos =
                filtro.documentoSozinho().map(List::of).map(this::donos).orElse(List.of());
        return donos.isEmpty() ? melhores(filtro) : resumos(donos);
    }

    boolean dadosBloqueados(long id) {
        return Linhas.ha(
                banco.sql("select count(*) from cliente c left join cliente v on v.id = c.unificado_em where c.id = :id"
                                + " and (c.dados_bloqueados_em is not null or v.dados_bloqueados_em is not null)")
                        .param("id", id));
    }

    Map<Long, Long> unificadosEm(Collection<Long> sobreviventes) {
        Map<Long, Long> unificados = new HashMap<>();
        if (!sobreviventes.isEmpty()) {
            banco.sql("select id, unificado_em from cliente where unificado_em in (:sobreviventes)")
                    .param("sobreviventes", sobreviventes)
                    .query((linha, numero) -> unificados.put(linha.getLong(1), linha.getLong(2)))
                    .list();
        }
        return unificados;
    }

    List<Long> semVinculo(Instant antesDe, long depois, int quantos) {
        return banco.sql("select id from cliente where id > :depois and anonimizado_em is null and unificado_em is null"
                        + " and dados_bloqueados_em is null"
                        + " and pessoa = 'PF' and tipo_cliente <> 'PRESTADOR' and cadastrado_em < :antesDe"
                        + " and (sem_vinculo_desde < :antesDe"
                        + " or not exists (select 1 from beneficiario b where b.cliente_id = cliente.id))"
                        + " and not exists (select 1 from beneficiario d join cliente c on c.id = d.cliente_id"
                        + " where d.titular_id = cliente.id and c.anonimizado_em is null)"
                        + " order by id limit :quantos")
                .param("depois", depois)
                .param("antesDe", Timestamp.from(antesDe))
                .param("quantos", quantos)
                .query(Long.class)
                .list();
    }

    private List<Linha> donos(List<String> documentos) {
        return listar(
                "id in (select coalesce(d.unificado_em, d.id) from cliente d where d.id in (" + DocumentosUnicos.DONOS
                        + "))",
                Map.of("documentos", documentos));
    }

    /** Of all candidates only the names are read, of the best the rest. */
    private List<ClienteResumo> melhores(FiltroDeClientes filtro) {
        String inicio = filtro.inicioProcurado();
        List<Long> melhores = candidatos(filtro).stream()
                .sorted(Comparator.comparing((Candidato um) -> !um.nome().startsWith(inicio))
                        .thenComparing(Candidato::nome)
                        .thenComparing(Candidato::id))
                .limit(Clientes.LIMITE_DA_BUSCA)
                .map(Candidato::id)
                .toList();
        return melhores.isEmpty() ? List.of() : resumos(naOrdem(melhores));
    }

    private List<Candidato> candidatos(FiltroDeClientes filtro) {
        return banco.sql("select id, coalesce(nome_social, nome) from cliente where id in"
                        + " (select coalesce(unificado_em, id) from cliente where " + filtro.sql() + " limit "
                        + CANDIDATOS + ")")
                .params(filtro.parametros())
                .query((linha, i) -> new Candidato(linha.getLong(1), TextoBusca.normalizar(linha.getString(2))))
                .list();
    }

    private List<Linha> naOrdem(List<Long> ids) {
        List<Linha> linhas = listar("id in (:ids)", Map.of("ids", ids));
        linhas.sort(Comparator.comparing(linha -> ids.indexOf(linha.id())));
        return linhas;
    }

    private List<Linha> listar(String condicao, Map<String, ?> parametros) {
        return new ArrayList<>(banco.sql(RESUMO.formatted(condicao))
                .params(parametros)
                .query(Linha::de)
                .list());
    }

    private static List<ClienteResumo> resumos(List<Linha> linhas) {
        return linhas.stream().map(Linha::resumo).toList();
    }
}
