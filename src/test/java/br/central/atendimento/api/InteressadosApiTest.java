package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.Interessados;
import br.central.comum.Recusa;
import br.central.registros.FichaDeRegistro;
import br.central.registros.Registros;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

/** Who asks about a plan is registered without CPF and handed to who sells (S0.20). */
@TesteDeIntegracao
@WithMockUser(
        username = "analista",
        authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS", "ATENDER"})
class InteressadosApiTest {

    private static final String CARLOS = "{'nome': 'Carlos Eduardo Lima', 'telefone': '(19) 98765-4321',"
            + " 'interesse': 'Plano para casal com um filho.'}";

    ApiDeTeste api;

    @Autowired
    Interessados interessados;

    @Autowired
    Registros registros;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void abreCadastraSemCpfEPassaAoComercialNoMesmoAto() {
        var aberto = api.post("atendente", "/interessados", CARLOS).com(201);

        assertThat((String) aberto.em("$.situacao")).isEqualTo("ENCAMINHADO");
        assertThat((String) aberto.em("$.classificacao")).isEqualTo("comercial/plano/conhecer");
        assertThat((List<String>) aberto.em("$.solicitacoes[0].grupos")).containsExactly("comercial");
        assertThat((String) aberto.em("$.cliente.nome")).isEqualTo("Carlos Eduardo Lima");
        assertThat((Boolean) aberto.em("$.cliente.interessado")).isTrue();
        assertThat(aberto.corpo()).doesNotContain("\"documento\"");
    }

    @Test
    void dizComoNosConheceuEOCadastroConta() {
        var aberto = api.post("atendente", "/interessados", CARLOS.replace("}", ", 'divulgacao': 'corretor'}"))
                .com(201);
        assertThat(interessados.comoConheceu(aberto.protocolo())).contains("Corretor");
        assertThat(interessados.comoConheceu(
                        api.post("atendente", "/interessados", CARLOS).com(201).protocolo()))
                .isEmpty();
        FichaDeRegistro corretor = registros.exigir("divulgacoes", "corretor");
        assertThat(registros.usos("divulgacoes", corretor))
                .hasSize(2)
                .allSatisfy(uso -> assertThat(uso).matches("[1-9][\\d.]* .*"));
        assertThat((List<String>)
                        api.get("atendente", "/catalogo/divulgacoes").com(200).em("$[*].codigo"))
                .contains("corretor", "indicacao");
    }

    @Test
    void aForaDeVigorERecusadaENadaMuda() {
        String codigo = "d-" + Sorte.uuid();
        registros.incluir(
                "divulgacoes",
                Map.of("codigo", codigo, "descricao", "Campanha de 2020", "ate", "2020-12-31", "ativa", "true"));
        String protocolo = api.aberto();
        for (String qual : List.of(codigo, "nenhuma")) {
            var recusa = api.post(
                            "atendente",
                            "/atendimentos/" + protocolo + "/interessado",
                            CARLOS.replace("}", ", 'divulgacao': '%s'}".formatted(qual)))
                    .com(422);
            assertThat(recusa.camposComErro()).containsExactly("divulgacao");
        }
        assertThat(api.ver(protocolo).corpo()).doesNotContain("Carlos");
        assertThatThrownBy(() -> registros.incluir(
                        "divulgacoes",
                        Map.of("codigo", codigo + "b", "descricao", "x", "desde", "2021-01-02", "ate", "2021-01-01")))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    @Test
    void deQuemJaEstaNaLinhaSegueOAtendimentoAberto() {
        String protocolo = api.aberto();

        var seguiu = api.post("atendente", "/atendimentos/" + protocolo + "/interessado", CARLOS)
                .com(200);

        assertThat(seguiu.protocolo()).isEqualTo(protocolo);
        assertThat((String) seguiu.em("$.situacao")).isEqualTo("ENCAMINHADO");
        api.post("atendente", "/atendimentos/" + protocolo + "/interessado", CARLOS)
                .recusa(409, "já tem cliente vinculado");
    }

    @Test
    void quemContrataCompletaOCadastroEDeixaDeSerInteressado() {
        int id = api.post("atendente", "/interessados", CARLOS).com(201).em("$.cliente.id");
        var ficha = api.get("atendente", "/clientes/" + id).com(200);
        assertThat((Boolean) ficha.em("$.interessado")).isTrue();

        api.put("cadastro", "/clientes/" + id, "{'nome': 'Carlos Eduardo Lima', 'versao': %s}".formatted((Object)
                                ficha.em("$.versao")))
                .com(200);
        var prestador = api.put("cadastro", "/clientes/" + id, "{'nome': 'Carlos Eduardo Lima', 'prestador': {}}")
                .com(200);

        assertThat((Boolean) prestador.em("$.interessado")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'nome': 'Ana', 'interesse': 'Plano.'}                                                  | telefone
            {'nome': 'Ana', 'telefone': '123', 'interesse': 'Plano.'}                               | telefone
            {'nome': 'Ana', 'email': 'ana@', 'interesse': 'Plano.'}                                 | email
            {'telefone': '(19) 98765-4321', 'interesse': 'Plano.'}                                  | nome
            {'nome': 'Ana', 'telefone': '(19) 98765-4321'}                                          | interesse
            {}                                                                                      | nome telefone interesse
            """)
    void oQueFaltaEDitoAoLadoDoCampoENadaMuda(String corpo, String campo) {
        String protocolo = api.aberto();

        var recusa = api.post("atendente", "/atendimentos/" + protocolo + "/interessado", corpo)
                .recusa(422);

        assertThat(recusa.camposComErro()).contains(campo.split(" "));
        assertThat(api.post("atendente", "/interessados", corpo).recusa(422).camposComErro())
                .containsExactlyInAnyOrderElementsOf(recusa.camposComErro());
        assertThat(api.ver(protocolo).corpo())
                .doesNotContain("\"classificacao\"")
                .doesNotContain("\"cliente\"");
    }

    @Test
    void quemNaoAtendeNaoRegistra() {
        api.post("financeiro", "/interessados", CARLOS).recusa(403, "ATENDER");
        api.post("atendente", "/clientes", "{'nome': 'Ana sem CPF', 'tipo': 'PRESTADOR', 'interessado': true}")
                .recusa(422, "interessado");
        api.post("atendente", "/clientes", "{'nome': 'Ana sem CPF'}").recusa(422, "CPF");
    }
}
