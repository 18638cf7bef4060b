package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalonamentoTest {

    private final DecisaoDeTeste escalonamento =
            new DecisaoDeTeste("escalonamento", "classificacao", "criticidade", "evento");

    @ParameterizedTest
    @CsvSource({
        "financeiro/boleto/segunda-via, MEDIA, ATENCAO,    responsavel:EMAIL",
        "financeiro/boleto/segunda-via, ALTA,  ATENCAO,    responsavel:EMAIL supervisao:EMAIL",
        "financeiro/boleto/segunda-via, BAIXA, EXPIRADO,   responsavel:EMAIL supervisao:TAREFA",
        "financeiro/boleto/segunda-via, ALTA,  EXPIRADO,   responsavel:EMAIL supervisao:TAREFA gestao:EMAIL",
        "autorizacao/terapia,           MEDIA, EXPIRADO,   responsavel:EMAIL supervisao:TAREFA ouvidoria:EMAIL",
        "ouvidoria/reclamacao,          ALTA,  EXPIRADO,   responsavel:EMAIL supervisao:TAREFA gestao:EMAIL",
        "lgpd/acesso-aos-dados,         MEDIA, EXPIRADO,   responsavel:EMAIL supervisao:TAREFA gestao:EMAIL",
        "rede/consulta,                 MEDIA, REITERACAO, responsavel:EMAIL",
        "rede/consulta,                 ALTA,  REITERACAO, responsavel:EMAIL supervisao:EMAIL",
        ",                              MEDIA, EXPIRADO,   responsavel:EMAIL supervisao:TAREFA",
        ",                              ,      ATENCAO,    responsavel:EMAIL",
    })
    void decide(String caminho, String criticidade, String evento, String esperados) {
        assertThat(escalonamento.avaliar(caminho, criticidade, evento))
                .extracting(linha -> linha.get("destino") + ":" + linha.get("canal"))
                .containsExactlyInAnyOrder(esperados.split(" "));
    }

    @Test
    void aTabelaTemEstaForma() {
        escalonamento.conferirForma("COLLECT", 9, "destino", "canal");
    }
}
