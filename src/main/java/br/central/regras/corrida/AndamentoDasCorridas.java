package br.central.regras.corrida;

import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.regras.corrida.Corrida.Versoes;
import br.central.regras.corrida.TipoDeCorrida.Qual;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs as people ask for them, begin them and stop them. Who calls has asked for the right, and says things in its own words. */
@Component
public class AndamentoDasCorridas {

    private static final int ULTIMAS = 50;
    private static final int MAIOR_MOTIVO = 1_000;

    private final CorridasNoBanco corridas;
    private final CasosDaCorrida casos;
    private final Trilha trilha;
    private final UsuarioAtual usuario;
    private final TransactionTemplate transacao;

    AndamentoDasCorridas(
            CorridasNoBanco corridas,
            CasosDaCorrida casos,
            Trilha trilha,
            UsuarioAtual usuario,
            PlatformTransactionManager transacoes) {
        this.corridas = corridas;
        this.casos = casos;
        this.trilha = trilha;
        this.usuario = usuario;
        this.transacao = new TransactionTemplate(transacoes);
    }

    /**
     * How one kind of run is spoken of.
     *
     * @param nome such as “migração”: it is feminine
     * @param porQue asks for the reason
     * @param emAndamento that another of the same is under way, which is given
     */
    public record Palavras(
            Qual qual,
            String nome,
            String porQue,
            Function<Corrida, String> emAndamento,
            Function<Versoes, String> naTrilha) {}

    /** Takes a preview in; the work begins within a second. @param escolhas whatever it needs, kept as JSON */
    public Corrida pedir(Qual qual, Versoes versoes, Object escolhas) {
        return corridas.ver(corridas.incluir(qual, versoes, escolhas, usuario.login()), qual)
                .orElseThrow();
    }

    /** @throws Recusa.NaoEncontrado when there is no such run of that kind */
    public Corrida ver(long id, Palavras palavras) {
        return corridas.ver(id, palavras.qual())
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há a %s %d.".formatted(palavras.nome(), id)));
    }

    /** Everybody's, the newest first. */
    public List<Corrida> ultimas(Qual qual) {
        return corridas.ultimas(qual, ULTIMAS);
    }

    public List<Corrida> ultimas(Qual qual, String modelo) {
        return corridas.ultimas(qual, modelo, ULTIMAS);
    }

    /** The one that the current person asked for last; another's may be newer. */
    public Optional<Long> minhaUltima(Qual qual, String modelo) {
        return corridas.ultimaDe(usuario.login(), qual, modelo);
    }

    /** One page of the cases; of those restricted to others only that they are. */
    public Pagina<CasoNaCorrida> casos(Corrida corrida, ResultadoDoCaso resultado, int pagina, int tamanho) {
        return casos.pagina(corrida, resultado, pagina, tamanho);
    }

    /** All of them, one after another. */
    public void cada(Corrida corrida, Consumer<CasoNaCorrida> oQueFazer) {
        casos.cada(corrida, oQueFazer);
    }

    /**
     * The cases are begun with within a second.
     *
     * @throws Recusa.EstadoNaoPermite when the preview is not ready, has begun already, or another one of the same runs
     */
    public Corrida comecar(long id, Palavras palavras, String motivo) {
        Corrida corrida = ver(id, palavras);
        String porque = motivo(motivo, palavras);
        try {
            transacao.executeWithoutResult(aberta -> {
                if (!corridas.comecar(id, usuario.login(), porque)) {
                    throw naoComeca(ver(id, palavras), palavras);
                }
                anotar(corrida, palavras, "começou");
            });
        } catch (DuplicateKeyException outra) {
            throw new Recusa.EstadoNaoPermite(corridas.ativa(corrida.versoes().modelo())
                    .map(palavras.emAndamento())
                    .orElse("Outra já estava em andamento. Tente de novo."));
        }
        return ver(id, palavras);
    }

    private static Recusa naoComeca(Corrida agora, Palavras palavras) {
        return new Recusa.EstadoNaoPermite(
                agora.situacao().comecou()
                        ? "Esta %s já foi começada, por %s."
                                .formatted(palavras.nome(), agora.inicio().por())
                        : "A prévia desta %s não está pronta: está %s.".formatted(palavras.nome(), agora.descricao()));
    }

    private static String motivo(String dito, Palavras palavras) {
        if (dito == null || dito.isBlank()) {
            throw Recusa.RegraNaoAtendida.campo("motivo", palavras.porQue());
        }
        if (dito.strip().length() > MAIOR_MOTIVO) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "O motivo vai até 1.000 caracteres.");
        }
        return dito.strip();
    }

    /**
     * What has been done stays; the others are left as they are.
     *
     * @throws Recusa.EstadoNaoPermite when it does not run
     */
    public Corrida parar(long id, Palavras palavras) {
        Corrida antes = ver(id, palavras);
        transacao.executeWithoutResult(aberta -> {
            if (!corridas.parar(id, usuario.login())) {
                throw new Recusa.EstadoNaoPermite("Esta %s não está em andamento: está %s."
                        .formatted(palavras.nome(), ver(id, palavras).descricao()));
            }
            anotar(antes, palavras, "foi parada");
        });
        return ver(id, palavras);
    }

    private void anotar(Corrida corrida, Palavras palavras, String oQue) {
        trilha.feito(
                AtoVigiado.MODELO,
                "%s: %s %d %s %s"
                        .formatted(
                                corrida.versoes().modelo(),
                                palavras.nome(),
                                corrida.id(),
                                palavras.naTrilha().apply(corrida.versoes()),
                                oQue));
    }

    /** @throws Recusa.EstadoNaoPermite when it has begun: that is kept */
    public void descartar(long id, Palavras palavras) {
        Corrida corrida = ver(id, palavras);
        if (!corridas.descartar(id) && corrida.situacao() != SituacaoDaCorrida.DESCARTADA) {
            throw new Recusa.EstadoNaoPermite(
                    "Esta %s já começou, e o que se fez fica registrado.".formatted(palavras.nome()));
        }
    }
}
