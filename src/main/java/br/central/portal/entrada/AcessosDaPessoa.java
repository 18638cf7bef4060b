package br.central.portal.entrada;

import br.central.privacidade.DadosGuardados;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of a person: its own, and those of the same CPF in the name of companies; of a company's people nobody else's.
 * What is kept of passwords, sessions and links to recognise them by goes to nobody.
 */
@Component
@Transactional(readOnly = true)
class AcessosDaPessoa implements DadosGuardados {

    private static final String CATEGORIA = "portal";
    private static final String NINGUEM = "-";

    private static final String CONTAS =
            "from conta_do_portal c where (c.cliente_id in (:codigos) and c.cpf = '' or c.cpf in (:documentos))";

    private record Acesso(
            boolean pelaEmpresa,
            String nome,
            String email,
            OffsetDateTime criadoEm,
            OffsetDateTime senhaEm,
            OffsetDateTime ultimaEntradaEm) {}

    private record SessaoAberta(OffsetDateTime abertaEm, OffsetDateTime usadaEm, String navegador) {}

    private record LinkEnviado(OffsetDateTime criadoEm, OffsetDateTime venceEm, OffsetDateTime usadoEm) {}

    private record ContatoVisto(String protocolo, OffsetDateTime vistoEm) {}

    private final JdbcClient banco;

    AcessosDaPessoa(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public List<Parte> de(Pessoa pessoa) {
        return List.of(
                new Parte(
                        CATEGORIA,
                        "acessosAoPortal",
                        contas(
                                        pessoa,
                                        "select c.cpf <> '' as pela_empresa, c.nome, c.email, c.criada_em, c.senha_em,"
                                                + " c.entrou_em " + CONTAS + " order by c.id")
                                .query((linha, numero) -> new Acesso(
                                        linha.getBoolean("pela_empresa"),
                                        linha.getString("nome"),
                                        linha.getString("email"),
                                        em(linha, "criada_em"),
                                        em(linha, "senha_em"),
                                        em(linha, "entrou_em")))
                                .list()),
                new Parte(
                        CATEGORIA,
                        "sessoesNoPortal",
                        contas(
                                        pessoa,
                                        "select s.aberta_em, s.usada_em, s.navegador from sessao_do_portal s"
                                                + " where s.conta_id in (select c.id " + CONTAS
                                                + ") order by s.aberta_em")
                                .query((linha, numero) -> new SessaoAberta(
                                        em(linha, "aberta_em"), em(linha, "usada_em"), linha.getString("navegador")))
                                .list()),
                new Parte(
                        CATEGORIA,
                        "linksDeAcesso",
                        contas(
                                        pessoa,
                                        "select l.criado_em, l.vence_em, l.usado_em from link_de_acesso l"
                                                + " where l.conta_id in (select c.id " + CONTAS
                                                + ") order by l.criado_em")
                                .query((linha, numero) -> new LinkEnviado(
                                        em(linha, "criado_em"), em(linha, "vence_em"), em(linha, "usado_em")))
                                .list()),
                new Parte(
                        CATEGORIA,
                        "contatosVistos",
                        contas(
                                        pessoa,
                                        "select v.protocolo, v.visto_em from caso_visto v"
                                                + " where v.conta_id in (select c.id " + CONTAS
                                                + ") order by v.visto_em")
                                .query((linha, numero) ->
                                        new ContatoVisto(linha.getString("protocolo"), em(linha, "visto_em")))
                                .list()));
    }

    private JdbcClient.StatementSpec contas(Pessoa pessoa, String comando) {
        return banco.sql(comando)
                .param("codigos", pessoa.codigos())
                .param("documentos", pessoa.documentos().isEmpty() ? List.of(NINGUEM) : pessoa.documentos());
    }

    private static OffsetDateTime em(ResultSet linha, String coluna) throws SQLException {
        return linha.getObject(coluna, OffsetDateTime.class);
    }
}
