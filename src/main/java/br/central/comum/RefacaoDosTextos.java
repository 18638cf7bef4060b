package br.central.comum;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a release that writes searchable texts otherwise, writes anew what is stored, a thousand rows at a time, while
 * everybody works. How far it got is kept in the same transaction: killed in the middle it goes on there, and of several
 * nodes one at a time does the next thousand.
 */
@Component
public class RefacaoDosTextos {

    private static final Logger LOG = LoggerFactory.getLogger(RefacaoDosTextos.class);
    private static final int POR_VEZ = 1000;

    private final List<TextosRefeitos<?>> textos;
    private final JdbcClient banco;
    private final Dialeto dialeto;
    private final TransactionTemplate transacao;

    RefacaoDosTextos(List<TextosRefeitos<?>> textos, JdbcClient banco, Dialeto dialeto, TransactionTemplate transacao) {
        this.textos = textos.stream()
                .sorted(Comparator.<TextosRefeitos<?>, String>comparing(TextosRefeitos::nome))
                .toList();
        this.banco = banco;
        this.dialeto = dialeto;
        this.transacao = transacao;
    }

    /** All that is left; nothing at once when this version was gone through before. */
    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT1M")
    public void refazer() {
        textos.forEach(this::refazer);
    }

    private void refazer(TextosRefeitos<?> deles) {
        while (Boolean.TRUE.equals(transacao.execute(status -> haMais(deles)))) {
            LOG.debug("Textos de {} refeitos", deles.nome());
        }
    }

    private boolean haMais(TextosRefeitos<?> deles) {
        Marca marca = banco.sql("select versao, ate_id from textos_refeitos where nome = :nome " + dialeto.paraMudar())
                .param("nome", deles.nome())
                .query(Marca.class)
                .single();
        if (marca.versao() >= TextoBusca.VERSAO) {
            return false;
        }
        long ultimo = deles.refazer(marca.ateId(), POR_VEZ);
        boolean acabou = ultimo == 0;
        banco.sql("update textos_refeitos set versao = :versao, ate_id = :ate where nome = :nome")
                .param("versao", acabou ? TextoBusca.VERSAO : marca.versao())
                .param("ate", ultimo)
                .param("nome", deles.nome())
                .update();
        return !acabou;
    }

    private record Marca(int versao, long ateId) {}
}
