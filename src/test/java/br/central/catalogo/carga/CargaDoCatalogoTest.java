package br.central.catalogo.carga;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.catalogo.CampoView;
import br.central.catalogo.Formularios;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class CargaDoCatalogoTest {

    @Autowired
    CargaDoCatalogo carga;

    @Autowired
    DadosDeReferencia dados;

    @Autowired
    Formularios formularios;

    @Autowired
    JdbcClient jdbc;

    @Test
    void incluiOQueFaltaEDeixaOQueFoiMudado() {
        jdbc.sql("update script set titulo = 'Mudado' where topico = 'aguarde'").update();
        jdbc.sql("delete from motivo where codigo = 'numero-errado'").update();
        assertThat(carga.carregar()).isEqualTo(1);
        assertThat(carga.carregar()).isZero();
        assertThat(jdbc.sql("select titulo from script where topico = 'aguarde'")
                        .query(String.class)
                        .single())
                .isEqualTo("Mudado");
    }

    @Test
    void nosQueSobemJuntosNaoIncluemDuasVezes() throws Exception {
        jdbc.sql("delete from formulario").update();
        jdbc.sql("delete from motivo").update();
        ExecutorService nos = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> no = carga::carregar;
            int incluidos = 0;
            for (Future<Integer> feito : nos.invokeAll(List.of(no, no, no, no))) {
                incluidos += feito.get();
            }
            assertThat(incluidos)
                    .isEqualTo(dados.formularios().size() + dados.motivos().size());
        } finally {
            nos.shutdown();
        }
    }

    @Test
    void aArvoreEFarta() {
        List<Map<String, Object>> folhas = dados.classificacoes().stream()
                .filter(no -> (boolean) no.get("ultimo_nivel"))
                .toList();
        assertThat(folhas)
                .hasSizeGreaterThan(100)
                .allSatisfy(folha -> assertThat(folha)
                        .doesNotContainEntry("natureza", null)
                        .doesNotContainEntry("tipo_demanda", null)
                        .doesNotContainEntry("vinculos", ""));
        assertThat(folhas)
                .extracting(folha -> folha.get("situacao"))
                .containsOnlyOnce("INATIVA")
                .containsOnlyOnce("EM_DIGITACAO");
    }

    @Test
    void todoFormularioEDeUmaClassificacaoQueExiste() {
        Set<Object> caminhos =
                dados.classificacoes().stream().map(no -> no.get("caminho")).collect(Collectors.toSet());
        caminhos.add("padrao");
        assertThat(dados.formularios())
                .extracting(formulario -> formulario.get("classificacao"))
                .doesNotHaveDuplicates()
                .isSubsetOf(caminhos);
    }

    @Test
    void osScriptsSoTemLacunasConhecidas() {
        Pattern lacuna = Pattern.compile("\\{(\\w+)}");
        Set<String> conhecidas = Set.of("saudacao", "despedida", "operadora", "operador", "cliente", "protocolo");
        assertThat(dados.scripts())
                .allSatisfy(script -> assertThat(lacuna.matcher((String) script.get("texto"))
                                .results()
                                .map(achada -> achada.group(1)))
                        .isSubsetOf(conhecidas));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remocao/inter-hospitalar",
                "financeiro/deposito/identificar",
                "prestador/guia/fax",
                "cadastro/correspondencia/segunda-via",
                "financeiro/vencimento/alterar",
                "contrato/cancelamento",
                "contrato/simular-migracao",
                "cadastro/acesso/token",
                "carteirinha/segunda-via",
                "autorizacao/emissao-de-guia",
            })
    void cadaTipoDeSolicitacaoTemOSeuFormulario(String caminho) {
        String raiz = caminho.substring(0, caminho.indexOf('/'));
        assertThat(formularios.doTipo(caminho).classificacao()).startsWith(raiz).isNotEqualTo("padrao");
        assertThat(formularios.doTipo(caminho).campos())
                .filteredOn(CampoView::obrigatorio)
                .isNotEmpty();
    }
}
