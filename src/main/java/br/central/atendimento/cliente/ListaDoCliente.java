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
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of some clients as they see them in a list: one statement, however many there are. */
@Component
public class ListaDoCliente {

    private static final String CAMPOS =
            "select a.id, a.protocolo, a.cliente_id, a.origem, a.titulo, a.classificacao, a.situacao,"
                    + " a.restrito, a.vence_em, a.aberto_em, a.encerrado_em,"
                    + " (select max(n.quando) from andamento n where n.atendimento_id = a.id and n.tipo in (:novidades)"
                    + "   and n.quem <> 'cliente' and not (n.tipo = 'COMPLEMENTO' and n.para is not null)"
                    + "   and not (n.tipo = 'PEDIDO_DE_COMPLEMENTO' and n.para ="
                    + "     case when a.tipo_cliente = 'PRESTADOR' then 'Cliente' else 'Prestador' end)) as novidade_em,"
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

    private final JdbcClient banco;
    private final Rotulos rotulos;
    private final Clock relogio;

    ListaDoCliente(JdbcClient banco, Rotulos rotulos, Clock relogio) {
        this.banco = banco;
        this.rotulos = rotulos;
        this.relogio = relogio;
    }

    /** @param lidos whether titles and subjects may be told */
    public PaginaDeCasos pagina(Collection<Long> clientes, RecorteDeCasos recorte, int pagina, boolean lidos) {
        int qual = Math.max(1, pagina);
        if (clientes.isEmpty()) {
            return new PaginaDeCasos(List.of(), qual, false);
        }
        List<CasoNaLista> achados = banco.sql((recorte == RecorteDeCasos.ABERTOS ? ABERTOS : ENCERRADOS)
                        + " offset :pular rows fetch next :quantos rows only")
                .param("clientes", clientes)
                .param(
                        "novidades",
                        TipoAndamento.novidades().stream()
                                .map(TipoAndamento::name)
                                .toList())
                .param("pular", (long) (qual - 1) * PaginaDeCasos.TAMANHO)
                .param("quantos", PaginaDeCasos.TAMANHO + 1)
                .query((linha, numero) -> caso(linha, lidos))
                .list();
        return new PaginaDeCasos(
                achados.stream().limit(PaginaDeCasos.TAMANHO).toList(), qual, achados.size() > PaginaDeCasos.TAMANHO);
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
