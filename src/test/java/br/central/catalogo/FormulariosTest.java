package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TesteDeIntegracao
class FormulariosTest {

    @Autowired
    Formularios formularios;

    @Test
    void valeOFormularioMaisProximo() {
        assertThat(formularios.doTipo("financeiro/boleto/segunda-via").classificacao())
                .isEqualTo("financeiro/boleto/segunda-via");
        assertThat(formularios.doTipo("autorizacao/internacao/eletiva").classificacao())
                .isEqualTo("autorizacao/internacao");
        assertThat(formularios.doTipo("raiz/nova").classificacao()).isEqualTo("padrao");
    }

    @Test
    void devolveOsValoresEmUmaSoForma() {
        Map<String, Object> lidos = formularios.validar(
                "financeiro/vencimento/alterar", Map.of("novo-dia", "10", "cpf-do-titular", "529.982.247-25"));
        assertThat(lidos).containsExactly(Map.entry("cpf-do-titular", "52998224725"), Map.entry("novo-dia", "10"));
        assertThat(formularios.validar(
                        "financeiro/deposito/identificar",
                        Map.of(
                                "data", "2018-03-02",
                                "valor", "1.234,56",
                                "depositante", " Ana ",
                                "finalidade", "Acordo",
                                "comprovante", 12)))
                .containsEntry("valor", new BigDecimal("1234.56"))
                .containsEntry("depositante", "Ana")
                .containsEntry("comprovante", List.of("12"));
        assertThat(formularios.validar("financeiro/boleto/segunda-via", null)).isEmpty();
    }

    @Test
    void recusaCadaCampoComOSeuErro() {
        Map<String, Object> campos = Map.of(
                "data", "31/02/2026",
                "valor", "muito",
                "depositante", "a".repeat(121),
                "finalidade", "Presente",
                "comprovante", "../etc",
                "intruso", "x");
        Recusa recusa = catchThrowableOfType(
                Recusa.RegraNaoAtendida.class, () -> formularios.validar("financeiro/deposito/identificar", campos));
        assertThat(recusa.erros())
                .extracting(Recusa.Erro::campo)
                .containsExactlyInAnyOrder(
                        "campos.data",
                        "campos.valor",
                        "campos.depositante",
                        "campos.finalidade",
                        "campos.comprovante",
                        "campos.intruso");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reembolso/consulta|valor|1,500|ambíguo",
                "reembolso/consulta|valor|-10|0,01 ou mais",
                "reembolso/consulta|valor|0|0,01 ou mais",
                "reembolso/consulta|valor|10,1234|2 casas",
                "reembolso/consulta|data-do-atendimento|2999-01-01|até hoje",
                "reembolso/consulta|data-do-atendimento|amanhã|dd/mm/aaaa",
                "financeiro/boleto/segunda-via|competencia|13/2026|03/2026",
                "financeiro/boleto/segunda-via|competencia|03/1800|ano",
                "financeiro/boleto/segunda-via|vencimento|01/01/2001|hoje em diante",
                "financeiro/negociacao/parcelamento|parcelas|1000|até 120",
                "financeiro/negociacao/parcelamento|parcelas|2,5|inteiro",
                "financeiro/negociacao/parcelamento|telefone|12345|Telefone inválido"
            })
    void recusaOForaDoPossivelDizendoOQueServe(String tipo, String campo, String valor, String parte) {
        Recusa recusa = catchThrowableOfType(
                Recusa.RegraNaoAtendida.class, () -> formularios.validar(tipo, Map.of(campo, valor)));
        assertThat(recusa.erros())
                .filteredOn(erro -> erro.campo().equals("campos." + campo))
                .singleElement()
                .satisfies(erro -> assertThat(erro.mensagem()).contains(parte));
    }

    @Test
    void guardaOQueFoiDitoEMostraComoSeEscreveNoBrasil() {
        Map<String, Object> lidos = formularios.validar(
                "reembolso/consulta",
                Map.of("valor", "1.500", "data-do-atendimento", "02/03/2018", "prestador", "Clínica"));
        assertThat(lidos)
                .containsEntry("valor", new BigDecimal("1500.00"))
                .containsEntry("data-do-atendimento", "2018-03-02");
        assertThat(formularios.doTipo("reembolso/consulta").campos().stream()
                        .filter(campo -> lidos.containsKey(campo.codigo()))
                        .map(campo -> campo.porExtenso(lidos.get(campo.codigo()))))
                .containsExactly("02/03/2018", "1.500,00", "Clínica");
        assertThat(formularios.validar("financeiro/boleto/segunda-via", Map.of("competencia", "3/2018")))
                .containsEntry("competencia", "03/2018");
    }

    @Test
    void recusaOObrigatorioVazioEOCpfErrado() {
        Recusa recusa = catchThrowableOfType(
                Recusa.RegraNaoAtendida.class,
                () -> formularios.validar(
                        "financeiro/vencimento/alterar", Map.of("novo-dia", " ", "cpf-do-titular", "529.982.247-24")));
        assertThat(recusa.erros())
                .containsExactly(
                        new Recusa.Erro("campos.cpf-do-titular", "CPF inválido: confira os dígitos."),
                        new Recusa.Erro("campos.novo-dia", "Preencha o campo Novo dia de vencimento."));
    }

    @Test
    void oEnderecoTemPartesConhecidas() {
        Map<String, Object> completo = Map.of(
                "vale-para-dependentes",
                "Sim",
                "endereco",
                Map.of("cep", "70000-000", "logradouro", "Rua A", "cidade", "Brasília", "uf", "DF"));
        assertThat(formularios.validar("cadastro/dados/endereco", completo)).containsKey("endereco");
        for (Object endereco : List.of(
                "Rua A",
                Map.of("cep", "70000-000"),
                Map.of("planeta", "Terra"),
                Map.of("logradouro", "Rua A", "cidade", "Brasília", "uf", "XX"))) {
            Recusa recusa = catchThrowableOfType(
                    Recusa.RegraNaoAtendida.class,
                    () -> formularios.validar(
                            "cadastro/dados/endereco", Map.of("vale-para-dependentes", "Sim", "endereco", endereco)));
            assertThat(recusa.erros()).extracting(Recusa.Erro::campo).containsExactly("campos.endereco");
        }
    }
}
