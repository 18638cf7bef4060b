package br.central.regras.ensaio;

import br.central.comum.Recusa;
import br.central.prazos.Prazos;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas;
import br.central.prazos.TabelasAvulsas.Avulsa;
import br.central.regras.ensaio.EnsaiosPorFazer.PorFazer;
import br.central.regras.tabelas.ModelosDasTabelas;
import br.central.regras.tabelas.TabelaDoNegocio;
import br.central.seguranca.Destinos;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One rehearsal. All the while one transaction has its lock and reads; how far it got and what came of it are written beside
 * it. Of the cases nothing is written.
 */
@Component
class ExecucaoDoEnsaio {

    /** How many cases are kept to be seen one by one. */
    static final int CASOS_GUARDADOS = 10_000;

    private static final int CASOS_POR_PASSO = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(ExecucaoDoEnsaio.class);

    private final EnsaiosPorFazer ensaios;
    private final CasosDoPeriodo casos;
    private final ModelosDasTabelas modelos;
    private final TabelasAvulsas tabelas;
    private final Prazos prazos;
    private final Destinos destinos;
    private final Clock relogio;
    private final TransactionTemplate leitura;
    private final TransactionTemplate aParte;

    ExecucaoDoEnsaio(
            EnsaiosPorFazer ensaios,
            CasosDoPeriodo casos,
            ModelosDasTabelas modelos,
            TabelasAvulsas tabelas,
            Prazos prazos,
            Destinos destinos,
            Clock relogio,
            PlatformTransactionManager transacoes) {
        this.ensaios = ensaios;
        this.casos = casos;
        this.modelos = modelos;
        this.tabelas = tabelas;
        this.prazos = prazos;
        this.destinos = destinos;
        this.relogio = relogio;
        this.leitura = new TransactionTemplate(transacoes);
        this.aParte = new TransactionTemplate(transacoes);
        this.aParte.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Nobody wants it any more. */
    private static final class NaoSeQuerMais extends RuntimeException {}

    /** Unless somebody else has it, or had it. */
    void fazer(long id) {
        leitura.executeWithoutResult(aberta -> {
            if (ensaios.tomar(id)) {
                ensaios.porFazer(id).ifPresent(this::tentar);
            }
        });
    }

    /** Whoever worked on it is gone when nobody has its lock. */
    void conferir(long id) {
        leitura.executeWithoutResult(aberta -> {
            if (ensaios.tomar(id)) {
                ensaios.acabar(
                        id,
                        SituacaoDoEnsaio.INTERROMPIDO,
                        "O sistema parou enquanto o ensaio era feito. Peça-o de novo.");
            }
        });
    }

    private void tentar(PorFazer ensaio) {
        try {
            ensaiar(ensaio);
        } catch (NaoSeQuerMais cancelado) {
            LOG.info("Ensaio {} cancelado", ensaio.id());
        } catch (Recusa | TabelaComDefeito motivo) {
            falhou(ensaio.id(), motivo.getMessage());
        } catch (RuntimeException motivo) {
            LOG.error("Ensaio {} não foi possível", ensaio.id(), motivo);
            falhou(ensaio.id(), "Não foi possível fazer o ensaio por um erro interno.");
        }
    }

    private void falhou(long id, String porQue) {
        aParte.executeWithoutResult(aberta -> ensaios.acabar(id, SituacaoDoEnsaio.FALHOU, porQue));
    }

    private void ensaiar(PorFazer ensaio) {
        int versao = versaoEmVigor(ensaio.qual());
        long total = casos.contar(ensaio.qual(), ensaio.de(), ensaio.ate());
        exigir(() -> ensaios.comecar(ensaio.id(), versao, total));
        ContagemDoEnsaio comparacao = new ContagemDoEnsaio(
                ensaio.qual(),
                lado(ensaio.qual(), modelos.modelo(ensaio.qual().chave(), versao)),
                lado(ensaio.qual(), ensaio.modelo().getBytes(StandardCharsets.UTF_8)),
                relogio,
                CASOS_GUARDADOS);
        long[] lidos = {0};
        casos.cada(ensaio.qual(), ensaio.de(), ensaio.ate(), caso -> {
            comparacao.caso(caso);
            if (++lidos[0] % CASOS_POR_PASSO == 0) {
                exigir(() -> ensaios.andar(ensaio.id(), lidos[0]));
            }
        });
        exigir(() -> ensaios.concluir(ensaio.id(), comparacao.resultado(), comparacao.carga(), comparacao.guardados()));
    }

    /** Kept as it is: what is published while a rehearsal runs does not mix into it. */
    private int versaoEmVigor(TabelaDoNegocio qual) {
        int versao = modelos.emVigor(qual.chave());
        if (versao == 0) {
            throw new Recusa.EstadoNaoPermite("A tabela " + qual.nome() + " não está publicada.");
        }
        return versao;
    }

    private Lado lado(TabelaDoNegocio qual, byte[] modelo) {
        Avulsa tabela = tabelas.ler(qual.chave(), modelo);
        return qual == TabelaDoNegocio.PRAZOS
                ? new LadoDosPrazos(tabela, prazos.emSerie())
                : new LadoDasPalavras(qual, tabela, nomesDosGrupos());
    }

    private UnaryOperator<String> nomesDosGrupos() {
        Map<String, String> nomes =
                destinos.grupos().stream().collect(Collectors.toMap(Destinos.Destino::codigo, Destinos.Destino::nome));
        return codigo -> nomes.getOrDefault(codigo, codigo);
    }

    /** Written at once and for all to see, unless it was cancelled meanwhile. */
    private void exigir(BooleanSupplier passo) {
        aParte.executeWithoutResult(aberta -> {
            if (!passo.getAsBoolean()) {
                throw new NaoSeQuerMais();
            }
        });
    }
}
