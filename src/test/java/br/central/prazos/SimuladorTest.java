package br.central.prazos;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.ClassificacaoDosFatos.Sugestao;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimuladorTest {

    private static final Optional<Sugestao> CONSULTA =
            Optional.of(new Sugestao(Natureza.ASSISTENCIAL, TipoDemanda.CONSULTA_BASICA));

    @Test
    void semSugestaoEGeralENaoAssistencial() {
        assertThat(fatos(Optional.empty(), null, null)).isEqualTo(fatos(Natureza.NAO_ASSISTENCIAL, TipoDemanda.GERAL));
    }

    @Test
    void oQueFaltaVemDoCatalogo() {
        assertThat(fatos(CONSULTA, null, null)).isEqualTo(fatos(Natureza.ASSISTENCIAL, TipoDemanda.CONSULTA_BASICA));
    }

    @Test
    void oQueFoiPedidoVence() {
        assertThat(fatos(CONSULTA, Natureza.NIP, null)).isEqualTo(fatos(Natureza.NIP, TipoDemanda.CONSULTA_BASICA));
        assertThat(fatos(CONSULTA, null, TipoDemanda.PAC)).isEqualTo(fatos(Natureza.ASSISTENCIAL, TipoDemanda.PAC));
    }

    private static FatosDoPrazo fatos(Optional<Sugestao> sugestao, Natureza natureza, TipoDemanda demanda) {
        ClassificacaoDosFatos catalogo = new ClassificacaoDosFatos() {
            @Override
            public Optional<Sugestao> sugerir(String caminho) {
                return sugestao;
            }

            @Override
            public List<Folha> folhas() {
                return List.of();
            }
        };
        return new Simulador(null, null, catalogo, null)
                .fatos("rede/consulta", TipoCliente.BENEFICIARIO, Origem.PORTAL, false, natureza, demanda);
    }

    private static FatosDoPrazo fatos(Natureza natureza, TipoDemanda demanda) {
        return new FatosDoPrazo(natureza, demanda, "rede/consulta", TipoCliente.BENEFICIARIO, Origem.PORTAL, false);
    }
}
