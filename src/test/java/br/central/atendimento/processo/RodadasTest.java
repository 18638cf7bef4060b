package br.central.atendimento.processo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.contrato.Conclusao;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.RespostaDada;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.Texto;
import br.central.comum.Recusa;
import br.central.seguranca.ComoSistema;
import br.central.teste.CasosMexidos;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Acts at the same moment on requests that wait for each other, drawn from the seed of the tests: whatever comes first, tables
 * and engine agree afterwards and every request comes to its end. A few rounds each time; {@code -Dcentral.rodadas=500}
 * for many.
 */
@TesteDeIntegracao
class RodadasTest {

    private static final Logger LOG = LoggerFactory.getLogger(RodadasTest.class);
    private static final List<String> TIPOS = List.of("cadastro/dados/contato", "cadastro/dados/endereco");
    private static final int VOLTAS = 12;

    @Autowired
    Bancada bancada;

    @Autowired
    CasosMexidos consistencia;

    @Value("${central.rodadas:20}")
    int rodadas;

    private final AtomicInteger feitos = new AtomicInteger();
    private final AtomicInteger recusados = new AtomicInteger();
    private final AtomicInteger desistencias = new AtomicInteger();

    @Test
    void quemChegaEnquantoAPrincipalAcaba() throws Exception {
        Random sorte = sorte("agrupamento");
        for (int rodada = 0; rodada < rodadas; rodada++) {
            String rua = "Rua da Corrida, " + Sorte.uuid();
            List<CasoDeTeste> casos = Collections.synchronizedList(new ArrayList<>());
            casos.add(emEndereco(TIPOS.get(0), rua));
            String principal = casos.get(0).solicitacao().protocolo();
            List<Runnable> atos = new ArrayList<>();
            atos.add(sorte.nextInt(3) == 0 ? () -> cancelar(principal) : () -> responder(principal));
            IntStream.range(0, 1 + sorte.nextInt(3))
                    .forEach(i -> atos.add(() -> casos.add(emEndereco(TIPOS.get(0), rua))));
            aoMesmoTempo(atos);
            conferirEAcabar(casos);
        }
        contar("agrupamento");
    }

