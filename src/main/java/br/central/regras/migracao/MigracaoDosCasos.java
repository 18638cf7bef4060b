package br.central.regras.migracao;

import br.central.regras.corrida.CasosPorFazer.Caso;
import br.central.regras.corrida.CasosPorFazer.PorFazer;
import br.central.regras.corrida.CorridasNoBanco;
import br.central.regras.corrida.ResultadoDoCaso;
import br.central.regras.corrida.TipoDeCorrida;
import br.central.regras.migracao.plano.CasosNoMotor;
import br.central.regras.migracao.plano.EscolhasDoPlano;
import br.central.regras.migracao.plano.ExameDeUmCaso;
import br.central.regras.migracao.plano.MontagemDoPlano;
import br.central.regras.migracao.plano.Plano;
import br.central.regras.migracao.plano.ProcessosPublicados;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The cases of one version of a process go over to another, by the plan that was made of it. */
@Component
class MigracaoDosCasos implements TipoDeCorrida {

    private final ProcessosPublicados processos;
    private final MontagemDoPlano montagem;
    private final CorridasNoBanco corridas;
    private final CasosNoMotor noMotor;

    MigracaoDosCasos(
            ProcessosPublicados processos, MontagemDoPlano montagem, CorridasNoBanco corridas, CasosNoMotor noMotor) {
        this.processos = processos;
        this.montagem = montagem;
        this.corridas = corridas;
        this.noMotor = noMotor;
    }

    @Override
    public Qual qual() {
        return Qual.MIGRACAO;
    }

    @Override
    public List<NovoCaso> levantar(PorFazer uma) {
        return processos.instancias(processos.versao(uma.modelo(), uma.de())).stream()
                .map(um -> new NovoCaso(um.id(), um.chave()))
                .toList();
    }

    @Override
    public ComUmCaso preparar(PorFazer uma) {
        return new PeloPlano(
                noMotor,
                montagem.montar(
                        processos.versao(uma.modelo(), uma.de()),
                        processos.versao(uma.modelo(), uma.para()),
                        corridas.escolhas(uma.id(), EscolhasDoPlano.class)));
    }

    /** One case after the other, by the same plan. */
    record PeloPlano(CasosNoMotor noMotor, Plano plano) implements ComUmCaso {

        @Override
        public Achado examinar(Caso caso) {
            return achado(noMotor.examinar(plano, caso.alvo()), ResultadoDoCaso.CABE);
        }

        @Override
        public Achado fazer(Caso caso) {
            ExameDeUmCaso exame = noMotor.examinar(plano, caso.alvo());
            if (exame.cabe()) {
                migrar(caso);
            }
            return achado(exame, ResultadoDoCaso.MIGRADO);
        }

        /** What ends between the look and the act is looked at again. */
        private void migrar(Caso caso) {
            try {
                noMotor.migrar(plano, caso.alvo());
            } catch (ProcessEngineException naoFoi) {
                if (terminou(caso, naoFoi)) {
                    throw new OptimisticLockingFailureException("It ended meanwhile.", naoFoi);
                }
                throw naoFoi;
            }
        }

        private boolean terminou(Caso caso, ProcessEngineException naoFoi) {
            try {
                return noMotor.examinar(plano, caso.alvo()).quem() == ExameDeUmCaso.Quem.TERMINADO;
            } catch (RuntimeException semResposta) {
                naoFoi.addSuppressed(semResposta);
                return false;
            }
        }

        private Achado achado(ExameDeUmCaso exame, ResultadoDoCaso seCabe) {
            String onde = exame.onde().isEmpty() ? null : String.join("; ", exame.onde());
            return new Achado(exame.cabe() ? seCabe : seNaoCabe(exame), onde, motivo(exame));
        }

        private static ResultadoDoCaso seNaoCabe(ExameDeUmCaso exame) {
            return exame.quem() == ExameDeUmCaso.Quem.TERMINADO ? ResultadoDoCaso.TERMINOU : ResultadoDoCaso.NAO_CABE;
        }

        private String motivo(ExameDeUmCaso exame) {
            if (exame.quem() == ExameDeUmCaso.Quem.EM_OUTRA) {
                return "Já não está na versão " + plano.de().numero() + ".";
            }
            return exame.motivos().isEmpty() ? null : String.join(" ", exame.motivos());
        }
    }
}
