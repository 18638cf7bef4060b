package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriagemTest {

    private final DecisaoDeTeste triagem =
            new DecisaoDeTeste("triagem", "origem", "urgente", "tipoCliente", "classificacao");

    @ParameterizedTest
    @CsvSource({
        "TELEFONE,     true,  BENEFICIARIO, autorizacao/exame/diagnostico,                ALTA,  100",
        "TELEFONE,     true,  BENEFICIARIO, rede/indisponibilidade,                       ALTA,  100",
        "PORTAL,       false, PRESTADOR,    autorizacao/procedimento/urgencia,            ALTA,  95",
        "TELEFONE,     false, BENEFICIARIO, remocao/inter-hospitalar,                     ALTA,  95",
        "TELEFONE,     true,  ,             ,                                             ALTA,  90",
        "EMAIL,        false, BENEFICIARIO, ouvidoria/nip-assistencial,                   ALTA,  88",
        "PORTAL,       false, NAO_CLIENTE,  lgpd/incidente,                               ALTA,  86",
        "OUVIDORIA,    false, BENEFICIARIO, ouvidoria/elogio,                             BAIXA, 40",
        "PORTAL,       false, BENEFICIARIO, ouvidoria/reanalise,                          ALTA,  80",
        "OUVIDORIA,    false, BENEFICIARIO, ,                                             ALTA,  80",
        "TELEFONE,     false, BENEFICIARIO, autorizacao/medicamento/antineoplasico-oral,  ALTA,  78",
        "FALE_CONOSCO, false, BENEFICIARIO, autorizacao/procedimento/pac,                 ALTA,  75",
        "TELEFONE,     false, BENEFICIARIO, autorizacao/internacao/eletiva,               ALTA,  75",
        "TELEFONE,     false, BENEFICIARIO, rede/indisponibilidade,                       ALTA,  72",
        "PORTAL,       false, BENEFICIARIO, lgpd/acesso-aos-dados,                        MEDIA, 65",
        "PORTAL,       false, PRESTADOR,    autorizacao/terapia,                          MEDIA, 60",
        "TELEFONE,     false, BENEFICIARIO, contrato/cancelamento,                        MEDIA, 58",
        "TELEFONE,     false, BENEFICIARIO, reembolso/consulta,                           MEDIA, 55",
        "ATIVO,        false, BENEFICIARIO, ativo/pesquisa,                               BAIXA, 30",
        "ATIVO,        false, BENEFICIARIO, financeiro/boleto/segunda-via,                BAIXA, 35",
        "TELEFONE,     false, NAO_CLIENTE,  comercial/plano/conhecer,                     BAIXA, 40",
        "TELEFONE,     false, BENEFICIARIO, financeiro/boleto/segunda-via,                MEDIA, 50",
        "TELEFONE,     ,      ,             ,                                             MEDIA, 50",
        "TELEFONE,     false, BENEFICIARIO, autorizacao-especial/x,                       MEDIA, 50",
    })
    void decide(String origem, Boolean urgente, String tipo, String caminho, String criticidade, int prioridade) {
        assertThat(triagem.avaliar(origem, urgente, tipo, caminho))
                .containsExactly(Map.of("criticidade", criticidade, "prioridade", prioridade));
    }

    @Test
    void aTabelaTemEstaForma() {
        triagem.conferirForma("FIRST", 19, "criticidade", "prioridade");
    }
}
