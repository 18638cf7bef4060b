package br.central.canais.pesquisa;

import br.central.canais.pesquisa.Encerramentos.Encerrado;
import br.central.seguranca.ComoSistema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at each closing once, on whatever node; what goes wrong with one is no matter of the others. */
@Component
class PesquisaDosEncerrados {

    private static final Logger LOG = LoggerFactory.getLogger(PesquisaDosEncerrados.class);

    private final Encerramentos encerramentos;
    private final PesquisasNoBanco pesquisas;
    private final QuemSePergunta quem;
    private final EnvioDaPesquisa envio;
    private final TransactionTemplate transacao;

    PesquisaDosEncerrados(
            Encerramentos encerramentos,
            PesquisasNoBanco pesquisas,
            QuemSePergunta quem,
            EnvioDaPesquisa envio,
            PlatformTransactionManager transacoes) {
        this.encerramentos = encerramentos;
        this.pesquisas = pesquisas;
        this.quem = quem;
        this.envio = envio;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(fixedDelayString = "PT5M")
    void perguntar() {
        if (quem.ligada()) {
            encerramentos.porVer().forEach(this::olhar);
        }
    }

    private void olhar(Encerrado caso) {
        try {
            transacao.executeWithoutResult(nada -> ComoSistema.executar(() -> {
                pesquisas.vista(caso);
                if (quem.vai(caso)) {
                    envio.perguntar(caso);
                }
            }));
        } catch (DuplicateKeyException outroNo) {
            // Looked at, which was all that was wanted.
        } catch (RuntimeException falha) {
            LOG.warn(
                    "A pesquisa do atendimento {} não saiu: {}",
                    caso.protocolo(),
                    falha.getClass().getSimpleName());
        }
    }
}
