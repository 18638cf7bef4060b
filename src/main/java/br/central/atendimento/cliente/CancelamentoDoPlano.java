package br.central.atendimento.cliente;

import br.central.catalogo.InformacaoView;
import br.central.catalogo.Informacoes;
import br.central.catalogo.Parametros;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The request by which a beneficiary ends the contract. It has its effect at once, on whatever channel and at whatever hour, and
 * cannot be refused; what follows from it is told then (Decreto 11.034/2022, art. 14; RN ANS 561/2022).
 */
@Component
public class CancelamentoDoPlano {

    private static final String CLASSIFICACAO = "contrato.classificacao-do-cancelamento";

    private final Parametros parametros;
    private final Informacoes informacoes;

    CancelamentoDoPlano(Parametros parametros, Informacoes informacoes) {
        this.parametros = parametros;
        this.informacoes = informacoes;
    }

    /** @param classificacao may be {@code null} */
    public boolean pedidoEm(String classificacao) {
        return classificacao != null && classificacao.equals(parametros.texto(CLASSIFICACAO));
    }

    /** As the catalogue tells them. */
    List<String> consequencias(String classificacao) {
        return informacoes.de(classificacao).stream().map(InformacaoView::texto).toList();
    }
}
