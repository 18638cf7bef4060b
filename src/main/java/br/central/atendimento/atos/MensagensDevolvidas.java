package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comunicacao.MensagemNaoEntregue;
import br.central.seguranca.ComoSistema;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An answer, or what was asked of the client, that could not be delivered: the client is called. */
@Component
class MensagensDevolvidas {

    private final Casos casos;
    private final AtendimentoRepository atendimentos;
    private final ReclamacaoRepository reclamacoes;
    private final PedidoDeLigacao ligacao;
    private final Diario diario;

    MensagensDevolvidas(
            Casos casos,
            AtendimentoRepository atendimentos,
            ReclamacaoRepository reclamacoes,
            PedidoDeLigacao ligacao,
            Diario diario) {
        this.casos = casos;
        this.atendimentos = atendimentos;
        this.reclamacoes = reclamacoes;
        this.ligacao = ligacao;
        this.diario = diario;
    }

    @EventListener
    void naoEntregue(MensagemNaoEntregue mensagem) {
        ComoSistema.executar(() -> caso(mensagem.protocolo())
                .map(Atendimento::id)
                .flatMap(atendimentos::paraMudar)
                .ifPresent(caso -> ligar(caso, mensagem.protocolo())));
    }

    private Optional<Atendimento> caso(String protocolo) {
        return casos.doProtocolo(protocolo)
                .or(() -> reclamacoes
                        .findByProtocolo(protocolo)
                        .map(queixa -> queixa.solicitacao().atendimento()));
    }

    private void ligar(Atendimento caso, String protocolo) {
        String assunto = "Mensagem não entregue: dizer ao cliente o que há sobre o protocolo " + protocolo;
        if (!ligacao.sobre(caso, assunto, null)) {
            diario.anotar(caso, TipoAndamento.LIGACAO_SEM_NUMERO, assunto);
        }
    }
}
