package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Natureza;
import br.central.comum.TipoDemanda;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcuraTest {

    private static final Arvore ARVORE = new Arvore(List.of(
            no("financeiro", null, "Financeiro", false, null, SituacaoDaClassificacao.ATIVA),
            no("financeiro/boleto", "financeiro", "Boleto", false, null, SituacaoDaClassificacao.ATIVA),
            folha("financeiro/boleto/segunda-via", "Segunda via", "fatura pix código de barras"),
            folha("financeiro/boleto/valor-divergente", "Valor divergente do boleto", "cobrança a maior"),
            folha("financeiro/boleto/valor-pago", "Pagamento não identificado", "pix comprovante"),
            no(
                    "financeiro/boleto/antiga",
                    "financeiro/boleto",
                    "Boleto antigo",
                    true,
                    "boleto",
                    SituacaoDaClassificacao.INATIVA)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEGUNDA | segunda-via",
                "nao identif | valor-pago",
                "CÓDIGO barras | segunda-via",
                "codigo | segunda-via",
                "segunda-via | segunda-via",
                "financeiro/boleto/valor-pago | valor-pago",
                "boleto pix comprov | valor-pago"
            })
    void achaPorCodigoNomeEPalavrasChaveSemAcento(String texto, String primeira) {
        assertThat(ARVORE.procurar(texto, 10, folha -> true).get(0).codigo()).isEqualTo(primeira);
    }

    @Test
    void oNomeValeMaisDoQueAPalavraChaveEEstaMaisDoQueOsNiveisDeCima() {
        assertThat(ARVORE.procurar("boleto", 10, folha -> true))
                .extracting(ClassificacaoView::codigo)
                .startsWith("valor-divergente")
                .hasSize(3)
                .doesNotContain("antiga");
        assertThat(ARVORE.procurar("boleto", 1, folha -> true)).hasSize(1);
    }

    @Test
    void todasAsPalavrasPrecisamEstarEmAlgumLugar() {
        assertThat(ARVORE.procurar("segunda carteirinha", 10, folha -> true)).isEmpty();
        assertThat(ARVORE.procurar(" ", 10, folha -> true)).hasSize(3);
    }

    private static ClassificacaoView folha(String caminho, String descricao, String chaves) {
        return no(caminho, "financeiro/boleto", descricao, true, chaves, SituacaoDaClassificacao.ATIVA);
    }

    private static ClassificacaoView no(
            String caminho,
            String pai,
            String descricao,
            boolean folha,
            String chaves,
            SituacaoDaClassificacao situacao) {
        return new ClassificacaoView(
                caminho.substring(caminho.lastIndexOf('/') + 1),
                caminho,
                descricao,
                null,
                new ClassificacaoView.Lugar(pai, caminho.split("/").length, folha),
                situacao,
                Natureza.NAO_ASSISTENCIAL,
                TipoDemanda.GERAL,
                new ClassificacaoView.Oferta(Set.of(), Set.of(), chaves),
                new ClassificacaoView.Acesso(null, false),
                0);
    }
}
