package br.central.atendimento.guarda;

import br.central.atendimento.contrato.EliminacaoRecusada;
import br.central.atendimento.dominio.TextosDoCliente;
import br.central.catalogo.Parametros;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Until when the law asks for what is on record, and what an anonymisation that comes before that is refused with.
 */
@Component
class PrazoDaGuarda {

    private final TextosDoCliente textos;
    private final Parametros parametros;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    PrazoDaGuarda(TextosDoCliente textos, Parametros parametros, ApplicationEventPublisher eventos, Clock relogio) {
        this.textos = textos;
        this.parametros = parametros;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    /** @param mais years beyond those of the law */
    FimDaGuarda.Limites limites(int mais) {
        ZonedDateTime fim = ZonedDateTime.now(relogio).minusYears(mais);
        return new FimDaGuarda.Limites(
                fim.minusYears(parametros.inteiro("retencao.anos")).toInstant(),
                fim.minusYears(parametros.inteiro("retencao.anos-com-reclamacao"))
                        .toInstant());
    }

    void exigirTerminada(long vigente, List<Long> cadastros, boolean aPedido) {
        if (cadastros.stream().anyMatch(textos::haEmAberto)) {
            recusar(
                    vigente,
                    "O cliente tem atendimento ou ligação em aberto: encerre antes de anonimizar.",
                    "LGPD, art. 16, I, e art. 7º, V: o tratamento ainda não terminou.",
                    aPedido);
        }
        FimDaGuarda.Limites limites = limites(0);
        if (cadastros.stream()
                .anyMatch(um -> textos.haEncerradoDepoisDe(um, limites.guarda(), limites.comReclamacao()))) {
            recusar(
                    vigente,
                    "Há atendimento dentro do prazo de guarda (Decreto 11.034/2022: 2 anos;"
                            + " com reclamação, 5). Anonimize depois dele.",
                    "LGPD, art. 16, I (obrigação legal): Decreto 11.034/2022, art. 12, e RN ANS 483/2022.",
                    aPedido);
        }
    }

    /** What nobody asked for is no refusal to anybody. */
    private void recusar(long cliente, String motivo, String fundamento, boolean aPedido) {
        if (aPedido) {
            eventos.publishEvent(new EliminacaoRecusada(cliente, motivo, fundamento));
        }
        throw new Recusa.EstadoNaoPermite(motivo);
    }
}
