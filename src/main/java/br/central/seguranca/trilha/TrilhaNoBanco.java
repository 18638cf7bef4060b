package br.central.seguranca.trilha;

import br.central.comum.Agora;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes each act as a row and as a line of the log {@code trilha}, which a collector may take elsewhere. */
@Component
class TrilhaNoBanco implements Trilha {

    private static final Logger LOG = LoggerFactory.getLogger("trilha");
    private static final int MAIOR_QUEM = 255;
    private static final int MAIOR_ALVO = 200;

    private final LinhasDaTrilha linhas;
    private final UsuarioAtual usuario;
    private final Agora agora;
    private final TransactionTemplate propria;

    TrilhaNoBanco(LinhasDaTrilha linhas, UsuarioAtual usuario, Agora agora, PlatformTransactionManager transacoes) {
        this.linhas = linhas;
        this.usuario = usuario;
        this.agora = agora;
        this.propria = new TransactionTemplate(transacoes);
        this.propria.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void feito(AtoVigiado ato, String alvo) {
        anotar(ato, Desfecho.FEITO, usuario.login(), alvo);
    }

    @Override
    public void recusado(AtoVigiado ato, String alvo) {
        anotar(ato, Desfecho.RECUSADO, usuario.login(), alvo);
    }

    @Override
    public void visto(AtoVigiado ato, String alvo) {
        VistosNoPedido.acrescentar(new VistosNoPedido.Visto(ato, usuario.login(), alvo));
    }

    @Override
    public void anotar(AtoVigiado ato, Desfecho desfecho, String quem, String alvo) {
        String login = cortado(quem, MAIOR_QUEM);
        String sobre = cortado(alvo, MAIOR_ALVO);
        String deOnde = deOnde();
        if (desfecho == Desfecho.FEITO) {
            gravar(ato, desfecho, login, deOnde, sobre);
        } else {
            gravarAParte(ato, desfecho, login, deOnde, sobre);
        }
        LOG.info("{}", new LinhaDoLog(ato, desfecho, login, deOnde, sobre).json());
    }

    /** What was refused stays refused, also when the trail cannot be written: the log is what is left then. */
    private void gravarAParte(AtoVigiado ato, Desfecho desfecho, String quem, String deOnde, String alvo) {
        try {
            propria.executeWithoutResult(status -> gravar(ato, desfecho, quem, deOnde, alvo));
        } catch (DataAccessException | TransactionException semBanco) {
            LOG.error("Não foi para a trilha", semBanco);
        }
    }

    private void gravar(AtoVigiado ato, Desfecho desfecho, String quem, String deOnde, String alvo) {
        // As finely as every database keeps it, for the seal is over it.
        linhas.incluir(agora.instant().truncatedTo(ChronoUnit.MICROS), ato, desfecho, quem, deOnde, alvo);
    }

    private static String deOnde() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes pedido
                ? pedido.getRequest().getRemoteAddr()
                : null;
    }

    private static String cortado(String texto, int tamanho) {
        if (texto == null || texto.isEmpty()) {
            return null;
        }
        return texto.length() <= tamanho ? texto : texto.substring(0, tamanho);
    }
}
