package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.comum.Recusa;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreenchimentoTest {

    private static final CampoView FORMA = escolha("forma", null, "Pix", "Boleto");
    private static final CampoView CHAVE =
            escolha("chave", new CampoView.SoSe("forma", "Pix", "forma"), "CPF", "Outra");
    private static final CampoView QUAL = texto("qual", true, new CampoView.SoSe("chave", "Outra", "chave"));

    private static CampoView escolha(String codigo, CampoView.SoSe soSe, String... opcoes) {
        return new CampoView(
                codigo, codigo, CampoView.Tipo.ESCOLHA, false, List.of(opcoes), null, null, null, null, soSe);
    }

    private static CampoView texto(String codigo, boolean obrigatorio, CampoView.SoSe soSe) {
        return new CampoView(codigo, codigo, CampoView.Tipo.TEXTO, obrigatorio, List.of(), 40, null, null, null, soSe);
    }

    private static FormularioView formulario(CampoView... campos) {
        return new FormularioView("padrao", "Pedido", "", List.of(campos), false, false);
    }

    private static Map<String, Object> ler(FormularioView formulario, Map<String, Object> recebidos) {
        return Preenchimento.ler(formulario, recebidos, LocalDate.of(2026, 11, 29));
    }

    private static Recusa recusa(FormularioView formulario, Map<String, Object> recebidos) {
        return catchThrowableOfType(Recusa.RegraNaoAtendida.class, () -> ler(formulario, recebidos));
    }

    /** In whatever order they stand. */
    @Test
    void oQueDependeDoQueNaoSePerguntaNaoSePergunta() {
        for (FormularioView formulario : List.of(formulario(FORMA, CHAVE, QUAL), formulario(QUAL, CHAVE, FORMA))) {
            assertThat(ler(formulario, Map.of("forma", "Boleto", "chave", "Outra", "qual", "sobrou")))
                    .containsOnlyKeys("forma");
            assertThat(ler(formulario, Map.of("chave", "Outra"))).isEmpty();
            assertThat(Preenchimento.incompleto(formulario, Map.of("forma", "Boleto", "chave", "Outra")))
                    .isFalse();
            assertThat(recusa(formulario, Map.of("forma", "Pix", "chave", "Outra"))
                            .erros())
                    .containsExactly(new Recusa.Erro("campos.qual", "Preencha o campo qual."));
            assertThat(ler(formulario, Map.of("forma", "Pix", "chave", "Outra", "qual", "esta")))
                    .containsOnlyKeys("forma", "chave", "qual");
        }
    }

    @Test
    void oQueDependeDeSiMesmoNuncaSePergunta() {
        FormularioView formulario = formulario(
                escolha("a", new CampoView.SoSe("b", "Sim", "b"), "Sim"),
                escolha("b", new CampoView.SoSe("a", "Sim", "a"), "Sim"));
        assertThat(ler(formulario, Map.of("a", "Sim", "b", "Sim"))).isEmpty();
    }
}
