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
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** A rehearsal that is cancelled while it reads stops at its next step, and nothing of it stays. */
@TesteDeIntegracao
class EnsaioCanceladoNoMeioTest {

    private static final LocalDate DE = LocalDate.of(2015, 3, 1);
    private static final int DIAS = 20;
    private static final int UM_PASSO = 5_000;

    @Autowired
    Ensaios ensaios;

    @Autowired
    EnsaiosPorFazer porFazer;

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
    DataSource dados;

    @Autowired
    Clock relogio;

    @Autowired
    Como como;

    CasosInventados inventados;

    @AfterEach
    void tirar() {
        inventados.tirar();
    }

    @Test
    void paraNoPassoSeguinteENadaFica(@Autowired JdbcTemplate banco) {
        inventados = new CasosInventados(banco, DE, DIAS, relogio.getZone());
        inventados.inventar(100);
        long id = como.usuario(
                        "analista",
                        () -> ensaios.pedir(new NovoEnsaio(RascunhosDeTeste.prazos(), DE, DE.plusDays(DIAS - 1))))
                .id();
        CanceladoNoMeio casos = new CanceladoNoMeio(id);

        new ExecucaoDoEnsaio(porFazer, casos, modelos, tabelas, prazos, destinos, relogio, transacoes).fazer(id);

        assertThat(casos.aoCancelar).isEqualTo(SituacaoDoEnsaio.EM_ANDAMENTO);
        assertThat(casos.contados).isEqualTo(UM_PASSO - 1);
        EnsaioView cancelado = ver(id);
        assertThat(cancelado.progresso().situacao()).isEqualTo(SituacaoDoEnsaio.CANCELADO);
        assertThat(cancelado.resultado()).isNull();
        assertThat(banco.queryForObject(
                        "select count(*) from regras_ensaio_caso where ensaio_id = ?", Integer.class, id))
                .isZero();
    }

    /** After the first case, and then the same ones again and again: more than two steps of them. */
    private final class CanceladoNoMeio extends CasosDoPeriodo {

        private final long id;
        private SituacaoDoEnsaio aoCancelar;
        private int contados;

        CanceladoNoMeio(long id) {
            super(dados, relogio);
            this.id = id;
        }

        @Override
        void cada(TabelaDoNegocio qual, LocalDate de, LocalDate ate, Consumer<CasoPassado> oQueFazer) {
            for (int i = 0; i < 2 * UM_PASSO / 100 + 1; i++) {
                super.cada(qual, de, ate, caso -> {
                    oQueFazer.accept(caso);
                    if (++contados == 1) {
                        CompletableFuture.runAsync(this::cancelar).join();
                    }
                });
            }
        }

        /** By somebody else, in a transaction of their own. */
        private void cancelar() {
            aoCancelar = ver(id).progresso().situacao();
            ComoSistema.executar(() -> ensaios.cancelar(id));
        }
    }

    private EnsaioView ver(long id) {
        return ComoSistema.executar(() -> ensaios.ver(id));
    }
}
