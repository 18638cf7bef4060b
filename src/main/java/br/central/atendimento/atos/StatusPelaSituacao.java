package br.central.atendimento.atos;

import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Ato;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import br.central.catalogo.StatusDoBeneficiario;
import br.central.comum.AoFim;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A case of a beneficiary, or a request of it, comes into a state that by the register brings one of the beneficiary with it: that
 * is kept, with when and by whom. It belongs to the case, and with it to whoever the case is of.
 */
@Component
class StatusPelaSituacao {

    /** A deadline that passes changes no state, and thousands may pass at once. */
    private static final Set<String> SEM_SITUACAO = Set.of("ATENCAO", "PRAZO_EXPIRADO");

    private static final String AGORA = """
            select a.id as atendimento, a.protocolo, 'ATENDIMENTO' as escopo, a.situacao from atendimento a
            where a.id in (:casos) and a.tipo_cliente = 'BENEFICIARIO' and a.cliente_id is not null and a.excluido = false
            union all
            select a.id, s.protocolo, 'SOLICITACAO', s.situacao
            from atendimento a join solicitacao s on s.atendimento_id = a.id
            where a.id in (:casos) and a.tipo_cliente = 'BENEFICIARIO' and a.cliente_id is not null and a.excluido = false""";

    /** A case or a request, and the state it is in. */
    record NaSituacao(long atendimento, String protocolo, SituacaoView.Escopo escopo, String situacao) {}

    /** What was kept while it was in a state that it has not left, as far as is known. */
    record Guardado(long id, String protocolo, String situacao) {}

    private final Situacoes situacoes;
    private final JdbcClient banco;
    private final EntityManager sessao;
    private final Diario diario;
    private final AoFim<Set<Long>> mudados = AoFim.umaVezPorUltimo(TreeSet::new, this::acompanhar);

    StatusPelaSituacao(Situacoes situacoes, JdbcClient banco, EntityManager sessao, Diario diario) {
        this.situacoes = situacoes;
        this.banco = banco;
        this.sessao = sessao;
        this.diario = diario;
    }

    @EventListener
    void mudou(AtendimentoMudou caso) {
        if (!SEM_SITUACAO.contains(String.valueOf(caso.tipo())) && situacoes.algumaComStatus()) {
            mudados.destaTransacao().add(caso.atendimentoId());
        }
    }

    private void acompanhar(Collection<Long> casos) {
        sessao.flush();
        Map<String, Guardado> guardados = banco
                .sql("select id, protocolo, situacao from status_do_beneficiario"
                        + " where atendimento_id in (:casos) and saiu_em is null")
                .param("casos", casos)
                .query(Guardado.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Guardado::protocolo, Function.identity(), (um, outro) -> um));
        List<NaSituacao> agora =
                banco.sql(AGORA).param("casos", casos).query(NaSituacao.class).list();
        Ato ato = diario.ato();
        agora.forEach(um -> acompanhar(um, guardados.get(um.protocolo()), ato));
    }

    /** Left while the register brought nothing by any state, and come back to, it was left now at the latest. */
    private void acompanhar(NaSituacao agora, Guardado guardado, Ato ato) {
        boolean chegou = chegouAgora(agora);
        if (guardado != null && guardado.situacao().equals(agora.situacao()) && !chegou) {
            return;
        }
        if (guardado != null) {
            banco.sql("update status_do_beneficiario set saiu_em = :quando where id = :id")
                    .param("quando", ato.quando().atOffset(ZoneOffset.UTC))
                    .param("id", guardado.id())
                    .update();
        }
        StatusDoBeneficiario status =
                situacoes.exigir(agora.escopo(), agora.situacao()).situacaoBeneficiario();
        if (status != null && chegou) {
            banco.sql("""
                            insert into status_do_beneficiario
                              (atendimento_id, protocolo, escopo, situacao, status, quem, desde)
                            values (:atendimento, :protocolo, :escopo, :situacao, :status, :quem, :desde)""")
                    .param("atendimento", agora.atendimento())
                    .param("protocolo", agora.protocolo())
                    .param("escopo", agora.escopo().name())
                    .param("situacao", agora.situacao())
                    .param("status", status.name())
                    .param("quem", ato.quem())
                    .param("desde", ato.quando().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** In this act: whoever was in the state before the register said anything of it got nothing by it. */
    private boolean chegouAgora(NaSituacao agora) {
        Atendimento caso = sessao.find(Atendimento.class, agora.atendimento());
        return agora.escopo() == SituacaoView.Escopo.ATENDIMENTO
                ? caso.mudouDeSituacao()
                : caso.pedidos()
                        .doProtocolo(agora.protocolo())
                        .map(Solicitacao::mudouDeSituacao)
                        .orElse(false);
    }
}
