package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comunicacao.MensagemNaoEntregue;
import br.central.seguranca.ComoSistema;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An answer, or what was asked of the client, that could not be delivered: the client is called. */
@Component
class MensagensDevolvidas {

    private final CasoDaMensagem casos;
    private final AtendimentoRepository atendimentos;
    private final PedidoDeLigacao ligacao;
    private final Diario diario;

    MensagensDevolvidas(
            CasoDaMensagem casos, AtendimentoRepository atendimentos, PedidoDeLigacao ligacao, Diario diario) {
        this.casos = casos;
        this.atendimentos = atendimentos;
        this.ligacao = ligacao;
        this.diario = diario;
    }

    @EventListener
    void naoEntregue(MensagemNaoEntregue mensagem) {
        ComoSistema.executar(() -> casos.de(mensagem.protocolo())
                .map(Atendimento::id)
                .flatMap(atendimentos::paraMudar)
                .ifPresent(caso -> ligar(caso, mensagem.protocolo())));
    }

    private void ligar(Atendimento caso, String protocolo) {
        String assunto = "Mensagem não entregue: dizer ao cliente o que há sobre o protocolo " + protocolo;
        if (!ligacao.sobre(caso, assunto, null)) {
            diario.anotar(caso, TipoAndamento.LIGACAO_SEM_NUMERO, assunto);
        }
    }
}
