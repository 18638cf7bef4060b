package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelosTest {

    private final Modelos modelos = new Modelos("", new TextosDasMensagens(Map::of));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resposta-da-solicitacao | nome,protocolo,conclusao,resposta",
                "pedido-de-complemento | nome,protocolo,pedido",
                "prazo-em-atencao | protocolo,prazo,norma,classificacao,criticidade,grupo,link",
                "prazo-expirado | protocolo,prazo,norma,classificacao,criticidade,grupo,link",
                "reiteracao | protocolo,prazo,classificacao,grupo",
                "mensagem-complementar | protocolo",
                "resumo-de-prazos | dia,hora,expirados,atencao,noPrazo,semPrazo,grupos,protocolos,link",
                "script-de-atendimento | script,protocolo,abertoEm,situacao,texto",
                "texto-do-atendimento | nome,protocolo,abertoEm,situacao,texto"
            })
    void cadaModeloTemOsSeusCamposEFicaPreenchido(String modelo, String campos) {
        Set<String> esperados = Set.of(campos.split(","));
        Map<String, String> valores = new HashMap<>();
        esperados.forEach(campo -> valores.put(campo, "«" + campo + "»"));

        Modelos.Texto texto = modelos.preencher(modelo, valores);

        assertThat(LacunasDaMensagem.de(TextosDeFabrica.de(modelo)).stream()
                        .filter(campo -> !campo.equals(Modelos.SOBRE_RESPONDER))
                        .collect(java.util.stream.Collectors.toSet()))
                .isEqualTo(esperados);
        assertThat(texto.assunto())
                .containsAnyOf("«protocolo»", "«dia»")
                .doesNotContain("{")
                .doesNotContain("\n");
        assertThat(texto.corpo()).contains(valores.values()).doesNotContain("{").doesNotContain("Assunto: Protocolo");
    }

    @Test
    void aMensagemConvidaAResponderSoOndeARespostaELida() {
        var valores = Map.of("nome", "Rita", "protocolo", "1", "pedido", "o comprovante");

        assertThat(modelos.preencher("pedido-de-complemento", valores).corpo()).contains("não a responda");
        assertThat(new Modelos("central@operadora.example", new TextosDasMensagens(Map::of))
                        .preencher("pedido-de-complemento", valores)
                        .corpo())
                .contains("a resposta entra no seu atendimento")
                .doesNotContain("não a responda");
    }

    @Test
    void oQueOClienteEscreveuNaoEInterpretado() {
        var valores = Map.of("nome", "{pedido} $1 \\0", "protocolo", "1", "pedido", "a {nome} b");

        assertThat(modelos.preencher("pedido-de-complemento", valores).corpo())
                .startsWith("Olá, {pedido} $1 \\0.")
                .contains("a {nome} b");
    }

    @Test
    void valorQueFaltaERecusadoPeloNome() {
        assertThatThrownBy(() -> modelos.preencher("pedido-de-complemento", Map.of("nome", "a", "protocolo", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{pedido}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nenhum", "../application", "", "a/b"})
    void modeloDesconhecidoERecusado(String modelo) {
        assertThatThrownBy(() -> modelos.preencher(modelo, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
