package br.central.seguranca.trilha;

import br.central.comum.Agora;
import br.central.comum.AoFim;
import br.central.comum.TrabalhoDoNo;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import br.central.seguranca.trilha.RecusasContadas.AGravar;
import br.central.seguranca.trilha.RecusasContadas.Chave;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes each act as a row and as a line of the log {@code trilha}, which a collector may take elsewhere. */
@Component
@TrabalhoDoNo
class TrilhaNoBanco implements Trilha {

    private static final Logger LOG = LoggerFactory.getLogger("trilha");
    private static final Pattern CONTROLES = Pattern.compile("\\p{Cntrl}");
    private static final int MAIOR_QUEM = 255;
    static final int MAIOR_ALVO = 200;

    private final LinhasDaTrilha linhas;
    private final UsuarioAtual usuario;
    private final RecusasContadas recusas;
    private final Agora agora;
    private final TransactionTemplate propria;

    TrilhaNoBanco(
            LinhasDaTrilha linhas,
            UsuarioAtual usuario,
            RecusasContadas recusas,
            Agora agora,
            PlatformTransactionManager transacoes) {
        this.recusas = recusas;
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
        if (ComoCliente.ativo()) {
            return;
        }
        VistosNoPedido.acrescentar(new VistosNoPedido.Visto(ato, usuario.login(), alvo, List.of()));
    }

    @Override
    public void vistos(AtoVigiado ato, String quais, Collection<Long> ids) {
        if (!ids.isEmpty() && !ComoCliente.ativo()) {
            VistosNoPedido.acrescentar(new VistosNoPedido.Visto(ato, usuario.login(), quais, List.copyOf(ids)));
        }
    }

    @Override
    public void anotar(AtoVigiado ato, Desfecho desfecho, String quem, String alvo) {
        String login = cortado(quem, MAIOR_QUEM);
        String sobre = cortado(alvo, MAIOR_ALVO);
        String deOnde = deOnde();
        if (desfecho == Desfecho.FEITO) {
            LinhaDoLog linha = gravar(ato, desfecho, login, deOnde, sobre);
            // The log is not told of what is undone.
            AoFim.seConfirmar(() -> registrar(linha));
        } else if (login == null || ato == AtoVigiado.ENTRADA) {
            recusas.contar(new Chave(ato, login, deOnde, null)).ifPresent(linha -> recusar(linha, sobre));
        } else if (ato == AtoVigiado.ACESSO) {
            recusas.contar(new Chave(ato, login, deOnde, sobre)).ifPresent(linha -> recusar(linha, sobre));
        } else {
            recusar(new AGravar(new Chave(ato, login, deOnde, null), 1), sobre);
        }
    }

    /** Of a flood that is over, what was only counted. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void gravarPendentes() {
        recusas.pendentes().forEach(linha -> recusar(linha, null));
    }

    private void recusar(AGravar linha, String alvo) {
        Chave de = linha.sobre();
        String um = de.alvo() == null ? alvo : de.alvo();
        String sobre = linha.vezes() == 1 ? um : cortado(vezes(linha, um), MAIOR_ALVO);
        registrar(gravarAParte(de.ato(), de.quem(), de.deOnde(), sobre));
    }

    private static String vezes(AGravar linha, String alvo) {
        if (alvo == null) {
            return linha.vezes() + " vezes";
        }
        return linha.vezes() + (linha.sobre().alvo() == null ? " vezes, a última: " : " vezes: ") + alvo;
    }

    private static void registrar(LinhaDoLog linha) {
        LOG.info("{}", linha.json());
    }

    /** What was refused stays refused, also when the trail cannot be written: the log is what is left then. */
    private LinhaDoLog gravarAParte(AtoVigiado ato, String quem, String deOnde, String alvo) {
        try {
            return propria.execute(status -> gravar(ato, Desfecho.RECUSADO, quem, deOnde, alvo));
        } catch (DataAccessException | TransactionException semBanco) {
            LOG.error("Não foi para a trilha", semBanco);
            return new LinhaDoLog(null, agora.instant(), ato, Desfecho.RECUSADO, quem, deOnde, alvo);
        }
    }

    private LinhaDoLog gravar(AtoVigiado ato, Desfecho desfecho, String quem, String deOnde, String alvo) {
        // As finely as every database keeps it, for the seal is over it.
        Instant quando = agora.instant().truncatedTo(ChronoUnit.MICROS);
        long id = linhas.incluir(quando, ato, desfecho, quem, deOnde, alvo);
        return new LinhaDoLog(id, quando, ato, desfecho, quem, deOnde, alvo);
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
        // What nobody can see, and not every database takes.
        String visivel = CONTROLES.matcher(texto).replaceAll("\uFFFD");
        return visivel.length() <= tamanho ? visivel : visivel.substring(0, tamanho);
    }
}
