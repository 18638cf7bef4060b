package br.central.demonstracao.atendimentos;

import br.central.atendimento.Atendimentos;
import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.comum.Recusa;
import br.central.demonstracao.clientes.DemonstracaoDeClientes;
import br.central.prazos.Decisoes;
import br.central.prazos.Prazos;
import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Sixty days of work in an empty database, done by the demonstration's people through the façades, each act at its time.
 * It is over before the application serves: while it runs, the engine's one clock stands in the past. Each case is made
 * of transactions of its own, so a load that is cut short leaves whole cases, and is not taken up again.
 */
@Component
@Profile("demo")
class DemonstracaoDeAtendimentos implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstracaoDeAtendimentos.class);

    private final DemonstracaoDeClientes clientes;
    private final Classificacoes classificacoes;
    private final Decisoes decisoes;
    private final Prazos prazos;
    private final Atendimentos atendimentos;
    private final Palco palco;
    private final Clock relogio;
    private final int quantos;
    private final Map<Cena, Consumer<Ensaio>> cenas = new EnumMap<>(Cena.class);
    private final List<String> interrompidas = new CopyOnWriteArrayList<>();
    private volatile boolean carregada;

    DemonstracaoDeAtendimentos(
            DemonstracaoDeClientes clientes,
            Classificacoes classificacoes,
            Decisoes decisoes,
            Prazos prazos,
            Atendimentos atendimentos,
            Palco palco,
            Clock relogio,
            @Value("${central.demo.atendimentos:300}") int quantos) {
        this.clientes = clientes;
        this.classificacoes = classificacoes;
        this.decisoes = decisoes;
        this.prazos = prazos;
        this.atendimentos = atendimentos;
        this.palco = palco;
        this.relogio = relogio;
        this.quantos = quantos;
        cenas.putAll(CenasNoContato.todas());
        cenas.putAll(CenasComOsGrupos.todas());
        cenas.putAll(CenasConcluidas.todas());
    }

    @Override
    public void start() {
        if (quantos > 0 && atendimentos.quantidade() == 0) {
            palco.tempo().adiarGravacao();
            try {
                ComoSistema.executar(this::carregar);
            } finally {
                palco.tempo().gravarLogo();
            }
        }
        carregada = true;
    }

    private void carregar() {
        clientes.carregar();
        Instant agora = relogio.instant();
        LOG.info("Demonstração: preparando {} atendimentos dos últimos 60 dias…", quantos);
        TextosDaDemonstracao textos = TextosDaDemonstracao.ler();
        roteiros(agora).forEach(roteiro -> encenar(new Ensaio(palco, roteiro, textos, agora), agora));
        long segundos = Duration.between(agora, relogio.instant()).toSeconds();
        LOG.info("Demonstração: {} atendimentos prontos em {} s.", atendimentos.quantidade(), segundos);
    }

    List<RoteiroDaCena> roteiros(Instant agora) {
        TextosDaDemonstracao textos = TextosDaDemonstracao.ler();
        return new Roteirista(
                        folhas(textos),
                        clientes.inventados(),
                        textos,
                        new Idades(decisoes, prazos, agora),
                        agora,
                        relogio.getZone())
                .escrever(quantos);
    }

    /** Not those that an analyst has taken out of use. */
    private List<ClassificacaoView> folhas(TextosDaDemonstracao textos) {
        return textos.caminhos().flatMap(this::seEmUso).toList();
    }

    private Stream<ClassificacaoView> seEmUso(String caminho) {
        try {
            return Stream.of(classificacoes.exigirParaUso(caminho));
        } catch (Recusa.RegraNaoAtendida foraDeUso) {
            return Stream.empty();
        }
    }

    /** A case that fails leaves what it had come to; the application is worth starting all the same. */
    private void encenar(Ensaio ensaio, Instant agora) {
        RoteiroDaCena roteiro = ensaio.roteiro();
        try {
            cenas.get(roteiro.cena()).accept(ensaio);
            ensaio.ateAgora(agora);
        } catch (RuntimeException falha) {
            interrompidas.add(
                    "%s (%s): %s".formatted(roteiro.cena(), roteiro.folha().caminho(), falha.getMessage()));
            LOG.warn(
                    "Demonstração: caso {} ({}) interrompido",
                    roteiro.cena(),
                    roteiro.folha().caminho(),
                    falha);
        }
    }

    /** The scenes that failed, and why. */
    List<String> interrompidas() {
        return interrompidas;
    }

    @Override
    public void stop() {
        carregada = false;
    }

    @Override
    public boolean isRunning() {
        return carregada;
    }

    /** Before the web server, whose phase is the default one less 2048. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }
}
