package br.central.consulta;

import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import br.central.catalogo.StatusDoBeneficiario;
import br.central.seguranca.Operadores;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How beneficiaries stand and have stood, as their cases brought it. */
@Component
class StatusNoBanco {

    private static final int ULTIMOS = 50;

    record Linha(
            long id,
            long atendimentoId,
            String protocolo,
            SituacaoView.Escopo escopo,
            String situacao,
            StatusDoBeneficiario status,
            String quem,
            OffsetDateTime desde) {}

    private final JdbcClient banco;
    private final Alcance alcance;
    private final Situacoes situacoes;
    private final Operadores operadores;
    private final Clock relogio;

    StatusNoBanco(JdbcClient banco, Alcance alcance, Situacoes situacoes, Operadores operadores, Clock relogio) {
        this.banco = banco;
        this.alcance = alcance;
        this.situacoes = situacoes;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    /** The newest first; of a case that the user may not open, only what became of the client and when. */
    List<StatusNoTempo> de(Collection<Long> clientes) {
        List<Linha> linhas = banco.sql("select id, atendimento_id, protocolo, escopo, situacao, status, quem, desde"
                        + " from v_status_do_beneficiario where cliente_id in (:clientes)"
                        + " order by desde desc, id desc fetch first " + ULTIMOS + " rows only")
                .param("clientes", clientes)
                .query(Linha.class)
                .list();
        if (linhas.isEmpty()) {
            return List.of();
        }
        Set<Long> abertos = visiveis(linhas.stream().map(Linha::atendimentoId).toList());
        return linhas.stream()
                .map(linha -> visto(linha, linha == linhas.get(0), abertos.contains(linha.atendimentoId())))
                .toList();
    }

    private Set<Long> visiveis(Collection<Long> casos) {
        Condicoes condicoes = alcance.visiveis().e("a.id in (:casos)", "casos", Set.copyOf(casos));
        return new HashSet<>(banco.sql("select a.id from v_caso a where " + condicoes.sql())
                .paramSource(condicoes.parametros())
                .query(Long.class)
                .list());
    }

    private StatusNoTempo visto(Linha linha, boolean atual, boolean aberto) {
        return new StatusNoTempo(
                linha.status(),
                linha.status().descricao(),
                linha.desde().atZoneSameInstant(relogio.getZone()).toOffsetDateTime(),
                atual,
                aberto ? linha.protocolo() : null,
                aberto ? situacoes.exigir(linha.escopo(), linha.situacao()).nome() : null,
                aberto ? operadores.comoSeChama(linha.quem()) : null);
    }
}
