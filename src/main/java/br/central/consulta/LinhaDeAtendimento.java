package br.central.consulta;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.catalogo.Classificacoes;
import br.central.comum.Cnpj;
import br.central.comum.Cpf;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row as people see it at a moment, in their time zone. */
final class LinhaDeAtendimento implements RowMapper<AtendimentoNaLista> {

    static final String COLUNAS = """
            a.id, a.protocolo, a.situacao, a.origem, a.tipo_cliente, a.titulo, a.classificacao, a.motivo, a.criticidade,
            a.urgente, a.restrito, a.aberto_em, a.aberto_por, a.encerrado_em, a.responsavel, a.grupo, a.norma,
            a.vence_em, a.atencao_em, m.descricao as motivo_descricao,
            a.cliente_id, coalesce(c.nome_social, c.nome) as cliente_nome, c.tipo_cliente as cliente_tipo, c.cpf, c.cnpj,
            (select string_agg(distinct d.grupo, ',') from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id
              where s.atendimento_id = a.id and %s) as grupos_com_demanda""".formatted(Criterios.DEMANDA_EM_ABERTO);

    private static final String ENTRE_NIVEIS = " › ";

    private final Classificacoes classificacoes;
    private final Instant agora;
    private final ZoneId fuso;
    private final PrazoNaLinha prazos;

    LinhaDeAtendimento(Classificacoes classificacoes, Instant agora, ZoneId fuso) {
        this.classificacoes = classificacoes;
        this.agora = agora;
        this.fuso = fuso;
        this.prazos = new PrazoNaLinha(agora, fuso);
    }

    @Override
    public AtendimentoNaLista mapRow(ResultSet linha, int numero) throws SQLException {
        String classificacao = linha.getString("classificacao");
        List<String> niveis = niveis(classificacao);
        OffsetDateTime abertoEm = prazos.em(linha, "aberto_em");
        OffsetDateTime encerradoEm = prazos.em(linha, "encerrado_em");
        return new AtendimentoNaLista(
                linha.getString("protocolo"),
                SituacaoAtendimento.valueOf(linha.getString("situacao")),
                Origem.valueOf(linha.getString("origem")),
                cliente(linha),
                TipoCliente.valueOf(linha.getString("tipo_cliente")),
                new AtendimentoNaLista.Assunto(
                        linha.getLong("id"),
                        linha.getString("titulo"),
                        classificacao,
                        niveis.isEmpty() ? null : niveis.get(0),
                        niveis.size() < 2 ? null : String.join(ENTRE_NIVEIS, niveis.subList(1, niveis.size())),
                        linha.getString("motivo"),
                        linha.getString("motivo_descricao")),
                Criticidade.valueOf(linha.getString("criticidade")),
                linha.getBoolean("urgente"),
                linha.getBoolean("restrito"),
                new AtendimentoNaLista.Andamento(
                        abertoEm, linha.getString("aberto_por"), encerradoEm, dias(abertoEm, encerradoEm)),
                new AtendimentoNaLista.ComQuem(
                        linha.getString("responsavel"),
                        linha.getString("grupo"),
                        grupos(linha.getString("grupos_com_demanda"))),
                prazos.ler(linha, encerradoEm));
    }

    private List<String> niveis(String caminho) {
        return caminho == null
                ? List.of()
                : classificacoes
                        .buscar(caminho)
                        .map(no -> List.of(no.descricaoCompleta().split(ENTRE_NIVEIS)))
                        .orElse(List.of(caminho));
    }

    private static ClienteNaLista cliente(ResultSet linha) throws SQLException {
        String nome = linha.getString("cliente_nome");
        if (nome == null) {
            return null;
        }
        String cpf = linha.getString("cpf");
        String cnpj = linha.getString("cnpj");
        return new ClienteNaLista(
                linha.getLong("cliente_id"),
                nome,
                TipoCliente.valueOf(linha.getString("cliente_tipo")),
                cpf != null ? new Cpf(cpf).formatado() : cnpj == null ? null : new Cnpj(cnpj).formatado());
    }

    private static List<String> grupos(String juntos) {
        return juntos == null
                ? List.of()
                : Stream.of(juntos.split(",")).sorted().toList();
    }

    private long dias(OffsetDateTime abertoEm, OffsetDateTime encerradoEm) {
        LocalDate fim = encerradoEm == null ? agora.atZone(fuso).toLocalDate() : encerradoEm.toLocalDate();
        return ChronoUnit.DAYS.between(abertoEm.toLocalDate(), fim);
    }
}
