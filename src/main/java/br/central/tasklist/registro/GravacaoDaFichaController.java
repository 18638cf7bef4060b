package br.central.tasklist.registro;

import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.Rotulos;
import br.central.comum.Recusa;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saves classification and data in one act. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}/ficha")
class GravacaoDaFichaController {

    private final EdicaoDeAtendimentos edicao;
    private final Rotulos rotulos;

    GravacaoDaFichaController(EdicaoDeAtendimentos edicao, Rotulos rotulos) {
        this.edicao = edicao;
        this.rotulos = rotulos;
    }

    /**
     * @param procura what is typed in the field of the classification
     * @param vista the classification the page showed
     */
    record Ficha(@NotNull @Valid Alteracao dados, String classificacao, String motivo, String vista, String procura) {

        EscolhaDeClassificacao escolha() {
            boolean digitouSemEscolher = classificacao == null && procura != null;
            boolean apagou = classificacao == null && !EscolhaDeClassificacao.NENHUMA.equals(vista);
            if (digitouSemEscolher || apagou) {
                throw Recusa.RegraNaoAtendida.campo("classificacao", "Escolha a classificação na lista.");
            }
            return classificacao == null ? null : new EscolhaDeClassificacao(classificacao, motivo, vista);
        }
    }

    @PostMapping
    Desfecho gravar(@PathVariable String protocolo, @Valid @RequestBody Ficha ficha) {
        AtendimentoView caso = edicao.gravar(protocolo, ficha.dados(), ficha.escolha());
        return new Desfecho(
                caso.prazo() == null
                        ? "Atendimento gravado."
                        : "Atendimento gravado. Prazo de resposta: %s."
                                .formatted(rotulos.quando(caso.prazo().venceEm())));
    }
}
