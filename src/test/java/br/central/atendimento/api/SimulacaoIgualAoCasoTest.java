package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.prazos.ClassificacaoDosFatos;
import br.central.prazos.ClassificacaoDosFatos.Folha;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the simulator says of drawn demands is what such a demand has when it is registered and forwarded. */
@TesteDeIntegracao
class SimulacaoIgualAoCasoTest {

    private static final int COMPARADOS = 40;
    private static final int SORTEADOS = 400;
    private static final Instant PRIMEIRO = Instant.parse("2026-01-05T13:00:00Z");
    private static final int SEGUNDOS_DO_ANO = 300 * 24 * 3600;

    @Autowired
    ClassificacaoDosFatos catalogo;

    @Autowired
    Agora agora;

    private ApiDeTeste api;

    private record Demanda(String classificacao, TipoCliente cliente, Origem origem, boolean urgente) {}

    @Test
    void oQueSeSimulaEOQueOCasoTem(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        Map<TipoCliente, String> clientes = Map.of(
                TipoCliente.BENEFICIARIO, beneficiario(),
                TipoCliente.PRESTADOR,
                        cliente("{'nome': 'Clínica de Teste', 'cnpj': '%s', 'prestador': {'tipo': 'CLINICA'}}"
                                .formatted(DocumentosDeTeste.cnpj())),
                TipoCliente.NAO_CLIENTE,
                        cliente("{'nome': 'Rosa Avulsa', 'cpf': '%s'}".formatted(DocumentosDeTeste.cpf())));
        List<Folha> folhas = catalogo.folhas();
        List<Demanda> comparadas = new ArrayList<>();
        for (int i = 0; i < SORTEADOS && comparadas.size() < COMPARADOS; i++) {
            Demanda demanda = sorteada(folhas);
            Instant quando = PRIMEIRO.plusSeconds(Sorte.inteiro(SEGUNDOS_DO_ANO));
            Resposta caso = agora.comoSeFosse(quando, () -> registrar(demanda, clientes.get(demanda.cliente())));
            if (caso.status() == 201) {
                comparar(demanda, quando, caso);
                comparadas.add(demanda);
                // Old as they are, they would stand before what is new on every list.
                api.post(
                                "supervisor",
                                "/atendimentos/" + caso.em("$.protocolo") + "/cancelamento",
                                "{'motivo': 'O teste acabou.'}")
                        .com(200);
            }
        }
        assertThat(comparadas).hasSize(COMPARADOS);
        assertThat(comparadas.stream().map(Demanda::cliente).distinct()).hasSizeGreaterThan(1);
    }

    private static Demanda sorteada(List<Folha> folhas) {
        Folha folha = folhas.get(Sorte.inteiro(folhas.size()));
        List<TipoCliente> quem = folha.clientes().stream().sorted().toList();
        return new Demanda(
                folha.caminho(),
                quem.get(Sorte.inteiro(quem.size())),
                Origem.values()[Sorte.inteiro(Origem.values().length)],
                Sorte.inteiro(2) == 0);
    }

    /** Refused where its kind demands more than a text: another is drawn. */
    private Resposta registrar(Demanda demanda, String cliente) {
        return api.post(
                "admin",
                "/atendimentos",
                ("{'origem': '%s', 'classificacao': '%s', 'urgente': %s, 'cliente': {'id': %s},"
                                + " 'encaminhamento': {'texto': 'Peço resposta.'}}")
                        .formatted(demanda.origem(), demanda.classificacao(), demanda.urgente(), cliente));
    }

    private void comparar(Demanda demanda, Instant quando, Resposta caso) {
        Resposta simulada = api.post(
                        "analista",
                        "/prazos/simulacao",
                        "{'classificacao': '%s', 'tipoCliente': '%s', 'origem': '%s', 'urgente': %s, 'abertoEm': '%s'}"
                                .formatted(
                                        demanda.classificacao(),
                                        demanda.cliente(),
                                        demanda.origem(),
                                        demanda.urgente(),
                                        quando))
                .com(200);
        String solicitacao = caso.em("$.solicitacoes[0].protocolo");
        Resposta registrada = api.get("admin", "/solicitacoes/" + solicitacao).com(200);

        assertThat(relogios(registrada)).as("%s em %s", demanda, quando).isEqualTo(relogios(simulada));
        assertThat(new TreeSet<>((List<String>) registrada.em("$.grupos")))
                .as("grupos de %s", demanda)
                .isEqualTo(new TreeSet<>((List<String>) simulada.em("$.grupos")));
        Resposta aberto =
                api.get("admin", "/atendimentos/" + caso.em("$.protocolo")).com(200);
        assertThat((String) aberto.em("$.criticidade"))
                .as("criticidade de %s", demanda)
                .isEqualTo(simulada.em("$.criticidade"));
        assertThat((int) aberto.em("$.prioridade"))
                .as("prioridade de %s", demanda)
                .isEqualTo((int) simulada.em("$.prioridade"));
    }

    /** By norm, when it is due, from when it deserves attention and whether it binds. */
    private static Map<String, String> relogios(Resposta resposta) {
        List<Map<String, Object>> todos = resposta.em("$.relogios");
        return todos.stream()
                .collect(Collectors.toMap(
                        um -> (String) um.get("norma"),
                        um -> momento(um.get("venceEm")) + " " + momento(um.get("atencaoEm")) + " "
                                + um.get("vinculante") + " " + um.get("baseLegal")));
    }

    private static Instant momento(Object dito) {
        return dito == null ? null : OffsetDateTime.parse((String) dito).toInstant();
    }

    private String beneficiario() {
        String contrato = api.post(
                        "supervisor",
                        "/contratos",
                        "{'numero': '%s', 'contratante': 'Rosa de Teste', 'tipo': 'PF', 'plano': 'Essencial', 'vencimentoDia': 10}"
                                .formatted(DocumentosDeTeste.contrato()))
                .com(201)
                .em("$.numero");
        return cliente("{'nome': 'Rosa de Teste', 'cpf': '%s', 'beneficiario': {'carteira': '%s', 'contrato': '%s'}}"
                .formatted(DocumentosDeTeste.cpf(), DocumentosDeTeste.carteira(), contrato));
    }

    private String cliente(String dados) {
        return String.valueOf(
                (Object) api.post("supervisor", "/clientes", dados).com(201).em("$.id"));
    }
}
