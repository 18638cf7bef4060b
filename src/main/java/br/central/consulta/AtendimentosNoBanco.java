package br.central.consulta;

import br.central.catalogo.Classificacoes;
import br.central.comum.BancoEmPartes;
import br.central.comum.Pagina;
import br.central.consulta.AchadosPorPalavras.Achados;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of atendimentos in plain SQL, the same on every database. */
@Component
class AtendimentosNoBanco {

    private static final int LINHAS_POR_VEZ = 500;

    /** Whoever has more to look through narrows the filter; to count a million rows would be work for nothing. */
    static final int CONTADOS_NO_MAXIMO = 10_000;

    private static final String CONTAGEM =
            "select count(*) from (select 1 from v_caso a where %s limit " + (CONTADOS_NO_MAXIMO + 1) + ") contados";

    private static final String PAGINA = """
            select %s
            from (%s) p
            join v_caso a on a.id = p.id
            left join v_cliente c on c.id = a.cliente_id
            left join v_motivo m on m.codigo = a.motivo
            order by %s""";

    private static final String LISTA = """
            select %s
            from v_caso a
            left join v_cliente c on c.id = a.cliente_id
            left join v_motivo m on m.codigo = a.motivo
            where %s
            order by %s""";

    private static final String SOLICITACOES = """
            select s.protocolo, a.protocolo as atendimento, s.situacao, s.classificacao, s.registrada_em, s.reiteracoes,
              s.norma, s.vence_em, s.atencao_em
            from v_caso a join v_solicitacao s on s.atendimento_id = a.id
            where %s
            order by case when s.vence_em is null then 1 else 0 end, s.vence_em, s.id
            limit :quantas""";

    private final JdbcClient banco;
    private final Classificacoes classificacoes;
    private final AchadosPorPalavras porPalavras;
    private final Clock relogio;

    AtendimentosNoBanco(
            DataSource dados, Classificacoes classificacoes, AchadosPorPalavras porPalavras, Clock relogio) {
        banco = BancoEmPartes.de(dados, LINHAS_POR_VEZ);
        this.classificacoes = classificacoes;
        this.porPalavras = porPalavras;
        this.relogio = relogio;
    }

    /** Now, as exact as the databases keep it, so that both sides of a border agree. */
    Instant agora() {
        return relogio.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** One page by the plain order of the columns; for few rows only, for it sorts all of them. */
    Pagina<AtendimentoNaLista> pagina(Condicoes condicoes, String ordem, Instant agora, int pagina, int tamanho) {
        long total = contar(condicoes);
        String sql = lista(condicoes, ordem) + Fatia.daPagina(pagina, tamanho).sql();
        List<AtendimentoNaLista> itens = ler(sql, condicoes, agora);
        return Pagina.contadaAte(CONTADOS_NO_MAXIMO, itens, total, pagina, tamanho);
    }

    Pagina<AtendimentoNaLista> pagina(Condicoes condicoes, Ordem ordem, Instant agora, int pagina, int tamanho) {
        long total = contar(condicoes);
        Fatia fatia = Fatia.daPagina(pagina, tamanho);
        String ids = ordem.porPrazo() && condicoes.soDoTrabalhoDeUmGrupo()
                ? new TrabalhoDoGrupo(condicoes).pagina(ordem.sentido(), fatia)
                : ordem.pagina(condicoes.sql(), fatia);
        String sql = PAGINA.formatted(LinhaDeAtendimento.COLUNAS, ids, ordem.daPagina());
        List<AtendimentoNaLista> itens =
                total <= fatia.inicio() && total <= CONTADOS_NO_MAXIMO ? List.of() : ler(sql, condicoes, agora);
        return Pagina.contadaAte(CONTADOS_NO_MAXIMO, itens, total, pagina, tamanho);
    }

    /** One page of those that have the words too. */
    Pagina<AtendimentoNaLista> pagina(
            Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, Instant agora, int pagina, int tamanho) {
        Achados achados =
                porPalavras.achar(new BuscaPorPalavras(condicoes, palavras, ordem, Fatia.daPagina(pagina, tamanho)));
        Condicoes deles = new Condicoes().e("a.id in (:ids)", "ids", achados.ids());
        List<AtendimentoNaLista> itens =
                achados.ids().isEmpty() ? List.of() : ler(lista(deles, ordem.sql()), deles, agora);
        return new Pagina<>(itens, achados.total(), pagina, tamanho, achados.haMais() ? true : null);
    }

    /** One more than is counted at the most says that there are more. */
    private long contar(Condicoes condicoes) {
        String contagem = condicoes.soDoTrabalhoDeUmGrupo()
                ? new TrabalhoDoGrupo(condicoes).contagem(CONTADOS_NO_MAXIMO + 1)
                : CONTAGEM.formatted(condicoes.sql());
        return banco.sql(contagem)
                .paramSource(condicoes.parametros())
                .query(Long.class)
                .single();
    }

    void cada(Condicoes condicoes, String ordem, Instant agora, Consumer<AtendimentoNaLista> destino) {
        RowMapper<AtendimentoNaLista> linhas = linhas(agora);
        RowCallbackHandler cadaUma = resultado -> destino.accept(linhas.mapRow(resultado, 0));
        banco.sql(lista(condicoes, ordem)).paramSource(condicoes.parametros()).query(cadaUma);
    }

    /** The one that falls due first comes first. */
    List<SolicitacaoEmAberto> solicitacoes(Condicoes condicoes, Instant agora, int quantas) {
        condicoes.com("quantas", quantas);
        return banco.sql(SOLICITACOES.formatted(condicoes.sql()))
                .paramSource(condicoes.parametros())
                .query(new LinhaDeSolicitacao(classificacoes, agora, relogio.getZone()))
                .list();
    }

    private List<AtendimentoNaLista> ler(String sql, Condicoes condicoes, Instant agora) {
        return banco.sql(sql)
                .paramSource(condicoes.parametros())
                .query(linhas(agora))
                .list();
    }

    private static String lista(Condicoes condicoes, String ordem) {
        return LISTA.formatted(LinhaDeAtendimento.COLUNAS, condicoes.sql(), ordem);
    }

    private RowMapper<AtendimentoNaLista> linhas(Instant agora) {
        return new LinhaDeAtendimento(classificacoes, agora, relogio.getZone());
    }
}
