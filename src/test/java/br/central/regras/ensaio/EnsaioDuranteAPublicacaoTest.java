package br.central.regras.ensaio;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.prazos.Prazos;
import br.central.prazos.TabelasAvulsas;
import br.central.regras.tabelas.ModelosDasTabelas;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Destinos;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** What is published while a rehearsal reads does not mix into it, and neither waits for the other. */
@TesteDeIntegracao
class EnsaioDuranteAPublicacaoTest {

    private static final LocalDate DE = LocalDate.of(2016, 3, 1);
    private static final int DIAS = 20;

    @Autowired
    Ensaios ensaios;

    @Autowired
    EnsaiosPorFazer porFazer;

    @Autowired
    TrabalhoDosEnsaios trabalho;

    @Autowired
    ModelosDasTabelas modelos;

    @Autowired
    TabelasAvulsas tabelas;

    @Autowired
    Prazos prazos;

    @Autowired
    Destinos destinos;

    @Autowired
    PlatformTransactionManager transacoes;

    @Autowired
    RepositoryService motor;

    @Autowired
    DataSource dados;

    @Autowired
    Clock relogio;

    @Autowired
    Como como;

    CasosInventados inventados;
    String publicacao;

    @AfterEach
    void tirar() {
        inventados.tirar();
        if (publicacao != null) {
            motor.deleteDeployment(publicacao, true);
        }
    }

    @Test
    void oEnsaioEDaVersaoComQueComecou(@Autowired JdbcTemplate banco) {
        inventados = new CasosInventados(banco, DE, DIAS, relogio.getZone());
        inventados.inventar(100);
        int antes = modelos.emVigor(Prazos.DECISAO);
        long semNada = pedir();
        trabalho.trabalhar();

        long comPublicacao = pedir();
        execucao(new NoMeio(dados, relogio)).fazer(comPublicacao);

        assertThat(modelos.emVigor(Prazos.DECISAO)).isEqualTo(antes + 1);
        EnsaioView um = ver(semNada);
        EnsaioView outro = ver(comPublicacao);
        assertThat(outro.progresso().situacao()).isEqualTo(SituacaoDoEnsaio.CONCLUIDO);
        assertThat(outro.progresso().versaoEmVigor()).isEqualTo(antes);
        assertThat(outro.resultado()).isEqualTo(um.resultado());
        assertThat(outro.resultado().mudam()).isPositive();
    }

    /** Publishes what is rehearsed before the first case is read: mixed in, nothing would differ any more. */
    private final class NoMeio extends CasosDoPeriodo {

        NoMeio(DataSource dados, Clock relogio) {
            super(dados, relogio);
        }

        @Override
        void cada(TabelaDoNegocio qual, LocalDate de, LocalDate ate, Consumer<CasoPassado> oQueFazer) {
            publicacao = CompletableFuture.supplyAsync(() -> ComoSistema.executar(() -> motor.createDeployment()
                            .name("no-meio-do-ensaio")
                            .addInputStream("dmn/prazos.dmn", new ByteArrayInputStream(RascunhosDeTeste.prazos()))
                            .deploy()
                            .getId()))
                    .join();
            super.cada(qual, de, ate, oQueFazer);
        }
    }

    private ExecucaoDoEnsaio execucao(CasosDoPeriodo casos) {
        return new ExecucaoDoEnsaio(porFazer, casos, modelos, tabelas, prazos, destinos, relogio, transacoes);
    }

    private long pedir() {
        return como.usuario(
                        "analista",
                        () -> ensaios.pedir(new NovoEnsaio(RascunhosDeTeste.prazos(), DE, DE.plusDays(DIAS - 1))))
                .id();
    }

    private EnsaioView ver(long id) {
        return ComoSistema.executar(() -> ensaios.ver(id));
    }
}
