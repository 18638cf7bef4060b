package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.DemandaRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.QuemPode;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.seguranca.ComoSistema;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back what is with a user that was deleted: to the queue of its group, or to the supervision's where nobody works
 * that one. Each case is a transaction under its own lock, so that any number of nodes may do it.
 */
@Component
public class TrabalhoDeQuemSaiu {

    private static final Logger LOG = LoggerFactory.getLogger(TrabalhoDeQuemSaiu.class);
    private static final String MOTIVO = "Estava com um usuário que não existe mais.";

    private final AtendimentoRepository atendimentos;
    private final DemandaRepository demandas;
    private final QuemPode quemPode;
    private final Diario diario;
    private final ProcessoDoAtendimento processo;
    private final ProcessoDaSolicitacao processoDaSolicitacao;
    private final TransactionTemplate transacao;

    TrabalhoDeQuemSaiu(
            AtendimentoRepository atendimentos,
            DemandaRepository demandas,
            QuemPode quemPode,
            Diario diario,
            ProcessoDoAtendimento processo,
            ProcessoDaSolicitacao processoDaSolicitacao,
            PlatformTransactionManager transacoes) {
        this.atendimentos = atendimentos;
        this.demandas = demandas;
        this.quemPode = quemPode;
        this.diario = diario;
        this.processo = processo;
        this.processoDaSolicitacao = processoDaSolicitacao;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(fixedDelayString = "${central.atendimento.quem-saiu.intervalo:60s}")
    public void devolver() {
        ComoSistema.executar(this::devolverTudo);
    }

    private void devolverTudo() {
        Stream.concat(atendimentos.responsaveis().stream(), demandas.responsaveis().stream())
                .distinct()
                .filter(quem -> !quemPode.existe(quem))
                .forEach(this::devolverDe);
    }

    private void devolverDe(String quem) {
        List<String> protocolos = Stream.concat(atendimentos.com(quem).stream(), demandas.com(quem).stream())
                .distinct()
                .toList();
        for (String protocolo : protocolos) {
            try {
                transacao.executeWithoutResult(aberta ->
                        atendimentos.paraMudar(protocolo).ifPresent(atendimento -> devolver(atendimento, quem)));
            } catch (RuntimeException falha) {
                LOG.warn("Atendimento {} ainda com quem saiu: {}", protocolo, falha.toString());
            }
        }
    }

    private void devolver(Atendimento atendimento, String quem) {
        if (quem.equals(atendimento.responsavel()) && !atendimento.situacao().terminou()) {
            oCaso(atendimento, quem);
        }
        atendimento.pedidos().demandas().stream()
                .filter(demanda -> demanda.situacao().emAberto() && quem.equals(demanda.responsavel()))
                .forEach(demanda -> aParte(demanda, quem));
    }

    private void oCaso(Atendimento atendimento, String quem) {
        String antes = atendimento.grupo();
        String fila = quemPode.fila(atendimento);
        atendimento.transferirAoGrupo(fila, diario.ato());
        diario.anotarNaFila(atendimento, fila, new Diario.Mudanca(TipoAndamento.DEVOLUCAO, MOTIVO, quem, fila));
        if (atendimento.situacao().comOperador() && atendimento.tarefa() != null) {
            processo.transferido(atendimento, antes);
        }
    }

    private void aParte(Demanda demanda, String quem) {
        demanda.transferirA(null);
        diario.anotarMudanca(demanda, TipoAndamento.DEVOLUCAO, MOTIVO, quem, demanda.grupo());
        processoDaSolicitacao.transferida(demanda);
    }
}
