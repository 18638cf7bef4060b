package br.central.consulta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Pendencia;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.TipoDeTarefa;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.consulta.CasosDeTeste.Caso;
import br.central.prazos.EstadoDoPrazo;
import br.central.teste.Como;
import br.central.teste.ContaSql;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each test in a group and with a user of its own, for all share the database. */
@TesteDeIntegracao
class FilaDeTrabalhoTest {

    @Autowired
    FilaDeTrabalho fila;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Clientes clientes;

    @Autowired
    TaskService tarefas;

    @Autowired
    Como como;

    @Autowired
    JdbcTemplate banco;

    @Autowired
    Agora agora;

    private CasosDeTeste casos;
    private String eu;
    private String grupo;

    @BeforeEach
    void preparar() {
        casos = new CasosDeTeste(atendimentos, agora);
        eu = "op-" + Sorte.uuid().toString().substring(0, 8);
        grupo = "gr-" + eu;
    }

    @Test
    void aProximaEhAMinhaEDepoisAMaisUrgenteDoGrupo() {
        String calma = daFila(Caso.de(Origem.EMAIL, "calma").em("cadastro/dados/endereco"));
        String vencida = daFila(
                Caso.de(Origem.EMAIL, "vencida").em("cadastro/dados/endereco").ha(90));
        String urgente = daFila(Caso.de(Origem.EMAIL, "urgente").em("cadastro/dados/endereco"));
        banco.update("update atendimento set prioridade = 99 where protocolo = ?", urgente);

        assertThat(protocolos(() -> fila.proximas(10))).containsExactly(vencida, urgente, calma);
        assertThat(eu(fila::proxima).map(um -> um.caso().protocolo())).contains(vencida);

        String minha = minha(Caso.de(Origem.EMAIL, "minha"));
        assertThat(protocolos(() -> fila.proximas(10))).containsExactly(minha, vencida, urgente, calma);
        assertThat(protocolos(() -> fila.minhas(10))).containsExactly(minha);
        assertThat(protocolos(() -> fila.proximas(2))).containsExactly(minha, vencida);
        TarefaNaFila primeira = eu(fila::proxima).orElseThrow();
        assertThat(primeira.comQuem().minha()).isTrue();
        assertThat(primeira.tipo()).isEqualTo(TipoDeTarefa.ATENDER);
        assertThat(primeira.tarefa()).isEqualTo(tarefa(minha));
    }

    @Test
    void osPendentesTemListaPropria() {
        String comigo = minha(Caso.de(Origem.EMAIL, "comigo"));
        String doPerfil = daFila(Caso.de(Origem.EMAIL, "do perfil"));
        estacionar(comigo);
        estacionar(doPerfil);

        assertThat(protocolos(() -> fila.proximas(10))).isEmpty();
        assertThat(protocolos(() -> fila.pendentes(10))).containsExactly(comigo, doPerfil);
        assertThat(eu(() -> fila.pendentes(1)).get(0).tipo()).isEqualTo(TipoDeTarefa.RETOMAR_PENDENTE);
    }

    @Test
    void osNumerosSaoOsMeus() {
        minha(Caso.de(Origem.EMAIL, "em dia"));
        minha(Caso.de(Origem.EMAIL, "vencida").em("cadastro/dados/endereco").ha(90));
        estacionar(minha(Caso.de(Origem.EMAIL, "pendente")));
        daFila(Caso.de(Origem.EMAIL, "na fila"));
        daFila(Caso.de(Origem.EMAIL, "vencida na fila")
                .em("cadastro/dados/endereco")
                .ha(90));
        estacionar(daFila(Caso.de(Origem.EMAIL, "pendente do perfil")));
        String encerrado = casos.abrir(Caso.de(Origem.EMAIL, "encerrado").em("cadastro/dados/endereco"))
                .protocolo();
        atendimentos.resolver(encerrado, new Resolucao("Enviada a segunda via ao titular.", true));
        banco.update("update atendimento set aberto_por = ?, encerrado_por = ? where protocolo = ?", eu, eu, encerrado);

        NumerosDoDia numeros = eu(fila::numeros);

        assertThat(numeros)
                .isEqualTo(new NumerosDoDia(
                        1, 1, 0, 3, 1, 1, 1, 0, 0, List.of(new NumerosDoDia.Fila(grupo, grupo, 2, 1))));
    }

    @Test
    void oGrupoTemAsSuasDemandas() {
        String caso = casos.abrir(Caso.de(Origem.TELEFONE, "com o grupo")
                        .em("prestador/glosa/recurso")
                        .aosGrupos())
                .protocolo();
        String pedido = atendimentos.detalhar(caso).solicitacoes().get(0).protocolo();
        banco.update(
                "update demanda set grupo = ? where grupo = 'faturamento' and solicitacao_id ="
                        + " (select id from solicitacao where protocolo = ?)",
                grupo,
                pedido);

        List<TarefaNaFila> minhas = comDireito("RESPONDER_DEMANDA", () -> fila.proximas(10));

        assertThat(minhas).hasSize(1);
        assertThat(minhas.get(0).tipo()).isEqualTo(TipoDeTarefa.RESPONDER_DEMANDA);
        assertThat(minhas.get(0).caso().protocolo()).isEqualTo(caso);
        assertThat(minhas.get(0).caso().pedido()).isEqualTo(pedido);
        assertThat(minhas.get(0).comQuem().grupo()).isEqualTo(grupo);
        assertThat(minhas.get(0).prazo().estado()).isEqualTo(EstadoDoPrazo.NO_PRAZO);
        assertThat(comDireito("RESPONDER_DEMANDA", fila::numeros).filas())
                .containsExactly(new NumerosDoDia.Fila(grupo, grupo, 1, 0));
        assertThat(eu(() -> fila.proximas(10))).isEmpty();
    }

