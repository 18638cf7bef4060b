package br.central.regras.reaplicacao;

import br.central.atendimento.contrato.PrazoMudado;
import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.regras.corrida.AndamentoDasCorridas;
import br.central.regras.corrida.AndamentoDasCorridas.Palavras;
import br.central.regras.corrida.CasoNaCorrida;
import br.central.regras.corrida.Corrida;
import br.central.regras.corrida.Corrida.Versoes;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.corrida.TipoDeCorrida.Qual;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * The table of deadlines in force applied to the cases that are open. First a preview, in which each case is held to it and
 * none changes; then, with a reason, the deadlines themselves: in the background, case by case, with progress, to be stopped
 * at any time. What became of each case is kept. The other tables decide when something happens, and leave nothing behind to be
 * derived again. Right PUBLICAR_MODELOS.
 */
@Service
public class Reaplicacoes {

    private static final int CASOS_POR_VEZ = 500;

    private static final Palavras PALAVRAS = new Palavras(
            Qual.REAPLICACAO,
            "reaplicação",
            "Diga por que a tabela se aplica aos casos em aberto.",
            corre -> "A versão %d já está sendo aplicada aos casos em aberto, por %s. Espere que termine, ou pare-a."
                    .formatted(corre.versoes().para(), corre.inicio().por()),
            versoes -> "da versão %d aos casos em aberto".formatted(versoes.para()));

    private final AndamentoDasCorridas corridas;
    private final PrazosMudadosNoBanco mudados;
    private final br.central.regras.tabelas.Versoes versoes;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    Reaplicacoes(
            AndamentoDasCorridas corridas,
            PrazosMudadosNoBanco mudados,
            br.central.regras.tabelas.Versoes versoes,
            UsuarioAtual usuario,
            Clock relogio) {
        this.corridas = corridas;
        this.mudados = mudados;
        this.versoes = versoes;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /**
     * Takes a preview in, of the version in force; the work begins within a second.
     *
     * @throws Recusa.NaoEncontrado when there is no such table
     * @throws Recusa.RegraNaoAtendida when it is a table of which nothing is kept in a case
     */
    public ReaplicacaoView pedirPrevia(String tabela) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        TabelaDoNegocio qual = TabelaDoNegocio.de(tabela == null ? "" : tabela);
        if (qual != TabelaDoNegocio.PRAZOS) {
            throw Recusa.RegraNaoAtendida.campo(
                    "tabela",
                    "A tabela “%s” decide na hora em que se pergunta a ela; só os prazos se aplicam aos casos em aberto."
                            .formatted(qual.nome()));
        }
        int versao = versoes.emVigor(qual);
        return ReaplicacaoView.de(
                corridas.pedir(Qual.REAPLICACAO, new Versoes(qual.chave(), qual.nome(), versao, versao), Map.of()));
    }

    /** @throws Recusa.NaoEncontrado when there is none */
    public ReaplicacaoView ver(long id) {
        return ReaplicacaoView.de(lida(id));
    }

    private Corrida lida(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return corridas.ver(id, PALAVRAS);
    }

    /** Everybody's, the newest first. */
    public List<ReaplicacaoView> ultimas() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return corridas.ultimas(Qual.REAPLICACAO).stream()
                .map(ReaplicacaoView::de)
                .toList();
    }

    /** The one that the current person asked for last; another's may be newer. */
    public Optional<Long> minhaUltima() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return corridas.minhaUltima(Qual.REAPLICACAO, TabelaDoNegocio.PRAZOS.chave());
    }

    /** What would change, or did, counted; of cases restricted to others only how many. */
    public ResumoDosPrazos resumo(long id) {
        ContagemDosPrazos contagem = new ContagemDosPrazos();
        List<Integer> restritos = new ArrayList<>();
        porPartes(lida(id), (caso, prazos) -> {
            boolean restrito = caso.restrito() != null;
            if (restrito && !prazos.isEmpty()) {
                restritos.add(caso.ordem());
            }
            prazos.forEach(um -> contagem.contar(um, restrito));
        });
        return contagem.resumo(restritos.size());
    }

    /**
     * One page of the cases with what changes of each; of those restricted to others only that they are.
     *
     * @param resultado {@code null} for all of them
     * @param pagina counted from 0
     */
    public Pagina<CasoReaplicado> casos(long id, ResultadoDoCaso resultado, int pagina, int tamanho) {
        Corrida corrida = lida(id);
        Pagina<CasoNaCorrida> lidos = corridas.casos(corrida, resultado, pagina, tamanho);
        return new Pagina<>(comPrazos(corrida, lidos.itens()), lidos.total(), lidos.pagina(), lidos.tamanho());
    }

    /** All of them, one after another. */
    public void cada(long id, Consumer<CasoReaplicado> oQueFazer) {
        porPartes(lida(id), (caso, prazos) -> oQueFazer.accept(comPrazos(caso, prazos)));
    }

    private interface UmCaso {
        void com(CasoNaCorrida caso, List<PrazoMudado> prazos);
    }

    private void porPartes(Corrida corrida, UmCaso oQueFazer) {
        List<CasoNaCorrida> parte = new ArrayList<>();
        corridas.cada(corrida, caso -> {
            parte.add(caso);
            if (parte.size() == CASOS_POR_VEZ) {
                entregar(corrida, parte, oQueFazer);
            }
        });
        entregar(corrida, parte, oQueFazer);
    }

    private void entregar(Corrida corrida, List<CasoNaCorrida> parte, UmCaso oQueFazer) {
        Map<Integer, List<PrazoMudado>> prazos = prazosDe(corrida, parte);
        parte.forEach(caso -> oQueFazer.com(caso, prazos.getOrDefault(caso.ordem(), List.of())));
        parte.clear();
    }

    private List<CasoReaplicado> comPrazos(Corrida corrida, List<CasoNaCorrida> casos) {
        Map<Integer, List<PrazoMudado>> prazos = prazosDe(corrida, casos);
        return casos.stream()
                .map(um -> comPrazos(um, prazos.getOrDefault(um.ordem(), List.of())))
                .toList();
    }

    private CasoReaplicado comPrazos(CasoNaCorrida caso, List<PrazoMudado> prazos) {
        return new CasoReaplicado(
                caso,
                caso.restrito() == null
                        ? prazos.stream()
                                .map(um -> PrazoNoCaso.de(um, relogio.getZone()))
                                .toList()
                        : List.of());
    }

    private Map<Integer, List<PrazoMudado>> prazosDe(Corrida corrida, List<CasoNaCorrida> casos) {
        return casos.isEmpty()
                ? Map.of()
                : mudados.entre(
                        corrida.id(),
                        casos.get(0).ordem(),
                        casos.get(casos.size() - 1).ordem());
    }

    /**
     * The cases begin to change within a second.
     *
     * @throws Recusa.EstadoNaoPermite when the preview is not ready, has begun already, or another one runs
     */
    public ReaplicacaoView comecar(long id, String motivo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return ReaplicacaoView.de(corridas.comecar(id, PALAVRAS, motivo));
    }

    /**
     * What has changed stays so; the others are left as they are.
     *
     * @throws Recusa.EstadoNaoPermite when it does not run
     */
    public ReaplicacaoView parar(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return ReaplicacaoView.de(corridas.parar(id, PALAVRAS));
    }

    /** @throws Recusa.EstadoNaoPermite when cases have begun to change: that is kept */
    public void descartar(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        corridas.descartar(id, PALAVRAS);
    }
}
