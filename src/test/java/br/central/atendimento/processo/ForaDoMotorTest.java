package br.central.atendimento.processo;

import static br.central.atendimento.processo.Bancada.UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.contrato.Endereco;
import br.central.atendimento.contrato.NovaSolicitacao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Recusa;
import br.central.seguranca.Perfil;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables and the engine do not part unseen: an act that cannot be told is undone, a process ended by hand is told. */
@TesteDeIntegracao
class ForaDoMotorTest {

    private static final String TIPO = "cadastro/dados/contato";

    @Autowired
    Bancada bancada;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    IdentityService identidades;

    @Autowired
    JdbcClient banco;

    @Test
    void suspensoOProcessoOAtoERecusadoComClareza() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        String instancia = caso.instancia(caso.solicitacao().protocolo()).getId();
        int linhas = caso.andamentos().size();
        execucoes.suspendProcessInstanceById(instancia);
        try {
            assertThatThrownBy(() -> caso.responder("financeiro"))
                    .isInstanceOf(Recusa.EstadoNaoPermite.class)
                    .hasMessageContaining("suspenso");
            assertThatThrownBy(caso::reiterar)
                    .isInstanceOf(Recusa.EstadoNaoPermite.class)
                    .hasMessageContaining("suspenso");
            assertThat(caso.andamentos()).hasSize(linhas);
        } finally {
            execucoes.activateProcessInstanceById(instancia);
        }
        caso.responder("financeiro").aguardaEm("UserTask_DarRetorno");
    }

    @Test
    void aMensagemQueNinguemEsperaDesfazOAto() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        int linhas = caso.andamentos().size();
        String certa = trocarInstancia(caso, Sorte.uuid().toString());
        try {
            assertThatThrownBy(caso::reiterar)
                    .isInstanceOf(Recusa.EstadoNaoPermite.class)
                    .hasMessageContaining("não existe mais")
                    .hasMessageContaining("Nada foi alterado");
            assertThat(caso.andamentos()).hasSize(linhas);
            assertThat(caso.solicitacao().registro().reiteracoes()).isZero();
        } finally {
            trocarInstancia(caso, certa);
        }
    }

    /** Whatever has happened to its process, a case can be brought to an end. */
    @Test
    void semProcessoOCasoAindaSeCancela() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);
        CasoDeTeste outro = bancada.encaminhado(UM_GRUPO);
        trocarInstancia(caso, Sorte.uuid().toString());

        caso.cancelar();

        assertThat(caso.ver().situacao()).isEqualTo(SituacaoAtendimento.CANCELADO);
        outro.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
    }

    @Test
    void encerradoNoCockpitOAtendimentoVoltaAFila() {
        CasoDeTeste caso = bancada.aberto(UM_GRUPO);

        encerrarNoCockpit(caso, caso.protocolo);

        caso.aguardaEm("UserTask_Atender");
        assertThat(caso.ver().percurso().responsavel()).isNull();
        assertThat(caso.andamentos()).contains("DEVOLUCAO");
        caso.resolver();
    }

    @Test
    void encerradaNoCockpitASolicitacaoECanceladaEOAtendimentoVoltaAFila() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO);

        encerrarNoCockpit(caso, caso.solicitacao().protocolo());

        assertThat(caso.solicitacao().situacao()).isEqualTo(SituacaoSolicitacao.CANCELADA);
        caso.aguardaEm("UserTask_Atender");
        caso.encaminhar();
        caso.solicitacaoAguardaEm(1, "UserTask_ResponderDemanda");
    }

    @Test
    void encerradaNoCockpitAPrincipalAQueEsperavaSegue() {
        String rua = "Rua Direita, " + Sorte.uuid();
        CasoDeTeste principal = bancada.encaminhado(TIPO, List.of(noEndereco(rua)));
        CasoDeTeste agrupada = bancada.encaminhado(TIPO, List.of(noEndereco(rua)));

        encerrarNoCockpit(principal, principal.protocolo);

        agrupada.solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
        principal.aguardaEm("UserTask_Atender");
    }

    @Test
    void encerradaNoCockpitAEsperaDaJanelaNaoHaMaisReinicio() {
        CasoDeTeste caso = bancada.encaminhado(UM_GRUPO).responder("financeiro").comunicado();

        encerrarNoCockpit(caso, caso.protocolo);

        assertThat(caso.ver().percurso().reinicioAte()).isNull();
        assertThatThrownBy(caso::reiniciar).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    private void encerrarNoCockpit(CasoDeTeste caso, String protocolo) {
        String instancia = caso.instancia(protocolo).getId();
        bancada.como("admin", () -> {
            identidades.setAuthentication("admin", List.of(Perfil.ADMINISTRACAO.grupo()));
            try {
                execucoes.deleteProcessInstance(instancia, "por fora");
            } finally {
                identidades.clearAuthentication();
            }
            return null;
        });
    }

    private String trocarInstancia(CasoDeTeste caso, String outra) {
        String protocolo = caso.solicitacao().protocolo();
        String antes = banco.sql("select instancia from solicitacao where protocolo = :protocolo")
                .param("protocolo", protocolo)
                .query(String.class)
                .single();
        banco.sql("update solicitacao set instancia = :outra where protocolo = :protocolo")
                .param("outra", outra)
                .param("protocolo", protocolo)
                .update();
        return antes;
    }

    private static NovaSolicitacao noEndereco(String rua) {
        return new NovaSolicitacao(TIPO, null, Endereco.escrito(rua), "Atualizar.", null, null);
    }
}
