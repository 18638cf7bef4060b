package br.central.prazos.web;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.ClassificacaoDosFatos.Sugestao;
import br.central.prazos.FatosDoPrazo;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PedidoDeSimulacaoTest {

    private static final Optional<Sugestao> CONSULTA =
            Optional.of(new Sugestao(Natureza.ASSISTENCIAL, TipoDemanda.CONSULTA_BASICA));

    @Test
    void semSugestaoEGeralENaoAssistencial() {
        assertThat(pedido(null, null).fatos(Optional.empty()))
                .isEqualTo(fatos(Natureza.NAO_ASSISTENCIAL, TipoDemanda.GERAL));
    }

    @Test
    void oQueFaltaVemDoCatalogo() {
        assertThat(pedido(null, null).fatos(CONSULTA))
                .isEqualTo(fatos(Natureza.ASSISTENCIAL, TipoDemanda.CONSULTA_BASICA));
    }

    @Test
    void oQueFoiPedidoVence() {
        assertThat(pedido(Natureza.NIP, null).fatos(CONSULTA))
                .isEqualTo(fatos(Natureza.NIP, TipoDemanda.CONSULTA_BASICA));
        assertThat(pedido(null, TipoDemanda.PAC).fatos(CONSULTA))
                .isEqualTo(fatos(Natureza.ASSISTENCIAL, TipoDemanda.PAC));
    }

    private static PedidoDeSimulacao pedido(Natureza natureza, TipoDemanda demanda) {
        return new PedidoDeSimulacao(
                natureza, demanda, "rede/consulta", TipoCliente.BENEFICIARIO, Origem.PORTAL, null, null);
    }

    private static FatosDoPrazo fatos(Natureza natureza, TipoDemanda demanda) {
        return new FatosDoPrazo(natureza, demanda, "rede/consulta", TipoCliente.BENEFICIARIO, Origem.PORTAL, false);
    }
}
