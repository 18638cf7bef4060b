package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GruposResponsaveisTest {

    private static final Set<String> CONHECIDOS = Set.of(
            "atendimento",
            "supervisao",
            "ouvidoria",
            "gestao",
            "financeiro",
            "autorizacao",
            "rede-credenciada",
            "cadastro",
            "comercial",
            "remocao",
            "faturamento",
            "lgpd");

    private final DecisaoDeTeste grupos =
            new DecisaoDeTeste("grupos-responsaveis", "classificacao", "natureza", "tipoCliente", "urgente");

    @ParameterizedTest
    @CsvSource({
        "financeiro/boleto/segunda-via,         NAO_ASSISTENCIAL, BENEFICIARIO, false, financeiro",
        "reembolso/consulta,                    NAO_ASSISTENCIAL, BENEFICIARIO, false, financeiro",
        "reembolso/internacao,                  NAO_ASSISTENCIAL, BENEFICIARIO, false, financeiro autorizacao",
        "cadastro/dados/endereco,               NAO_ASSISTENCIAL, BENEFICIARIO, false, cadastro",
        "cadastro/acesso/senha,                 NAO_ASSISTENCIAL, PRESTADOR,    false, rede-credenciada",
        "cadastro/acesso/senha,                 NAO_ASSISTENCIAL, ,             ,      cadastro",
        "carteirinha/segunda-via,               NAO_ASSISTENCIAL, BENEFICIARIO, false, cadastro",
        "contrato/cancelamento,                 NAO_ASSISTENCIAL, BENEFICIARIO, false, financeiro cadastro",
        "contrato/simular-migracao,             NAO_ASSISTENCIAL, BENEFICIARIO, false, comercial",
        "autorizacao/exame/analises-clinicas,   ASSISTENCIAL,     PRESTADOR,    false, autorizacao",
        "autorizacao/procedimento/pac,          ASSISTENCIAL,     BENEFICIARIO, true,  autorizacao rede-credenciada",
        "remocao/inter-hospitalar,              ASSISTENCIAL,     BENEFICIARIO, false, remocao",
        "remocao/inter-hospitalar,              ASSISTENCIAL,     BENEFICIARIO, true,  remocao autorizacao",
        "rede/indisponibilidade,                ASSISTENCIAL,     BENEFICIARIO, true,  rede-credenciada autorizacao",
        "prestador/glosa/recurso,               PRESTADOR,        PRESTADOR,    false, autorizacao faturamento",
        "prestador/pagamento/demonstrativo,     PRESTADOR,        PRESTADOR,    false, financeiro",
        "prestador/guia/fax,                    PRESTADOR,        PRESTADOR,    false, faturamento",
        "prestador/cadastro/endereco,           PRESTADOR,        PRESTADOR,    false, rede-credenciada",
        "ouvidoria/reanalise,                   OUVIDORIA,        BENEFICIARIO, false, ouvidoria autorizacao",
        "ouvidoria/nip-assistencial,            NIP,              BENEFICIARIO, false, ouvidoria autorizacao supervisao",
        "lgpd/acesso-aos-dados,                 LGPD,             BENEFICIARIO, false, lgpd",
        "lgpd/incidente,                        LGPD,             NAO_CLIENTE,  false, lgpd supervisao",
        "ativo/contato-realizado,               INTERNA,          BENEFICIARIO, false, atendimento",
        "comercial/plano/conhecer,              NAO_ASSISTENCIAL, NAO_CLIENTE,  false, comercial",
        ",                                      ,                 ,             ,      atendimento",
        "financeiro-novo/assunto,               INTERNA,          BENEFICIARIO, false, supervisao",
    })
    void decide(String caminho, String natureza, String tipo, Boolean urgente, String esperados) {
        assertThat(avaliar(caminho, natureza, tipo, urgente)).containsExactlyInAnyOrder(esperados.split(" "));
    }

    @ParameterizedTest
    @MethodSource("folhas")
    void todaFolhaTemGrupoConhecidoESemRepeticao(String caminho, String natureza) {
        // Only PRESTADOR differs from the others, and urgency only adds groups.
        assertThat(List.of(
                        avaliar(caminho, natureza, "BENEFICIARIO", false),
                        avaliar(caminho, natureza, "BENEFICIARIO", true),
                        avaliar(caminho, natureza, "PRESTADOR", true)))
                .allSatisfy(responsaveis -> assertThat(responsaveis)
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .isSubsetOf(CONHECIDOS)
                        .as("só a raiz desconhecida é da supervisão sozinha")
                        .isNotEqualTo(List.of("supervisao")));
    }

    static Stream<Arguments> folhas() throws IOException {
        try (Reader arquivo = new InputStreamReader(
                GruposResponsaveisTest.class.getResourceAsStream("/catalogo/classificacoes.csv"),
                StandardCharsets.UTF_8)) {
            List<NamedCsvRecord> folhas = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(arquivo).stream()
                    .filter(registro -> !registro.getField("natureza").isEmpty())
                    .toList();
            return folhas.stream().map(folha -> Arguments.of(folha.getField("caminho"), folha.getField("natureza")));
        }
    }

    @Test
    void aTabelaTemEstaForma() {
        grupos.conferirForma("COLLECT", 27, "grupo");
    }

    private List<Object> avaliar(String caminho, String natureza, String tipo, Boolean urgente) {
        return grupos.avaliar(caminho, natureza, tipo, urgente).stream()
                .map(linha -> linha.get("grupo"))
                .toList();
    }
}
