package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.comum.Recusa;
import java.math.BigDecimal;
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
                codigo, codigo, CampoView.Tipo.ESCOLHA, false, List.of(opcoes), null, null, null, null, soSe, null);
    }

    private static CampoView texto(String codigo, boolean obrigatorio, CampoView.SoSe soSe) {
        return new CampoView(
                codigo, codigo, CampoView.Tipo.TEXTO, obrigatorio, List.of(), 40, null, null, null, soSe, null);
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

    private static final CampoView QUANTIDADE =
            new CampoView("quantidade", "Quantidade", CampoView.Tipo.NUMERO, true, null, null, "1", "9", 0, null, null);
    private static final CampoView LADO = texto("lado", true, new CampoView.SoSe("bilateral", "Não", "bilateral"));
    private static final CampoView DO_PIX = texto("do-pix", true, new CampoView.SoSe("forma", "Pix", "forma"));
    private static final CampoView GRUPO = new CampoView(
            "itens",
            "Procedimentos",
            CampoView.Tipo.GRUPO,
            true,
            null,
            null,
            "1",
            "3",
            null,
            null,
            List.of(QUANTIDADE, escolha("bilateral", null, "Sim", "Não"), LADO, DO_PIX));

    @Test
    void cadaVezDeUmGrupoSeLeEOQueFaltaSeDizDaVez() {
        FormularioView formulario = formulario(FORMA, GRUPO);
        assertThat(ler(
                        formulario,
                        Map.of(
                                "itens",
                                List.of(
                                        Map.of("quantidade", "2", "bilateral", "Sim", "lado", "sobrou"),
                                        Map.of("quantidade", ""),
                                        Map.of("quantidade", 3, "bilateral", "Não", "lado", "esquerdo")))))
                .containsExactly(Map.entry(
                        "itens",
                        List.of(
                                Map.of("quantidade", new BigDecimal("2"), "bilateral", "Sim"),
                                Map.of("quantidade", new BigDecimal("3"), "bilateral", "Não", "lado", "esquerdo"))));
        assertThat(recusa(
                                formulario,
                                Map.of(
                                        "forma",
                                        "Pix",
                                        "itens",
                                        List.of(
                                                Map.of("quantidade", "2", "do-pix", "sim"),
                                                Map.of("quantidade", "10", "bilateral", "Não", "intruso", "x"))))
                        .erros())
                .containsExactlyInAnyOrder(
                        new Recusa.Erro("campos.itens.1.quantidade", "Procedimentos, 2, Quantidade: informe até 9."),
                        new Recusa.Erro("campos.itens.1.lado", "Procedimentos, 2: preencha o campo lado."),
                        new Recusa.Erro("campos.itens.1.do-pix", "Procedimentos, 2: preencha o campo do-pix."),
                        new Recusa.Erro("campos.itens.1.intruso", "Procedimentos, 2: este campo não é do formulário."));
    }

    @Test
    void oQueNaoEUmaListaDeObjetosOuSaoVezesDemaisSeRecusa() {
        FormularioView formulario = formulario(GRUPO);
        Map<String, Object> uma = Map.of("quantidade", 1);
        assertThat(recusa(formulario, Map.of()).erros())
                .containsExactly(new Recusa.Erro("campos.itens", "Preencha Procedimentos ao menos uma vez."));
        assertThat(recusa(formulario, Map.of("itens", uma)).erros())
                .extracting(Recusa.Erro::campo)
                .containsExactly("campos.itens");
        assertThat(recusa(formulario, Map.of("itens", List.of(uma, "dois"))).erros())
                .containsExactly(new Recusa.Erro(
                        "campos.itens.1", "Procedimentos, 2: informe um objeto com os campos do grupo."));
        assertThat(recusa(formulario, Map.of("itens", List.of(uma, uma, uma, uma)))
                        .erros())
                .containsExactly(new Recusa.Erro("campos.itens", "Procedimentos: são até 3 vezes; há 4."));
        assertThat(Preenchimento.incompleto(formulario, Map.of())).isTrue();
        assertThat(Preenchimento.incompleto(formulario, Map.of("itens", List.of(uma))))
                .isFalse();
        assertThat(Preenchimento.incompleto(formulario, Map.of("itens", List.of(Map.of("bilateral", "Sim")))))
                .isTrue();
    }

    @Test
    void umGrupoSeLeComoFoiPerguntado() {
        assertThat(GRUPO.porExtenso(List.of(
                        Map.of("quantidade", 2, "bilateral", "Sim"), Map.of("quantidade", 3, "lado", "esquerdo"))))
                .isEqualTo("1. Quantidade: 2; bilateral: Sim\n2. Quantidade: 3; lado: esquerdo");
    }
}
