package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_DOIS_GRUPOS;
import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.comum.Agora;
import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/**
 * No act reads a whole table that grows with the cases: PostgreSQL, told to avoid that wherever it can, finds an index for each
 * statement that an act runs, the engine's included.
 */
@TesteDeIntegracao
@EnabledIfSystemProperty(named = "central.teste.banco", matches = "postgresql")
class PlanosDosAtosTest {

    /** What does not grow with the cases may be read whole. */
    private static final Pattern CRESCE = Pattern.compile(
            "act_(ru|hi)_(?!filter|authorization|meter)\\w+|atendimento|solicitacao|demanda|andamento"
                    + "|cliente|telefone|anexo|reclamacao|reiteracao|mensagem|contato_ativo|relogio\\w*|mencao|avaliacao");

    @Autowired
    Agora agora;

    @Value("${spring.datasource.url}")
    String endereco;

    ApiDeTeste api;

    private final Map<String, List<String>> porAto = new LinkedHashMap<>();

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void nenhumAtoLeUmaTabelaInteira() throws Exception {
        fazer("vida", this::vida);
        fazer("mudancas", this::mudancas);
        fazer("atraso", this::atraso);

        Set<String> comandos = new LinkedHashSet<>();
        porAto.values().forEach(comandos::addAll);
        assertThat(new Planos(endereco, CRESCE).lidasPorInteiro(comandos)).isEmpty();
    }

    private void fazer(String nome, ContaSql.Ato ato) throws Exception {
        porAto.put(nome, ContaSql.comandosDurante(ato));
    }

    private void vida() {
        String solicitacao = api.encaminhada(DE_DOIS_GRUPOS);
        String caso = "/atendimentos/" + api.atendimentoDe(solicitacao);
        feito(api.responder("faturamento", solicitacao));
        feito(api.responder("autorizacao", solicitacao));
        feito(api.responder("atendente", solicitacao));
        feito(api.post("atendente", caso + "/retorno", "{'desfecho': 'COMUNICADO'}"));
        feito(api.post("atendente", caso + "/reinicio", "{'motivo': 'O valor veio errado.'}"));
    }

    private void mudancas() {
        String aberto = "/atendimentos/" + api.aberto();
        feito(api.put("atendente", aberto + "/cliente", "{'cpf': '%s'}".formatted(api.cpfDeCliente())));
        feito(api.put("atendente", aberto + "/classificacao", "{'classificacao': 'financeiro/boleto/segunda-via'}"));
        feito(api.post("atendente", aberto + "/solicitacoes", "{'tipo': '" + DE_UM_GRUPO + "'}"));
        feito(api.post("atendente", aberto + "/pendencia", "{'texto': 'Falta um documento.', 'comigo': true}"));
        feito(api.post("atendente", aberto + "/retomada", null));
        feito(api.post("atendente", aberto + "/transferencia", "{'grupo': 'supervisao'}"));
        feito(api.post("supervisor", aberto + "/encaminhamento", "{'texto': 'Peço resposta.'}"));

        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        String uma = "/solicitacoes/" + solicitacao;
        String caso = "/atendimentos/" + api.atendimentoDe(solicitacao);
        feito(api.post("atendente", uma + "/reiteracoes", "{'texto': 'O cliente insiste.'}"));
        feito(api.post("financeiro", uma + "/pedido-de-complemento", "{'texto': 'De que mês é o boleto?'}"));
        feito(api.post("atendente", caso + "/complementos", "{'texto': 'É o de maio.'}"));
        feito(api.post("financeiro", uma + "/redirecionamento", "{'grupo': 'cadastro'}"));
        feito(api.put("atendente", uma + "/classificacao", "{'classificacao': 'cadastro/dados/endereco'}"));
        feito(api.post("atendente", uma + "/cancelamento", "{'motivo': 'O cliente desistiu.'}"));
        api.post("atendente", caso + "/cancelamento", "{'motivo': 'O cliente desistiu.'}");
    }

    private void atraso() {
        String solicitacao = haSessentaDias(() -> api.encaminhada(DE_UM_GRUPO));
        feito(api.post("atendente", "/solicitacoes/" + solicitacao + "/reclamacoes", "{'texto': 'Sessenta dias.'}"));
        feito(api.get("supervisor", "/atendimentos?quadro=EM_ABERTO&grupo=financeiro&ordem=prazo"));
    }

    private static void feito(Resposta resposta) {
        assertThat(resposta.status()).as(resposta.corpo()).isBetween(200, 299);
    }

    private <T> T haSessentaDias(Supplier<T> ato) {
        return agora.comoSeFosse(Instant.now(agora).minus(Duration.ofDays(60)), ato);
    }
}
