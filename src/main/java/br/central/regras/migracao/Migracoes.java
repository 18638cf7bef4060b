package br.central.regras.migracao;

import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.regras.migracao.plano.EscolhasDoPlano;
import br.central.regras.migracao.plano.LugarDeEspera;
import br.central.regras.migracao.plano.MontagemDoPlano;
import br.central.regras.migracao.plano.Plano;
import br.central.regras.migracao.plano.ProcessosPublicados;
import br.central.regras.migracao.plano.VersaoDoProcesso;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases that run go over to another version of their process. First the plan, which says of each place where a case can wait what
 * becomes of it; then the preview, in which the engine holds every case to it; then, with a reason, the going over: in the
 * background, case by case, with progress, to be stopped at any time. What became of each case is kept. Right PUBLICAR_MODELOS.
 */
@Service
public class Migracoes {

    private static final int ULTIMAS = 50;
    private static final int MAIOR_MOTIVO = 1_000;

    private final MigracoesNoBanco migracoes;
    private final ProcessosPublicados processos;
    private final MontagemDoPlano montagem;
    private final CasosDaMigracao casos;
    private final Trilha trilha;
    private final UsuarioAtual usuario;
    private final TransactionTemplate transacao;

    Migracoes(
            MigracoesNoBanco migracoes,
            ProcessosPublicados processos,
            MontagemDoPlano montagem,
            CasosDaMigracao casos,
            Trilha trilha,
            UsuarioAtual usuario,
            PlatformTransactionManager transacoes) {
        this.migracoes = migracoes;
        this.processos = processos;
        this.montagem = montagem;
        this.casos = casos;
        this.trilha = trilha;
        this.usuario = usuario;
        this.transacao = new TransactionTemplate(transacoes);
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
        return ver(migracoes.incluir(de, para, escolhas, usuario.login()));
    }

    /** @throws Recusa.NaoEncontrado when there is no such migration */
    public MigracaoView ver(long id) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return migracoes.ver(id).orElseThrow(() -> new Recusa.NaoEncontrado("Não há a migração " + id + "."));
    }

    /** Everybody's, of all processes, the newest first. */
    public List<MigracaoView> ultimas() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return migracoes.ultimas(ULTIMAS);
    }

    /** Everybody's of one process, the newest first. */
    public List<MigracaoView> ultimas(String processo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return migracoes.ultimas(processo, ULTIMAS);
    }

    /** The one of a process that the current person asked for last; another's may be newer. */
    public Optional<Long> minhaUltima(String processo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return migracoes.ultimaDe(usuario.login(), processo);
    }

    /** What was chosen for steps without counterpart; nothing when a version is no longer there. */
    public List<Plano.Item> escolhidos(long id) {
        MigracaoView migracao = ver(id);
        EscolhasDoPlano escolhas = migracoes.escolhas(id);
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
        return casos.onde(ver(id));
    }

    /**
     * One page of the cases; of those restricted to others only that they are.
     *
     * @param resultado {@code null} for all of them
     * @param pagina counted from 0
     */
    public Pagina<CasoNaMigracao> casos(long id, ResultadoDoCaso resultado, int pagina, int tamanho) {
        return casos.pagina(ver(id), resultado, pagina, tamanho);
    }

    /** All of them, one after another. */
    public void cada(long id, Consumer<CasoNaMigracao> oQueFazer) {
        casos.cada(ver(id), oQueFazer);
    }

    /**
     * The cases begin to go over within a second.
     *
     * @throws Recusa.EstadoNaoPermite when the preview is not ready, has begun already, or another one of the process runs
     */
    public MigracaoView comecar(long id, String motivo) {
        MigracaoView migracao = ver(id);
        String porque = motivo(motivo);
        try {
            transacao.executeWithoutResult(aberta -> {
                if (!migracoes.comecar(id, usuario.login(), porque)) {
                    throw naoComeca(ver(id));
                }
                trilha.feito(AtoVigiado.MODELO, migracao.naTrilha("começou"));
            });
        } catch (DuplicateKeyException outra) {
            throw emAndamento(migracao);
        }
        return ver(id);
    }

    private Recusa emAndamento(MigracaoView migracao) {
        return new Recusa.EstadoNaoPermite(migracoes
                .ativa(migracao.processo())
                .map(corre ->
                        "Casos deste processo já estão sendo migrados, da versão %d para a %d, por %s. Espere que termine, ou pare-a."
                                .formatted(
                                        corre.de(), corre.para(), corre.inicio().por()))
                .orElse("Casos deste processo já estavam sendo migrados. Tente de novo."));
    }

    private static Recusa naoComeca(MigracaoView agora) {
        return new Recusa.EstadoNaoPermite(
                agora.situacao().comecou()
                        ? "Esta migração já foi começada, por %s."
                                .formatted(agora.inicio().por())
                        : "A prévia desta migração não está pronta: está %s.".formatted(agora.descricao()));
    }

    private static String motivo(String dito) {
        if (dito == null || dito.isBlank()) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "Diga por que os casos mudam de versão.");
        }
        if (dito.strip().length() > MAIOR_MOTIVO) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "O motivo vai até 1.000 caracteres.");
        }
        return dito.strip();
    }

    /**
     * What has gone over stays; the others do not go.
     *
     * @throws Recusa.EstadoNaoPermite when it does not run
     */
    public MigracaoView parar(long id) {
        MigracaoView antes = ver(id);
        transacao.executeWithoutResult(aberta -> {
            if (!migracoes.parar(id, usuario.login())) {
                throw new Recusa.EstadoNaoPermite(
                        "Esta migração não está em andamento: está " + ver(id).descricao() + ".");
            }
            trilha.feito(AtoVigiado.MODELO, antes.naTrilha("foi parada"));
        });
        return ver(id);
    }

    /** @throws Recusa.EstadoNaoPermite when cases have begun to go over: that is kept */
    public void descartar(long id) {
        MigracaoView migracao = ver(id);
        if (!migracoes.descartar(id) && migracao.situacao() != SituacaoDaMigracao.DESCARTADA) {
            throw new Recusa.EstadoNaoPermite("Esta migração já começou, e o que se fez fica registrado.");
        }
    }
}