    @Test
    void atosSorteadosAoMesmoTempo() throws Exception {
        Random sorte = sorte("atos");
        for (int rodada = 0; rodada < rodadas; rodada++) {
            String rua = "Rua do Sorteio, " + Sorte.uuid();
            List<CasoDeTeste> casos = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String tipo = TIPOS.get(sorte.nextInt(4) == 0 ? 1 : 0);
                casos.add(bancada.ha(Duration.ofDays(60), () -> emEndereco(tipo, rua)));
            }
            List<Runnable> atos = new ArrayList<>();
            for (int i = 0; i < 2 + sorte.nextInt(3); i++) {
                List<Runnable> seguidos = IntStream.range(0, 3)
                        .mapToObj(j -> ato(sorte, casos.get(sorte.nextInt(casos.size()))))
                        .toList();
                atos.add(() -> seguidos.forEach(this::tentar));
            }
            aoMesmoTempo(atos);
            conferirEAcabar(casos);
        }
        contar("atos");
    }

    private Runnable ato(Random sorte, CasoDeTeste caso) {
        String protocolo = caso.solicitacao().protocolo();
        String outra = TIPOS.get(sorte.nextInt(TIPOS.size()));
        return switch (sorte.nextInt(10)) {
            case 0, 1, 2 -> () -> responder(protocolo);
            case 3, 4 -> () -> bancada.solicitacoes.reclassificar(protocolo, new EscolhaDeClassificacao(outra, null));
            case 5 -> () -> cancelar(protocolo);
            case 6 -> () -> bancada.edicao.restringir(caso.protocolo, null);
            case 7 -> () -> bancada.solicitacoes.reclamar(protocolo, new Texto("Passou do prazo."));
            case 8 -> () -> bancada.solicitacoes.reiterar(protocolo, new Texto("Cadê a resposta?"));
            default -> () -> bancada.respostas.pedirComplemento(protocolo, new Texto("Falta o número."));
        };
    }

    private void responder(String protocolo) {
        bancada.respostas.responder(
                protocolo, new RespostaDada("Cadastro atualizado como pedido.", Conclusao.ATENDIDA, null, null));
    }

    private void cancelar(String protocolo) {
        bancada.solicitacoes.cancelar(protocolo, new Motivacao("O cliente desistiu."));
    }

    private void tentar(Runnable ato) {
        try {
            bancada.comoSemConferir("supervisor", ato);
            feitos.incrementAndGet();
        } catch (Recusa possivelSoAntes) {
            recusados.incrementAndGet();
        } catch (ConcurrencyFailureException tentouDemais) {
            desistencias.incrementAndGet();
        }
    }

    private void aoMesmoTempo(List<Runnable> atos) throws Exception {
        CyclicBarrier largada = new CyclicBarrier(atos.size());
        ExecutorService linhas = Executors.newFixedThreadPool(atos.size());
        try {
            List<Future<?>> todos = new ArrayList<>();
            for (Runnable ato : atos) {
                todos.add(linhas.submit(() -> {
                    largada.await(60, TimeUnit.SECONDS);
                    tentar(ato);
                    return null;
                }));
            }
            for (Future<?> um : todos) {
                um.get(120, TimeUnit.SECONDS);
            }
        } finally {
            linhas.shutdownNow();
        }
    }

    private void conferirEAcabar(List<CasoDeTeste> casos) {
        conferir(casos);
        for (int volta = 0; volta < VOLTAS && haEmAberto(casos); volta++) {
            casos.forEach(this::darUmPasso);
        }
        assertThat(haEmAberto(casos)).as("solicitações que não chegam ao fim").isFalse();
        conferir(casos);
    }

    private void conferir(List<CasoDeTeste> casos) {
        consistencia.conferir(casos.stream().map(caso -> caso.protocolo).toList());
    }

    private boolean haEmAberto(List<CasoDeTeste> casos) {
        return casos.stream()
                .flatMap(caso -> caso.ver().solicitacoes().stream())
                .anyMatch(uma -> !uma.situacao().terminou());
    }

    private void darUmPasso(CasoDeTeste caso) {
        for (SolicitacaoView uma : caso.ver().solicitacoes()) {
            if (uma.situacao() == SituacaoSolicitacao.AGUARDANDO_COMPLEMENTO) {
                ComoSistema.executar(() -> bancada.edicao.complementar(caso.protocolo, new Texto("Segue o número.")));
            } else if (uma.situacao() == SituacaoSolicitacao.EM_ANDAMENTO) {
                ComoSistema.executar(() -> responder(uma.protocolo()));
            }
        }
    }

    private CasoDeTeste emEndereco(String tipo, String rua) {
        var endereco = Endereco.escrito(rua);
        return new CasoDeTeste(
                bancada,
                bancada.atendimentos
                        .abrir(Bancada.telefone(
                                tipo,
                                List.of(new NovaSolicitacao(tipo, null, endereco, "Atualizar.", null, null)),
                                new Encaminhamento("Favor tratar.")))
                        .protocolo());
    }

    private Random sorte(String nome) {
        LOG.info("Rodadas de {}: {}", nome, rodadas);
        return new Random(Sorte.inteiro(Integer.MAX_VALUE));
    }

    private void contar(String nome) {
        LOG.info(
                "Rodadas de {}: {} atos feitos, {} recusados, {} desistências por corrida",
                nome,
                feitos,
                recusados,
                desistencias);
        assertThat(feitos.get()).isPositive();
        assertThat(desistencias.get())
                .as("quem tenta outra vez quase sempre consegue")
                .isLessThanOrEqualTo(feitos.get() / 20);
    }
}
