package br.central.regras.ensaio;

import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.engine.ModelosPublicaveis;
import br.central.prazos.TabelasAvulsas;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoDia;
import br.central.seguranca.CasosVedados;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rehearsals: what a draft of a decision table would have made of the cases of a period. Taken in and answered at once, done
 * in the background; one at a time for each person. Nothing of the cases is changed. Whoever has the right PUBLICAR_MODELOS
 * sees and cancels all of them.
 */
@Service
public class Ensaios {

    private static final int ULTIMOS = 20;
    private static final int MAIOR_PERIODO = 366;
    private static final int CASOS_POR_VEZ = 500;

    private final EnsaiosNoBanco ensaios;
    private final ModelosPublicaveis publicaveis;
    private final TabelasAvulsas tabelas;
    private final CasosVedados vedados;
    private final UsuarioAtual usuario;
    private final TransactionTemplate aParte;

    Ensaios(
            EnsaiosNoBanco ensaios,
            ModelosPublicaveis publicaveis,
            TabelasAvulsas tabelas,
            CasosVedados vedados,
            UsuarioAtual usuario,
            PlatformTransactionManager transacoes) {
        this.ensaios = ensaios;
        this.publicaveis = publicaveis;
        this.tabelas = tabelas;
        this.vedados = vedados;
        this.usuario = usuario;
        this.aParte = new TransactionTemplate(transacoes);
        this.aParte.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Takes one in; the work begins within a second. Asked for twice, it is the same.
     *
     * @throws Recusa.EstadoNaoPermite when the user has another one that is not over
     * @throws Recusa.RegraNaoAtendida when the draft is no table, or the period none
     */
    public EnsaioView pedir(NovoEnsaio novo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        exigirPeriodo(novo.de(), novo.ate());
        RascunhoLido rascunho = RascunhoLido.de(novo.modelo(), publicaveis, tabelas);
        String quem = usuario.login();
        return ensaios.ativo(quem)
                .map(ativo -> oMesmo(ativo, rascunho, novo))
                .orElseGet(() -> incluir(rascunho, novo, quem));
    }

    private EnsaioView incluir(RascunhoLido rascunho, NovoEnsaio novo, String quem) {
        try {
            Long id = aParte.execute(aberta -> ensaios.incluir(rascunho, novo.de(), novo.ate(), quem));
            return ensaios.ver(id).orElseThrow();
        } catch (DuplicateKeyException pedidoAoMesmoTempo) {
            return ensaios.ativo(quem)
                    .map(ativo -> oMesmo(ativo, rascunho, novo))
                    .orElseThrow(() -> pedidoAoMesmoTempo);
        }
    }

    private EnsaioView oMesmo(EnsaioView ativo, RascunhoLido rascunho, NovoEnsaio novo) {
        boolean mesmo = ativo.de().equals(novo.de())
                && ativo.ate().equals(novo.ate())
                && ensaios.mesmoModelo(ativo.id(), rascunho.modelo());
        if (!mesmo) {
            throw new Recusa.EstadoNaoPermite("Você já tem um ensaio em andamento, o de número " + ativo.id()
                    + ". Espere que termine, ou cancele-o.");
        }
        return ativo;
    }

    private static void exigirPeriodo(LocalDate de, LocalDate ate) {
        if (de == null) {
            throw Recusa.RegraNaoAtendida.campo("de", "Informe o primeiro dia.");
        }
        if (ate == null) {
            throw Recusa.RegraNaoAtendida.campo("ate", "Informe o último dia.");
        }
        if (ate.isBefore(de)) {
            throw Recusa.RegraNaoAtendida.campo("ate", "O último dia vem antes do primeiro.");
        }
        if (ChronoUnit.DAYS.between(de, ate) >= MAIOR_PERIODO) {
            throw Recusa.RegraNaoAtendida.campo("ate", "Ensaie até um ano por vez.");
        }
    }

    /** @throws Recusa.NaoEncontrado when there is no such rehearsal */
    public EnsaioView ver(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return ensaios.ver(id).orElseThrow(() -> new Recusa.NaoEncontrado("Não há o ensaio " + id + "."));
    }

    /** Everybody's, the newest first; 20 at the most. */
    public List<EnsaioView> ultimos() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return ensaios.ultimos(ULTIMOS);
    }

    /**
     * One page of what would be another way: first those whose lateness would, each kind from the earliest on. What has been
     * restricted since is left out.
     *
     * @param pagina counted from 0
     */
    public Pagina<CasoMudado> casos(long id, int pagina, int tamanho) {
        EnsaioView ensaio = ver(id);
        int qual = Math.max(pagina, 0);
        int quantos = Math.min(Math.max(tamanho, 1), Pagina.TAMANHO_MAXIMO);
        int guardados = ensaio.resultado() == null ? 0 : ensaio.resultado().guardados();
        int antes = (int) Math.min((long) qual * quantos, guardados);
        return new Pagina<>(visiveis(ensaios.casos(id, antes, quantos)), guardados, qual, quantos);
    }

    /** All that are kept, one after another. */
    public void cada(long id, Consumer<CasoMudado> oQueFazer) {
        ver(id);
        List<CasoMudado> lidos = ensaios.casos(id, 0, CASOS_POR_VEZ);
        for (int antes = 0; !lidos.isEmpty(); lidos = ensaios.casos(id, antes, CASOS_POR_VEZ)) {
            visiveis(lidos).forEach(oQueFazer);
            antes += lidos.size();
        }
    }

    private List<CasoMudado> visiveis(List<CasoMudado> lidos) {
        Set<String> deOutros =
                vedados.entre(lidos.stream().map(CasoMudado::caso).collect(Collectors.toSet()));
        return lidos.stream().filter(um -> !deOutros.contains(um.caso())).toList();
    }

    /** What each group would get, day by day. */
    public List<CargaDoDia> carga(long id) {
        ver(id);
        return ensaios.carga(id);
    }

    /** @throws Recusa.EstadoNaoPermite when it is over already */
    public void cancelar(long id) {
        EnsaioView ensaio = ver(id);
        if (!ensaios.cancelar(id) && ensaio.progresso().situacao() != SituacaoDoEnsaio.CANCELADO) {
            throw new Recusa.EstadoNaoPermite("O ensaio " + id + " já terminou.");
        }
    }
}
