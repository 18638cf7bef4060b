package br.central.regras.migracao;

import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.regras.corrida.AndamentoDasCorridas;
import br.central.regras.corrida.AndamentoDasCorridas.Palavras;
import br.central.regras.corrida.CasoNaCorrida;
import br.central.regras.corrida.Corrida;
import br.central.regras.corrida.Corrida.Versoes;
import br.central.regras.corrida.CorridasNoBanco;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.corrida.TipoDeCorrida.Qual;
import br.central.regras.migracao.plano.EscolhasDoPlano;
import br.central.regras.migracao.plano.LugarDeEspera;
import br.central.regras.migracao.plano.MontagemDoPlano;
import br.central.regras.migracao.plano.Plano;
import br.central.regras.migracao.plano.ProcessosPublicados;
import br.central.regras.migracao.plano.VersaoDoProcesso;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * Cases that run go over to another version of their process. First the plan, which says of each place where a case can wait what
 * becomes of it; then the preview, in which the engine holds every case to it; then, with a reason, the going over: in the
 * background, case by case, with progress, to be stopped at any time. What became of each case is kept. Right PUBLICAR_MODELOS.
 */
@Service
public class Migracoes {

    private static final Palavras PALAVRAS = new Palavras(
            Qual.MIGRACAO,
            "migração",
            "Diga por que os casos mudam de versão.",
            corre ->
                    "Casos deste processo já estão sendo migrados, da versão %d para a %d, por %s. Espere que termine, ou pare-a."
                            .formatted(
                                    corre.versoes().de(),
                                    corre.versoes().para(),
                                    corre.inicio().por()),
            versoes -> "da versão %d para a %d".formatted(versoes.de(), versoes.para()));

    private final AndamentoDasCorridas corridas;
    private final CorridasNoBanco guardadas;
    private final ProcessosPublicados processos;
    private final MontagemDoPlano montagem;
    private final OndeOsCasosEsperam onde;
    private final UsuarioAtual usuario;

    Migracoes(
            AndamentoDasCorridas corridas,
            CorridasNoBanco guardadas,
            ProcessosPublicados processos,
            MontagemDoPlano montagem,
            OndeOsCasosEsperam onde,
            UsuarioAtual usuario) {
        this.corridas = corridas;
        this.guardadas = guardadas;
        this.processos = processos;
        this.montagem = montagem;
        this.onde = onde;
        this.usuario = usuario;
    }

    /** The versions of a process with the cases that run on each, the latest first. */
    public List<ProcessosPublicados.ComCasos> versoes(String processo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return processos.versoes(processo);
    }

    /**
     * What would become of each place where a case can wait.
     *
     * @throws Recusa.NaoEncontrado when there is no such version
     */
    public Plano plano(String processo, int de, int para) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return montagem.montar(
                processos.versao(processo, de), processos.versao(processo, para), EscolhasDoPlano.nenhuma());
    }

    /** By id of a step without counterpart, the steps that it can go to. */
    public Map<String, List<LugarDeEspera>> candidatos(Plano plano) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return montagem.candidatos(plano);
    }

    /**
     * Takes a preview in; the work begins within a second.
     *
     * @throws Recusa.RegraNaoAtendida when a choice does not fit, or something that is waited for is left undecided
     */
    public MigracaoView pedirPrevia(NovaMigracao nova) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        VersaoDoProcesso de = processos.versao(nova.processoExigido(), nova.deExigida());
        VersaoDoProcesso para = processos.versao(nova.processoExigido(), nova.paraExigida());
        var escolhas = new EscolhasDoPlano(nova.mapeamentos(), nova.retirados());
        Plano plano = montagem.montar(de, para, escolhas);
        if (!plano.porDecidir().isEmpty()) {
            throw new Recusa.RegraNaoAtendida(plano.porDecidir().stream()
                    .map(item -> new Recusa.Erro(
                            "retirados",
                            "“%s” (%s) não tem correspondente: escolha um, ou retire."
                                    .formatted(
                                            item.espera().nome(),
                                            item.espera().tipo().descricao())))
                    .toList());
        }
        return MigracaoView.de(corridas.pedir(
                Qual.MIGRACAO, new Versoes(de.chave(), de.nome(), de.numero(), para.numero()), escolhas));
    }

    /** @throws Recusa.NaoEncontrado when there is no such migration */
    public MigracaoView ver(long id) {
        return MigracaoView.de(lida(id));
    }

    private Corrida lida(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return corridas.ver(id, PALAVRAS);
    }

    /** Everybody's, of all processes, the newest first. */
    public List<MigracaoView> ultimas() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return corridas.ultimas(Qual.MIGRACAO).stream().map(MigracaoView::de).toList();
    }

    /** Everybody's of one process, the newest first. */
    public List<MigracaoView> ultimas(String processo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return corridas.ultimas(Qual.MIGRACAO, processo).stream()
                .map(MigracaoView::de)
                .toList();
    }

    /** The one of a process that the current person asked for last; another's may be newer. */
    public Optional<Long> minhaUltima(String processo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return corridas.minhaUltima(Qual.MIGRACAO, processo);
    }

    /** What was chosen for steps without counterpart; nothing when a version is no longer there. */
    public List<Plano.Item> escolhidos(long id) {
        MigracaoView migracao = ver(id);
        EscolhasDoPlano escolhas = guardadas.escolhas(id, EscolhasDoPlano.class);
        if (escolhas.equals(EscolhasDoPlano.nenhuma())) {
            return List.of();
        }
        try {
            return montagem
                    .montar(
                            processos.versao(migracao.processo(), migracao.de()),
                            processos.versao(migracao.processo(), migracao.para()),
                            escolhas)
                    .itens()
                    .stream()
                    .filter(Plano.Item::escolhido)
                    .toList();
        } catch (Recusa jaNaoHa) {
            return List.of();
        }
    }

    /** Where the cases of the preview wait. */
    public List<OndeEsperam> onde(long id) {
        return onde.onde(lida(id).id());
    }

    /**
     * One page of the cases; of those restricted to others only that they are.
     *
     * @param resultado {@code null} for all of them
     * @param pagina counted from 0
     */
    public Pagina<CasoNaCorrida> casos(long id, ResultadoDoCaso resultado, int pagina, int tamanho) {
        return corridas.casos(lida(id), resultado, pagina, tamanho);
    }

    /** All of them, one after another. */
    public void cada(long id, Consumer<CasoNaCorrida> oQueFazer) {
        corridas.cada(lida(id), oQueFazer);
    }

    /**
     * The cases begin to go over within a second.
     *
     * @throws Recusa.EstadoNaoPermite when the preview is not ready, has begun already, or another one of the process runs
     */
    public MigracaoView comecar(long id, String motivo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return MigracaoView.de(corridas.comecar(id, PALAVRAS, motivo));
    }

    /**
     * What has gone over stays; the others do not go.
     *
     * @throws Recusa.EstadoNaoPermite when it does not run
     */
    public MigracaoView parar(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return MigracaoView.de(corridas.parar(id, PALAVRAS));
    }

    /** @throws Recusa.EstadoNaoPermite when cases have begun to go over: that is kept */
    public void descartar(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        corridas.descartar(id, PALAVRAS);
    }
}
