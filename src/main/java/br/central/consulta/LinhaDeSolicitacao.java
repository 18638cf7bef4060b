package br.central.consulta;

import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.catalogo.Classificacoes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.RowMapper;

/** Reads the row of an open request as people see it at a moment, in their time zone. */
final class LinhaDeSolicitacao implements RowMapper<SolicitacaoEmAberto> {

    private final Classificacoes classificacoes;
    private final PrazoNaLinha prazos;

    LinhaDeSolicitacao(Classificacoes classificacoes, Instant agora, ZoneId fuso) {
        this.classificacoes = classificacoes;
        this.prazos = new PrazoNaLinha(agora, fuso);
    }

    @Override
    public SolicitacaoEmAberto mapRow(ResultSet linha, int numero) throws SQLException {
        String classificacao = linha.getString("classificacao");
        return new SolicitacaoEmAberto(
                linha.getString("protocolo"),
                linha.getString("atendimento"),
                SituacaoSolicitacao.valueOf(linha.getString("situacao")),
                classificacao,
                classificacoes
                        .buscar(classificacao)
                        .map(no -> no.descricaoCompleta())
                        .orElse(classificacao),
                prazos.em(linha, "registrada_em"),
                linha.getInt("reiteracoes"),
                prazos.ler(linha, null));
    }
}
