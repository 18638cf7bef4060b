package br.central.clientes.cadastro;

import br.central.clientes.ClienteNoPortal;
import br.central.clientes.ClientesNoPortal;
import br.central.clientes.DadosNoPortal;
import br.central.clientes.Representado;
import br.central.clientes.Representado.Motivo;
import br.central.clientes.TipoPessoa;
import br.central.comum.Cnpj;
import br.central.comum.Cpf;
import br.central.comum.Telefone;
import br.central.comum.TipoCliente;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class EntradaNoPortal implements ClientesNoPortal {

    private static final String CLIENTE = """
            select c.id, c.tipo_cliente, c.pessoa, coalesce(c.nome_social, c.nome) as nome, c.email, c.nascimento
            from cliente c where c.anonimizado_em is null and c.id = (
              select coalesce(d.unificado_em, d.id) from cliente d where d.id = (%s))""";

    /** A card may be written like a CPF: then it is taken for one. */
    private static final String DONO = """
            select coalesce(
              (select id from cliente where cpf = :documento),
              (select id from cliente where cnpj = :documento),
              (select cliente_id from beneficiario where carteira = :documento))""";

    private static final String DADOS = """
            select coalesce(c.nome_social, c.nome) as nome, c.cpf, c.cnpj, c.email, b.carteira, b.plano
            from cliente c left join beneficiario b on b.cliente_id = c.id
            where c.id = :id and c.anonimizado_em is null""";

    private static final String DOCUMENTOS = """
            select c.cpf, c.cnpj, b.carteira from cliente c left join beneficiario b on b.cliente_id = c.id
            where c.anonimizado_em is null and c.id = (
              select coalesce(d.unificado_em, d.id) from cliente d where d.id = :id)""";

    private static final int FIM_DA_CARTEIRA = 4;

    private static final String REPRESENTADOS = """
            select c.id, c.tipo_cliente, coalesce(c.nome_social, c.nome) as nome, 'PROPRIO' as motivo,
              false as so_acompanha, 0 as ordem
            from cliente c where c.id = :cliente and c.anonimizado_em is null
            union all
            select c.id, c.tipo_cliente, coalesce(c.nome_social, c.nome), 'DEPENDENTE_MENOR', false, 1
            from beneficiario b join cliente c on c.id = b.cliente_id
            where b.titular_id = :cliente and c.id <> :cliente and c.nascimento > :nascidosDepoisDe
              and c.anonimizado_em is null and c.unificado_em is null and c.dados_bloqueados_em is null
            union all
            select c.id, c.tipo_cliente, coalesce(c.nome_social, c.nome), 'MANDATO', (m.alcance = 'ACOMPANHAR'), 2
            from mandato m join cliente c on c.id = m.representado_id
            where m.representante_id = :cliente and m.encerrado_em is null and m.desde <= :hoje
              and (m.ate is null or m.ate >= :hoje) and m.representado_id <> :cliente
              and c.anonimizado_em is null and c.unificado_em is null and c.dados_bloqueados_em is null
            order by ordem, nome, id""";

    private final JdbcClient banco;
    private final LocalizadorDeClientes localizador;
    private final Clock relogio;

    EntradaNoPortal(JdbcClient banco, LocalizadorDeClientes localizador, Clock relogio) {
        this.banco = banco;
        this.localizador = localizador;
        this.relogio = relogio;
    }

    @Override
    public Optional<ClienteNoPortal> porDocumento(String digitado) {
        return TermosDeBusca.documento(digitado)
                .flatMap(documento -> banco.sql(CLIENTE.formatted(DONO))
                        .param("documento", documento)
                        .query(EntradaNoPortal::cliente)
                        .optional());
    }

    @Override
    public Optional<ClienteNoPortal> porId(long id) {
        return banco.sql(CLIENTE.formatted(":id"))
                .param("id", id)
                .query(EntradaNoPortal::cliente)
                .optional();
    }

    @Override
    public Optional<DadosNoPortal> dados(long id) {
        return banco.sql(DADOS)
                .param("id", id)
                .query((linha, numero) -> new DadosNoPortal(
                        linha.getString("nome"),
                        documento(linha.getString("cpf"), linha.getString("cnpj")),
                        fim(linha.getString("carteira")),
                        linha.getString("plano"),
                        linha.getString("email"),
                        telefones(id)))
                .optional();
    }

    @Override
    public List<String> documentos(long id) {
        return banco.sql(DOCUMENTOS)
                .param("id", id)
                .query((linha, numero) -> documentos(linha))
                .optional()
                .orElse(List.of());
    }

    private static List<String> documentos(ResultSet linha) throws SQLException {
        List<String> escritos = new ArrayList<>();
        String cpf = linha.getString("cpf");
        if (cpf != null) {
            escritos.addAll(List.of(cpf, new Cpf(cpf).formatado()));
        }
        String cnpj = linha.getString("cnpj");
        if (cnpj != null) {
            escritos.addAll(List.of(cnpj, new Cnpj(cnpj).formatado()));
        }
        String carteira = linha.getString("carteira");
        if (carteira != null) {
            escritos.add(carteira);
        }
        return escritos;
    }

    private List<String> telefones(long id) {
        return banco.sql(
                        "select numero from telefone where cliente_id = :id and errado_em is null order by principal desc, id")
                .param("id", id)
                .query((linha, numero) -> new Telefone(linha.getString(1)).formatado())
                .list();
    }

    private static String documento(String cpf, String cnpj) {
        if (cpf != null) {
            return new Cpf(cpf).toString();
        }
        return cnpj == null ? null : new Cnpj(cnpj).formatado();
    }

    private static String fim(String carteira) {
        return carteira == null ? null : "••• " + carteira.substring(Math.max(0, carteira.length() - FIM_DA_CARTEIRA));
    }

    @Override
    public List<Representado> representados(long cliente) {
        LocalDate hoje = LocalDate.now(relogio);
        List<Representado> achados = banco.sql(REPRESENTADOS)
                .param("cliente", cliente)
                .param("hoje", hoje)
                .param("nascidosDepoisDe", ClienteNoPortal.menoresDepoisDe(hoje))
                .query((linha, numero) -> new Representado(
                        linha.getLong("id"),
                        TipoCliente.valueOf(linha.getString("tipo_cliente")),
                        linha.getString("nome"),
                        Motivo.valueOf(linha.getString("motivo")),
                        linha.getBoolean("so_acompanha"),
                        Set.of()))
                .list();
        return comUnificados(umaVezCada(achados));
    }

    /** Who is a daughter and has given a mandate too is there as the daughter. */
    private static List<Representado> umaVezCada(List<Representado> achados) {
        Map<Long, Representado> porId = new LinkedHashMap<>();
        achados.forEach(um -> porId.putIfAbsent(um.id(), um));
        return List.copyOf(porId.values());
    }

    private List<Representado> comUnificados(List<Representado> achados) {
        Map<Long, Long> unificados =
                localizador.unificadosEm(achados.stream().map(Representado::id).toList());
        return achados.stream()
                .map(um -> new Representado(
                        um.id(),
                        um.tipo(),
                        um.nome(),
                        um.motivo(),
                        um.soAcompanha(),
                        unificados.entrySet().stream()
                                .filter(outro -> outro.getValue() == um.id())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    private static ClienteNoPortal cliente(ResultSet linha, int numero) throws SQLException {
        return new ClienteNoPortal(
                linha.getLong("id"),
                TipoCliente.valueOf(linha.getString("tipo_cliente")),
                TipoPessoa.valueOf(linha.getString("pessoa")),
                linha.getString("nome"),
                linha.getString("email"),
                linha.getObject("nascimento", LocalDate.class));
    }
}
