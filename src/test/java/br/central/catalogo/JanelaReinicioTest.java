package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JanelaReinicioTest {

    private final DecisaoDeTeste janela = new DecisaoDeTeste("janela-reinicio", "classificacao", "natureza");

    @ParameterizedTest
    @CsvSource({
        "ativo/contato-realizado,       INTERNA,          0",
        "interno/qualquer,              INTERNA,          0",
        "ouvidoria/nip-assistencial,    NIP,              0",
        "ouvidoria/elogio,              OUVIDORIA,        0",
        "financeiro/boleto/segunda-via, NAO_ASSISTENCIAL, 24",
        "autorizacao/procedimento/pac,  ASSISTENCIAL,     72",
        "ouvidoria/reanalise,           OUVIDORIA,        72",
        "reembolso/consulta,            NAO_ASSISTENCIAL, 48",
        "prestador/glosa/recurso,       PRESTADOR,        48",
        "lgpd/acesso-aos-dados,         LGPD,             48",
        ",                              ,                 48",
    })
    void decide(String caminho, String natureza, int horas) {
        assertThat(janela.avaliar(caminho, natureza)).containsExactly(Map.of("horas", horas));
    }

    @Test
    void aTabelaTemEstaForma() {
        janela.conferirForma("FIRST", 7, "horas");
    }
}
