package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
                                "data", "2026-03-02",
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
                "data", "31/12/2026",
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
        for (Object endereco : List.of("Rua A", Map.of("cep", "70000-000"), Map.of("planeta", "Terra"))) {
            Recusa recusa = catchThrowableOfType(
                    Recusa.RegraNaoAtendida.class,
                    () -> formularios.validar(
                            "cadastro/dados/endereco", Map.of("vale-para-dependentes", "Sim", "endereco", endereco)));
            assertThat(recusa.erros()).extracting(Recusa.Erro::campo).containsExactly("campos.endereco");
        }
    }
}
