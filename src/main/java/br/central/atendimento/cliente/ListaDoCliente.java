package br.central.atendimento.cliente;

import br.central.atendimento.contrato.AndamentoDoCaso;
import br.central.atendimento.contrato.CasoNaLista;
import br.central.atendimento.contrato.PaginaDeCasos;
import br.central.atendimento.contrato.RecorteDeCasos;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoParaOCliente;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comum.MomentoGravado;
import br.central.comum.Origem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of some clients as they see them in a list: one statement, or two for the news, however many there are. */
@Component
public class ListaDoCliente {

    /** How many of those last told of are gone through for what is news: whoever has more reads some, and sees the next. */
    private static final int NOVIDADES = 10 * PaginaDeCasos.TAMANHO;

    private static final String NOVIDADE_EM =
            " (select max(n.quando) from andamento n where n.atendimento_id = a.id and n.tipo in (:novidades)"
                    + "   and n.quem <> 'cliente' and not (n.tipo = 'COMPLEMENTO' and n.para is not null)"
                    + "   and not (n.tipo = 'PEDIDO_DE_COMPLEMENTO' and n.para ="
                    + "     case when a.tipo_cliente = 'PRESTADOR' then 'Cliente' else 'Prestador' end))";

    private static final String CAMPOS =
            "select a.id, a.protocolo, a.cliente_id, a.origem, a.titulo, a.classificacao, a.situacao,"
                    + " a.restrito, a.vence_em, a.aberto_em, a.encerrado_em," + NOVIDADE_EM + " as novidade_em,"
                    + " (select count(*) from solicitacao s join demanda d on d.solicitacao_id = s.id and d.rodada = s.rodada"
                    + "   where s.atendimento_id = a.id and d.situacao = 'AGUARDANDO_COMPLEMENTO'"
                    + "   and (d.aguarda is null or d.aguarda ="
                    + "     case when a.tipo_cliente = 'PRESTADOR' then 'PRESTADOR' else 'CLIENTE' end)) as esperas"
                    + " from atendimento a where a.cliente_id in (:clientes) and not a.excluido";

    /** By what was last heard. */
    private static final String ABERTOS = "select * from (" + CAMPOS + " and a.encerrado_em is null) c"
            + " order by coalesce(c.novidade_em, c.aberto_em) desc, c.id desc";

    /**
     * By what was heard after they closed, when the ouvidoria answers for instance, or else by when they did: of thousands only
     * those of the page are asked for their lines.
     */
    private static final String ENCERRADOS = CAMPOS + " and a.encerrado_em is not null"
            + " order by coalesce(a.novidade_depois_em, a.encerrado_em) desc, a.id desc";

    /** When something was last told of each, at the latest: of a closed one without its lines, as in {@link #ENCERRADOS}. */
    private static final String CONTADOS =
            "select a.id, a.protocolo, case when a.encerrado_em is null then" + NOVIDADE_EM
                    + " else coalesce(a.novidade_depois_em, a.encerrado_em) end as contado_em"
                    + " from atendimento a where a.cliente_id in (:clientes) and not a.excluido";

    private static final String DELES = CAMPOS + " and a.id in (:casos)";

    /** @param em {@code null} when nothing was */
    private record Contado(long id, String protocolo, Instant em) {

        boolean novoPara(Map<String, Instant> olhados) {
            Instant olhado = olhados.get(protocolo);
            return em != null && (olhado == null || olhado.isBefore(em));
        }
    }

    private final JdbcClient banco;
    private final Rotulos rotulos;
    private final Clock relogio;

    ListaDoCliente(JdbcClient banco, Rotulos rotulos, Clock relogio) {
        this.banco = banco;
        this.rotulos = rotulos;
        this.relogio = relogio;
    }

