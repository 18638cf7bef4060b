package br.central.atendimento.processo;

import static br.central.atendimento.ResultadoDaLigacao.Desfecho.CONTATO_REALIZADO;
import static br.central.atendimento.ResultadoDaLigacao.Desfecho.DEMANDA_ABERTA;
import static br.central.atendimento.ResultadoDaLigacao.Desfecho.SEM_COMUNICACAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.ContatoAtivoView;
import br.central.atendimento.ContatosAtivos;
import br.central.atendimento.ProgramacaoDeContato;
import br.central.atendimento.ResultadoDaLigacao;
import br.central.atendimento.SituacaoAtendimento;
import br.central.atendimento.SituacaoContatoAtivo;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls that go out: each gets a protocol, and nobody is called for ever. */
@TesteDeIntegracao
class ContatoAtivoTest {

    @Autowired
    Bancada bancada;

    @Autowired
    ContatosAtivos contatos;

    @Autowired
    Clientes clientes;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    ManagementService jobs;

    @Autowired
    ObjectMapper json;

    @Test
    void contatoRealizadoTermina() {
        ContatoAtivoView contato = programar();
        assertThat(etapas(contato)).containsExactly("UserTask_LigarParaCliente");

        ContatoAtivoView depois = ligar(contato, CONTATO_REALIZADO, null);

        assertThat(depois.situacao()).isEqualTo(SituacaoContatoAtivo.CONTATO_REALIZADO);
        assertThat(instancia(contato)).isNull();
        assertThat(bancada.atendimentos.detalhar(depois.protocolo()).situacao())
                .isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    @Test
    void demandaAbertaVaiAosGrupos() {
        ContatoAtivoView contato = programar();

        ContatoAtivoView depois = ligar(contato, DEMANDA_ABERTA, Bancada.UM_GRUPO);

        assertThat(instancia(contato)).isNull();
        new CasoDeTeste(bancada, depois.protocolo()).solicitacaoAguardaEm(0, "UserTask_ResponderDemanda");
    }

    @Test
    void demandaSemClassificacaoNadaMuda() {
        ContatoAtivoView contato = programar();

        assertThatThrownBy(() -> ligar(contato, DEMANDA_ABERTA, null)).isInstanceOf(Recusa.RegraNaoAtendida.class);

        assertThat(etapas(contato)).containsExactly("UserTask_LigarParaCliente");
    }

    @Test
    void semComunicacaoTentaDeNovoAteEsgotar() {
        ContatoAtivoView contato = programar();

        for (int tentativa = 1; tentativa < 3; tentativa++) {
            ligar(contato, SEM_COMUNICACAO, null);
            assertThat(etapas(contato)).containsExactly("CatchEvent_NovaTentativa");
            assertThatThrownBy(() -> ligar(contato, CONTATO_REALIZADO, null))
                    .isInstanceOf(Recusa.EstadoNaoPermite.class);
            jobs.executeJob(jobs.createJobQuery()
                    .processInstanceId(instancia(contato).getId())
                    .singleResult()
                    .getId());
            assertThat(etapas(contato)).containsExactly("UserTask_LigarParaCliente");
        }
        ContatoAtivoView depois = ligar(contato, SEM_COMUNICACAO, null);

        assertThat(depois.situacao()).isEqualTo(SituacaoContatoAtivo.SEM_COMUNICACAO);
        assertThat(depois.tentativas()).isEqualTo(3);
        assertThat(instancia(contato)).isNull();
    }

    private ContatoAtivoView programar() {
        NovoCliente novo =
                json.convertValue(Map.of("nome", "Ana de Souza", "cpf", DocumentosDeTeste.cpf()), NovoCliente.class);
        return bancada.como("atendente", () -> {
            long cliente = clientes.cadastrar(novo).id();
            return contatos.programar(
                    new ProgramacaoDeContato(ReferenciaCliente.porId(cliente), "Pesquisa de satisfação", null));
        });
    }

    private ContatoAtivoView ligar(
            ContatoAtivoView contato, ResultadoDaLigacao.Desfecho desfecho, String classificacao) {
        return bancada.como(
                "atendente",
                () -> contatos.registrarLigacao(
                        contato.id(),
                        new ResultadoDaLigacao(desfecho, "Falei sobre a pesquisa de satisfação.", classificacao)));
    }

    private ProcessInstance instancia(ContatoAtivoView contato) {
        return execucoes
                .createProcessInstanceQuery()
                .processDefinitionKey("contato-ativo")
                .processInstanceBusinessKey(String.valueOf(contato.id()))
                .singleResult();
    }

    private List<String> etapas(ContatoAtivoView contato) {
        return execucoes.getActiveActivityIds(instancia(contato).getId());
    }
}
