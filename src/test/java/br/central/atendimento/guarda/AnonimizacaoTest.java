package br.central.atendimento.guarda;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AndamentoView;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Resolucao;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoBeneficiario;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.clientes.ReferenciaCliente;
import br.central.clientes.TipoContrato;
import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.comunicacao.EnderecosComDefeito;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@TesteDeIntegracao
class AnonimizacaoTest {

    private static final Instant HA_TRES_ANOS =
            DiaDeTeste.agora().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(3 * 366));

    @Autowired
    Anonimizacao anonimizacao;

    @Autowired
    Atendimentos atendimentos;

    @Autowired
    Clientes clientes;

    @Autowired
    Agora agora;

    @Autowired
    MockMvc mvc;

    @Autowired
    EnderecosComDefeito enderecos;

    @Autowired
    JdbcClient banco;

    @Test
    void apagaQuemEraEOsTextosEGuardaOQueEEstatistica() {
        long cliente = clienteNovo();
        AtendimentoView antes = encerradoEm(HA_TRES_ANOS, cliente);

        anonimizacao.anonimizar(cliente);

        AtendimentoView depois = atendimentos.detalhar(antes.protocolo());
        assertThat(depois.cliente().nome()).isEqualTo("Cliente anonimizado");
        assertThat(depois.cliente().documento()).isNull();
        assertThat(depois.dados().titulo()).isNull();
        assertThat(depois.dados().descricao()).isNull();
        assertThat(depois.percurso().resolucao()).isNull();
        assertThat(depois.registros().andamentos())
                .extracting(AndamentoView::texto)
                .containsOnlyNulls();
        assertThat(depois.classificacao()).isEqualTo(antes.classificacao());
        assertThat(depois.percurso().encerradoEm().toInstant()).isEqualTo(HA_TRES_ANOS);
        assertThat(depois.prazo().norma()).isEqualTo(antes.prazo().norma());
    }

    @Test
    void esqueceOEnderecoComDefeitoEmQueNadaSobreUmCasoFoiEnviado() {
        String email = Sorte.palavra("joana") + "@example.com";
        long cliente = clientes.cadastrar(NovoCliente.pf("Joana Prado Anônima", DocumentosDeTeste.cpf())
                        .comEmail(email))
                .id();
        banco.sql("insert into endereco_com_defeito (canal, endereco, motivo, definitivo, depois_de_aceita, desde)"
                        + " values ('EMAIL', :email, 'Não existe', true, true, current_timestamp)")
                .param("email", email)
                .update();

        anonimizacao.anonimizar(cliente);

        assertThat(enderecos.de(email)).isEmpty();
    }

    @Test
    void recusaComAtendimentoEmAbertoOuNoPrazoDeGuarda() {
        long comAberto = clienteNovo();
        aberto(comAberto);
        long recente = clienteNovo();
        encerradoEm(DiaDeTeste.agora().minus(Duration.ofDays(30)), recente);

        assertThatThrownBy(() -> anonimizacao.anonimizar(comAberto))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("em aberto");
        assertThatThrownBy(() -> anonimizacao.anonimizar(recente))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("prazo de guarda");
        assertThat(clientes.porId(recente).dados().nome()).isEqualTo("Joana Prado Anônima");
    }

    @Test
    void soComAPermissao() throws Exception {
        String caminho = "/api/clientes/%d/anonimizacao".formatted(clienteNovo());
        mvc.perform(post(caminho).with(csrf())).andExpect(status().isUnauthorized());
        mvc.perform(post(caminho).with(httpBasic("atendente", "demo"))).andExpect(status().isForbidden());
        mvc.perform(post(caminho).with(httpBasic("lgpd", "demo"))).andExpect(status().isNoContent());
    }

    @ParameterizedTest
    @CsvSource({
        "TELEFONE, ouvidoria/nip-nao-assistencial",
        "TELEFONE, ouvidoria/denuncia",
        "OUVIDORIA, financeiro/boleto/segunda-via"
    })
    void guardaCincoAnosOQueFoiDaOuvidoriaOuDaAns(Origem origem, String classificacao) {
        long cliente = beneficiario();
        agora.comoSeFosse(HA_TRES_ANOS, () -> {
            String protocolo = aberto(origem, cliente, classificacao).protocolo();
            return atendimentos.resolver(protocolo, new Resolucao("Boleto enviado à Joana.", true));
        });

        assertThatThrownBy(() -> anonimizacao.anonimizar(cliente))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageContaining("prazo de guarda");
    }

    private long beneficiario() {
        String contrato = clientes.cadastrarContrato(new NovoContrato(
                        "PF-" + Sorte.inteiro(1_000_000_000),
                        "Joana Prado Anônima",
                        TipoContrato.PF,
                        "Essencial",
                        null,
                        10,
                        null))
                .numero();
        return clientes.cadastrar(NovoCliente.pf("Joana Prado Anônima", DocumentosDeTeste.cpf())
                        .comBeneficiario(NovoBeneficiario.titular(
                                "" + (10_000_000_000L + Sorte.inteiro(1_000_000_000)), contrato)))
                .id();
    }

    private long clienteNovo() {
        return clientes.cadastrar(NovoCliente.pf("Joana Prado Anônima", DocumentosDeTeste.cpf()))
                .id();
    }

    private AtendimentoView encerradoEm(Instant quando, long cliente) {
        return agora.comoSeFosse(quando, () -> {
            AtendimentoView aberto = aberto(cliente);
            return atendimentos.resolver(aberto.protocolo(), new Resolucao("Boleto enviado à Joana.", true));
        });
    }

    private AtendimentoView aberto(long cliente) {
        return aberto(Origem.TELEFONE, cliente, "financeiro/boleto/segunda-via");
    }

    private AtendimentoView aberto(Origem origem, long cliente, String classificacao) {
        return atendimentos.abrir(Abertura.por(origem, ReferenciaCliente.porId(cliente))
                .sobre("Boleto da Joana", "Joana pediu o boleto")
                .classificada(classificacao, null));
    }
}