    @Test
    void oRestritoNaoEhListadoNemContadoEONumeroDoCartaoEhSoOProtocolo() {
        String restrito = daFila(Caso.de(Origem.EMAIL, "segredo").em("cadastro/dados/endereco"));
        String tarefa = tarefa(restrito);
        edicao.restringir(restrito, "lgpd");

        assertThat(protocolos(() -> fila.proximas(10))).isEmpty();
        assertThat(eu(fila::numeros).filas()).isEmpty();
        assertThat(eu(() -> fila.cartoes(List.of(tarefa))))
                .containsExactly(TarefaNaFila.restrita(tarefa, TipoDeTarefa.ATENDER));
        TarefaNaFila aberto = comDireito("ACESSAR_CONTEUDO_RESTRITO", () -> fila.cartoes(List.of(tarefa)))
                .get(0);
        assertThat(aberto.restrito()).isTrue();
        assertThat(aberto.caso().classificacao()).isEqualTo("Cadastro › Dados cadastrais › Alterar endereço");
    }

    @Test
    void oCartaoDizOPrimeiroNomeEAInicial() {
        long cliente = clientes.cadastrar(NovoCliente.pf("Zuleica Maria da Conceição", DocumentosDeTeste.cpf()))
                .id();
        AtendimentoView caso = casos.abrir(Caso.de(Origem.EMAIL, "boleto").para(ReferenciaCliente.porId(cliente)));
        AtendimentoView comGrupo = casos.abrir(
                Caso.de(Origem.TELEFONE, "glosa").em("prestador/glosa/recurso").aosGrupos());
        String doGrupo = tarefas.createTaskQuery()
                .processVariableValueEquals(
                        "protocolo", comGrupo.solicitacoes().get(0).protocolo())
                .taskCandidateGroup("faturamento")
                .singleResult()
                .getId();

        List<TarefaNaFila> cartoes =
                eu(() -> fila.cartoes(List.of(tarefa(caso.protocolo()), doGrupo, "que-nao-existe")));

        assertThat(cartoes).hasSize(2);
        assertThat(cartoes)
                .anySatisfy(um -> assertThat(um.caso().cliente()).isEqualTo("Zuleica C."))
                .anySatisfy(um -> assertThat(um.caso().pedido())
                        .isEqualTo(comGrupo.solicitacoes().get(0).protocolo()));
        assertThat(cartoes.toString()).doesNotContain("Conceição");
    }

    @Test
    void poucosComandos() throws Exception {
        minha(Caso.de(Origem.EMAIL, "uma"));
        assertThat(consultasDurante(fila::proxima)).hasSize(1);
        assertThat(consultasDurante(() -> fila.pendentes(8))).hasSize(1);
        assertThat(consultasDurante(fila::numeros)).hasSizeLessThanOrEqualTo(3);
        assertThat(consultasDurante(() -> fila.cartoes(List.of("a", "b"))))
                .hasSize(1)
                .noneMatch(comando -> comando.toLowerCase().contains("act_"));
    }

    private List<String> consultasDurante(Supplier<?> ato) throws Exception {
        return ContaSql.comandosDurante(() -> eu(ato)).stream()
                .filter(comando -> !comando.contains("set_config"))
                .toList();
    }

    @Test
    void quemNaoEhDaEquipeNaoVe() {
        for (Supplier<?> pergunta : List.<Supplier<?>>of(
                fila::proxima,
                () -> fila.minhas(1),
                () -> fila.pendentes(1),
                fila::numeros,
                () -> fila.cartoes(List.of("a")))) {
            assertThatThrownBy(() -> CasosDeTeste.como(eu, pergunta, "GRUPO_" + grupo, "EXPORTAR"))
                    .isInstanceOf(Recusa.SemPermissao.class);
        }
        assertThatThrownBy(() -> eu(() -> fila.cartoes(java.util.Collections.nCopies(51, "a"))))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThat(como.usuario("gestor", () -> fila.minhas(1))).isEmpty();
    }

    private String daFila(Caso caso) {
        String protocolo = casos.abrir(caso).protocolo();
        banco.update("update atendimento set grupo = ?, responsavel = null where protocolo = ?", grupo, protocolo);
        return protocolo;
    }

    private String minha(Caso caso) {
        String protocolo = daFila(caso);
        banco.update("update atendimento set responsavel = ? where protocolo = ?", eu, protocolo);
        return protocolo;
    }

    private void estacionar(String protocolo) {
        String responsavel = banco.queryForObject(
                "select responsavel from atendimento where protocolo = ?", String.class, protocolo);
        atendimentos.deixarPendente(protocolo, new Pendencia("A ligação caiu.", false));
        banco.update("update atendimento set responsavel = ? where protocolo = ?", responsavel, protocolo);
    }

    private String tarefa(String protocolo) {
        return tarefas.createTaskQuery()
                .processInstanceBusinessKey(protocolo)
                .singleResult()
                .getId();
    }

    private List<String> protocolos(Supplier<List<TarefaNaFila>> lista) {
        return eu(lista).stream().map(um -> um.caso().protocolo()).toList();
    }

    private <T> T eu(Supplier<T> ato) {
        return CasosDeTeste.como(eu, ato, "GRUPO_" + grupo, "ATENDER");
    }

    private <T> T comDireito(String direito, Supplier<T> ato) {
        return CasosDeTeste.como(eu, ato, "GRUPO_" + grupo, "RESPONDER_DEMANDA", direito);
    }
}