    /**
     * @param olhados when whoever asks last looked at each, by protocol
     * @param lidos whether titles and subjects may be told
     */
    public PaginaDeCasos pagina(
            Collection<Long> clientes,
            RecorteDeCasos recorte,
            Map<String, Instant> olhados,
            int pagina,
            boolean lidos) {
        int qual = Math.max(1, pagina);
        if (clientes.isEmpty()) {
            return new PaginaDeCasos(List.of(), qual, false);
        }
        long pular = (long) (qual - 1) * PaginaDeCasos.TAMANHO;
        List<CasoNaLista> achados = switch (recorte) {
            case ABERTOS -> parte(ABERTOS, clientes, pular, lidos);
            case ENCERRADOS -> parte(ENCERRADOS, clientes, pular, lidos);
            case COM_NOVIDADE ->
                novos(clientes, olhados, lidos).stream()
                        .skip(pular)
                        .limit(PaginaDeCasos.TAMANHO + 1L)
                        .toList();
        };
        return new PaginaDeCasos(
                achados.stream().limit(PaginaDeCasos.TAMANHO).toList(), qual, achados.size() > PaginaDeCasos.TAMANHO);
    }

    private List<CasoNaLista> parte(String quais, Collection<Long> clientes, long pular, boolean lidos) {
        return comando(quais + " offset :pular rows fetch next :quantos rows only", clientes)
                .param("pular", pular)
                .param("quantos", PaginaDeCasos.TAMANHO + 1)
                .query((linha, numero) -> caso(linha, lidos))
                .list();
    }

    private List<CasoNaLista> novos(Collection<Long> clientes, Map<String, Instant> olhados, boolean lidos) {
        List<Long> casos = comando(CONTADOS, clientes)
                .query((linha, numero) -> new Contado(
                        linha.getLong("id"),
                        linha.getString("protocolo"),
                        MomentoGravado.instante(linha, "contado_em")))
                .list()
                .stream()
                .filter(um -> um.novoPara(olhados))
                .sorted(Comparator.comparing(Contado::em)
                        .thenComparing(Contado::id)
                        .reversed())
                .limit(NOVIDADES)
                .map(Contado::id)
                .toList();
        if (casos.isEmpty()) {
            return List.of();
        }
        return comando(DELES, clientes)
                .param("casos", casos)
                .query((linha, numero) -> caso(linha, lidos))
                .list()
                .stream()
                .filter(um -> um.novidadeDesde(olhados.get(um.protocolo())))
                .sorted(Comparator.comparing(CasoNaLista::novidadeEm)
                        .thenComparing(CasoNaLista::protocolo)
                        .reversed())
                .toList();
    }

    private JdbcClient.StatementSpec comando(String sql, Collection<Long> clientes) {
        return banco.sql(sql)
                .param("clientes", clientes)
                .param(
                        "novidades",
                        TipoAndamento.novidades().stream()
                                .map(TipoAndamento::name)
                                .toList());
    }

    private CasoNaLista caso(ResultSet linha, boolean lidos) throws SQLException {
        boolean mostra = lidos && !linha.getBoolean("restrito");
        return new CasoNaLista(
                andamento(linha),
                linha.getLong("cliente_id"),
                mostra
                        ? LigacaoDaOperadora.titulo(
                                Origem.valueOf(linha.getString("origem")), linha.getString("titulo"))
                        : null,
                mostra ? rotulos.classificacao(linha.getString("classificacao")) : null,
                MomentoGravado.em(linha, "novidade_em", relogio));
    }

    private AndamentoDoCaso andamento(ResultSet linha) throws SQLException {
        SituacaoParaOCliente situacao = SituacaoParaOCliente.de(
                SituacaoAtendimento.valueOf(linha.getString("situacao")), linha.getInt("esperas") > 0);
        OffsetDateTime prazo = MomentoGravado.em(linha, "vence_em", relogio);
        return new AndamentoDoCaso(
                linha.getString("protocolo"),
                situacao,
                prazo,
                !situacao.terminou() && prazo != null && prazo.toInstant().isBefore(relogio.instant()),
                MomentoGravado.em(linha, "aberto_em", relogio),
                MomentoGravado.em(linha, "encerrado_em", relogio));
    }
}
