package br.central.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.comum.Origem;
import br.central.teste.ContaSql;
import br.central.teste.Navegador;
import br.central.teste.PesoDaPagina;
import br.central.teste.TesteDeIntegracao;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** No page of the desk sends more, or asks more of the database, than {@link PesoDaPagina} allows. */
@TesteDeIntegracao
class PesoDasPaginasTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    TaskService tarefas;

    @Autowired
    JdbcClient banco;

    @LocalServerPort
    int porta;

    @Test
    void contaOsComandosDeQuemQuerQueOsMande() throws Exception {
        assertThat(ContaSql.comandosDurante(() -> {
                    banco.sql("select 1").query(Integer.class).single();
                    tarefas.createTaskQuery().count();
                    atendimentos.abrir(Abertura.por(Origem.EMAIL));
                }))
                .contains("select 1")
                .anyMatch(comando -> comando.toLowerCase().contains("act_ru_task"))
                .anyMatch(comando -> comando.startsWith("insert into atendimento "));
    }

    @Test
    void contaOMesmoPelaRedeEPeloMockMvc() throws Exception {
        String pagina = "/tasklist/tarefas/" + tarefa();
        Navegador navegador = Navegador.logado(porta, "atendente");
        navegador.get(pagina);

        navegador.get(pagina);
        int pelaRede = ContaSql.daUrl(pagina).size();
        int peloMockMvc = ContaSql.durante(() -> pagina(pagina));

        assertThat(pelaRede).isPositive().isEqualTo(peloMockMvc);
    }

    @Test
    void paginaDaTarefa() throws Exception {
        PesoDaPagina.conferir(pagina("/tasklist/tarefas/" + tarefa()).andExpect(status().isOk()));
    }

    private ResultActions pagina(String caminho) throws Exception {
        return mvc.perform(get(caminho)
                .with(user("atendente")
                        .authorities(AuthorityUtils.createAuthorityList(
                                "GRUPO_atendimento", "ATENDER", "TRANSFERIR", "CANCELAR"))));
    }

    private String tarefa() {
        String protocolo = atendimentos.abrir(Abertura.por(Origem.EMAIL)).protocolo();
        return tarefas.createTaskQuery()
                .processInstanceBusinessKey(protocolo)
                .singleResult()
                .getId();
    }
}
