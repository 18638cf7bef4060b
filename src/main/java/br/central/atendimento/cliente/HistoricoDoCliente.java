package br.central.atendimento.cliente;

import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.ContatoNoHistorico;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoParaOCliente;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.comum.MomentoGravado;
import br.central.comum.Origem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All the contacts of some clients with what was answered: three statements a part, however many there are. */
@Component
public class HistoricoDoCliente {

    private static final String DE_QUEM =
            " where a.cliente_id in (:clientes) and not a.excluido and a.protocolo in (:protocolos)";

    private static final String TODOS = "select a.protocolo from atendimento a where a.cliente_id in (:clientes)"
            + " and not a.excluido order by a.aberto_em desc, a.id desc";

    private static final String CASOS =
            "select a.id, a.protocolo, a.origem, a.titulo, a.descricao, a.situacao, a.restrito,"
                    + " a.aberto_em, a.encerrado_em, a.classificacao, a.resolucao from atendimento a"
                    + DE_QUEM + " order by a.aberto_em desc, a.id desc";

    private static final String PEDIDOS =
            "select s.atendimento_id, s.protocolo, s.classificacao, s.situacao, s.registrada_em,"
                    + " s.vence_em, s.conclusao, s.resposta, s.fundamento, s.respondida_em from solicitacao s"
                    + " join atendimento a on a.id = s.atendimento_id" + DE_QUEM + " and not a.restrito order by s.id";

    private static final String QUEIXAS =
            "select s.atendimento_id, r.protocolo, s.classificacao, r.tipo, r.registrada_em,"
                    + " r.vence_em, r.conclusao, r.resposta, r.fundamento, r.respondida_em from reclamacao r"
                    + " join solicitacao s on s.id = r.solicitacao_id join atendimento a on a.id = s.atendimento_id"
                    + DE_QUEM + " and not a.restrito order by r.id";

    private final JdbcClient banco;
    private final Rotulos rotulos;
    private final Clock relogio;

    HistoricoDoCliente(JdbcClient banco, Rotulos rotulos, Clock relogio) {
        this.banco = banco;
        this.rotulos = rotulos;
        this.relogio = relogio;
    }

    /** Of all of them, the newest first. */
    public List<String> protocolos(Collection<Long> clientes) {
        return clientes.isEmpty()
                ? List.of()
                : banco.sql(TODOS)
                        .param("clientes", clientes)
                        .query(String.class)
                        .list();
    }

    /** Those of these that are theirs, the newest first. */
    public List<ContatoNoHistorico> de(Collection<Long> clientes, Collection<String> protocolos) {
        if (clientes.isEmpty() || protocolos.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ContatoNoHistorico.Pedido>> pedidos = new HashMap<>();
        banco.sql(PEDIDOS)
                .param("clientes", clientes)
                .param("protocolos", protocolos)
                .query((linha, numero) -> juntar(pedidos, linha, pedido(linha)))
                .list();
        banco.sql(QUEIXAS)
                .param("clientes", clientes)
                .param("protocolos", protocolos)
                .query((linha, numero) -> juntar(pedidos, linha, queixa(linha)))
                .list();
        return banco.sql(CASOS)
                .param("clientes", clientes)
                .param("protocolos", protocolos)
                .query((linha, numero) -> caso(linha, pedidos))
                .list();
    }

    private static boolean juntar(
            Map<Long, List<ContatoNoHistorico.Pedido>> pedidos, ResultSet linha, ContatoNoHistorico.Pedido pedido)
            throws SQLException {
        return pedidos.computeIfAbsent(linha.getLong("atendimento_id"), novo -> new ArrayList<>())
                .add(pedido);
    }

    private ContatoNoHistorico caso(ResultSet linha, Map<Long, List<ContatoNoHistorico.Pedido>> pedidos)
            throws SQLException {
        Origem origem = Origem.valueOf(linha.getString("origem"));
        boolean lido = !linha.getBoolean("restrito");
        List<ContatoNoHistorico.Pedido> seus = new ArrayList<>(pedidos.getOrDefault(linha.getLong("id"), List.of()));
        if (lido && linha.getString("resolucao") != null) {
            seus.add(resolvido(linha));
        }
        return new ContatoNoHistorico(
                linha.getString("protocolo"),
                origem.descricao(),
                lido ? LigacaoDaOperadora.titulo(origem, linha.getString("titulo")) : null,
                lido ? LigacaoDaOperadora.descricao(origem, linha.getString("descricao")) : null,
                SituacaoParaOCliente.de(SituacaoAtendimento.valueOf(linha.getString("situacao")), false),
                em(linha, "aberto_em"),
                em(linha, "encerrado_em"),
                seus);
    }

    private ContatoNoHistorico.Pedido resolvido(ResultSet linha) throws SQLException {
        return new ContatoNoHistorico.Pedido(
                linha.getString("protocolo"),
                "Resolvido no contato",
                rotulos.classificacao(linha.getString("classificacao")),
                SituacaoParaOCliente.RESPONDIDO.descricao(),
                em(linha, "aberto_em"),
                null,
                null,
                linha.getString("resolucao"),
                null,
                em(linha, "encerrado_em"));
    }

    private ContatoNoHistorico.Pedido pedido(ResultSet linha) throws SQLException {
        SituacaoSolicitacao situacao = SituacaoSolicitacao.valueOf(linha.getString("situacao"));
        return respondido(
                linha, "Pedido", SituacaoParaOCliente.de(situacao, false).descricao());
    }

    private ContatoNoHistorico.Pedido queixa(ResultSet linha) throws SQLException {
        boolean respondida = linha.getString("resposta") != null;
        return respondido(
                linha,
                TipoDeReclamacao.valueOf(linha.getString("tipo")).descricao(),
                (respondida ? SituacaoParaOCliente.RESPONDIDO : SituacaoParaOCliente.EM_ANALISE).descricao());
    }

    private ContatoNoHistorico.Pedido respondido(ResultSet linha, String tipo, String situacao) throws SQLException {
        String conclusao = linha.getString("conclusao");
        return new ContatoNoHistorico.Pedido(
                linha.getString("protocolo"),
                tipo,
                rotulos.classificacao(linha.getString("classificacao")),
                situacao,
                em(linha, "registrada_em"),
                em(linha, "vence_em"),
                conclusao == null ? null : Conclusao.valueOf(conclusao).descricao(),
                linha.getString("resposta"),
                linha.getString("fundamento"),
                em(linha, "respondida_em"));
    }

    private OffsetDateTime em(ResultSet linha, String coluna) throws SQLException {
        return MomentoGravado.em(linha, coluna, relogio);
    }
}
