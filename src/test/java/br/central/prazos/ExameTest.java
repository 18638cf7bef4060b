package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.Achado.Tipo;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the sources are sound, and each way of breaking them is seen. */
class ExameTest {

    private static final String PRAZOS = MotorDeTabelas.xmlDePrazos();
    private static final String GRUPOS = MotorDeTabelas.xml("grupos-responsaveis");

    @Test
    void asTabelasDasFontesNaoTemAchados() {
        RelatorioDaEnumeracao relatorio = EnumeracaoDasFontes.relatorio();

        assertThat(relatorio.achados()).isEmpty();
        assertThat(relatorio.combinacoes()).isEqualTo(EnumeracaoDasFontes.COMBINACOES);
    }

    @Test
    void aReclamacaoEAReanaliseSobreCadaFolhaTambemSeExaminam() {
        var sugestao = new ClassificacaoDosFatos.Sugestao(Natureza.ASSISTENCIAL, TipoDemanda.PAC);
        var folha = new ClassificacaoDosFatos.Folha("autorizacao/pac", sugestao, Set.of(TipoCliente.BENEFICIARIO));

        assertThat(Enumeracao.combinacoes(folha).filter(um -> um.natureza() == Natureza.OUVIDORIA))
                .containsExactly(
                        new FatosDoPrazo(
                                Natureza.OUVIDORIA,
                                TipoDemanda.PAC,
                                "autorizacao/pac",
                                TipoCliente.BENEFICIARIO,
                                Origem.OUVIDORIA,
                                false),
                        new FatosDoPrazo(
                                Natureza.OUVIDORIA,
                                TipoDemanda.PAC,
                                "ouvidoria/reanalise",
                                TipoCliente.BENEFICIARIO,
                                Origem.OUVIDORIA,
                                false));
    }

    @ParameterizedTest(name = "{0} = {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Rn623NaoAssistencial_quantidade | 8              | PRAZO_MAIOR_QUE_O_LEGAL | RN623_NAO_ASSISTENCIAL
            Rn623Assistencial_quantidade    | 4              | OK                      | -
            SacNaoAssistencial_unidade      | "dias_uteis"   | PRAZO_MAIOR_QUE_O_LEGAL | DECRETO_11034
            Rn623Assistencial_vinculante    | false          | PRAZO_MAIOR_QUE_O_LEGAL | RN623_ASSISTENCIAL
            NipAssistencial_inicio          | "REGISTRO"     | PRAZO_MAIOR_QUE_O_LEGAL | RN483_ASSISTENCIAL
            ReembolsoPagamento_inicio       | "REGISTRO"     | OK                      | -
            Rn566Pac_cumprimento            | "RESPOSTA"     | PRAZO_MAIOR_QUE_O_LEGAL | RN566_PAC
            Rn566Urgencia_quantidade        | 31             | PRAZO_MAIOR_QUE_O_LEGAL | RN566_URGENCIA
            Rn566Pac_norma                  | "RN566_OUTRA"  | NORMA_QUE_FALTA         | RN566_PAC
            Rn566Pac_norma                  | "RN623_PAC"    | NORMA_REPETIDA          | RN623_PAC
            SacHistorico_classificacao      | "cadastro/nada" | REGRA_QUE_NUNCA_VALE   | Rule_SacHistorico
            InternaAtivo_vinculante         | false          | SEM_PRAZO_VINCULANTE    | ativo/pesquisa
            InternaAtivo_natureza           | "NIP"          | SEM_PRAZO_VINCULANTE    | ativo/pesquisa
            InternaAtivo_unidade            | "luas"         | TABELA_COM_DEFEITO      | ativo/pesquisa
            """)
    void aTabelaDePrazosEstragadaEAcusada(String celula, String valor, String tipo, String onde) {
        var relatorio = EnumeracaoDasFontes.resumida(Publicacoes.comCelula(PRAZOS, celula, valor), GRUPOS);

        if (tipo.equals("OK")) {
            assertThat(relatorio.achados()).isEmpty();
        } else {
            assertThat(relatorio.achados()).anySatisfy(achado -> {
                assertThat(achado.tipo()).isEqualTo(Tipo.valueOf(tipo));
                assertThat(achado.onde()).isEqualTo(onde);
                assertThat(achado.mensagem()).isNotBlank();
                assertThat(achado.vezes()).isPositive();
            });
        }
    }

    @Test
    void aFolhaSemGrupoEOGrupoQueNaoHaSaoAcusados() {
        var semGrupo = EnumeracaoDasFontes.resumida(PRAZOS, trocado("\"lgpd/\"", "\"lgpdx/\""));
        var semQuem = EnumeracaoDasFontes.resumida(PRAZOS, trocado("\"lgpd\"</text>", "\"fantasmas\"</text>"));

        assertThat(semGrupo.achados())
                .extracting(Achado::tipo, Achado::onde)
                .contains(tuple(Tipo.SEM_GRUPO, "lgpd/correcao"));
        assertThat(semGrupo.achados()).extracting(Achado::tipo).contains(Tipo.REGRA_QUE_NUNCA_VALE);
        assertThat(semQuem.achados())
                .extracting(Achado::tipo, Achado::onde)
                .containsExactly(tuple(Tipo.GRUPO_QUE_NAO_HA, "fantasmas"));
    }

    private static String trocado(String de, String para) {
        assertThat(GRUPOS).contains(de);
        return GRUPOS.replace(de, para);
    }
}
