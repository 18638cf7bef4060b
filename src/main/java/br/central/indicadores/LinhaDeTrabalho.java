package br.central.indicadores;

import static br.central.comum.MomentoGravado.em;

import br.central.catalogo.Classificacoes;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.indicadores.contrato.Espera;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.TipoDeTrabalho;
import br.central.indicadores.contrato.TrabalhoNaLista;
import br.central.prazos.EstadoDoPrazo;
import br.central.seguranca.Grupos;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.RowMapper;

/** One row of the list, as it stands at a moment. */
final class LinhaDeTrabalho implements RowMapper<TrabalhoNaLista> {

    static final String COLUNAS =
            "tipo, item_id, protocolo, protocolo_da_solicitacao, etapa, espera, grupo, responsavel,"
                    + " norma, classificacao, origem, criticidade, prioridade, aberto_em, vence_em, atencao_em, instancia";

    private final Classificacoes classificacoes;
    private final Grupos grupos;
    private final Instant agora;
    private final ZoneId fuso;

    LinhaDeTrabalho(Classificacoes classificacoes, Grupos grupos, Instant agora, ZoneId fuso) {
        this.classificacoes = classificacoes;
        this.grupos = grupos;
        this.agora = agora;
        this.fuso = fuso;
    }

    @Override
    public TrabalhoNaLista mapRow(ResultSet linha, int numero) throws SQLException {
        String tipo = linha.getString("tipo");
        String grupo = linha.getString("grupo");
        String classificacao = linha.getString("classificacao");
        return new TrabalhoNaLista(
                tipo + "-" + linha.getLong("item_id"),
                TipoDeTrabalho.valueOf(tipo),
                new TrabalhoNaLista.Caso(
                        linha.getString("protocolo"),
                        linha.getString("protocolo_da_solicitacao"),
                        classificacao,
                        descricao(classificacoes, classificacao),
                        linha.getString("instancia")),
                Etapa.valueOf(linha.getString("etapa")),
                Espera.valueOf(linha.getString("espera")),
                new TrabalhoNaLista.ComQuem(
                        grupo, grupo == null ? null : grupos.nome(grupo), linha.getString("responsavel")),
                Origem.valueOf(linha.getString("origem")),
                Criticidade.valueOf(linha.getString("criticidade")),
                linha.getInt("prioridade"),
                em(linha, "aberto_em", fuso),
                new TrabalhoNaLista.Prazo(linha.getString("norma"), em(linha, "vence_em", fuso), estado(linha)));
    }

    static String descricao(Classificacoes classificacoes, String caminho) {
        return caminho == null
                ? null
                : classificacoes
                        .buscar(caminho)
                        .map(no -> no.descricaoCompleta())
                        .orElse(caminho);
    }

    private EstadoDoPrazo estado(ResultSet linha) throws SQLException {
        OffsetDateTime venceEm = em(linha, "vence_em", fuso);
        return venceEm == null
                ? null
                : EstadoDoPrazo.em(agora, em(linha, "atencao_em", fuso).toInstant(), venceEm.toInstant(), null);
    }
}
