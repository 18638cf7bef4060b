package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.clientes.Clientes;
import br.central.comunicacao.EnvioPermitido;
import br.central.comunicacao.MensagemReenviada;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What was not delivered and is sent again stands in the timeline; after its end nothing goes to whose data are blocked, and
 * nothing that was written before the case was restricted.
 */
@Component
class ReenvioDeMensagens implements EnvioPermitido {

    private final CasoDaMensagem casos;
    private final Clientes clientes;
    private final Diario diario;

    ReenvioDeMensagens(CasoDaMensagem casos, Clientes clientes, Diario diario) {
        this.casos = casos;
        this.clientes = clientes;
        this.diario = diario;
    }

    @Override
    public void exigir(String protocolo) {
        Optional<Atendimento> doProtocolo = casos.de(protocolo);
        doProtocolo.ifPresent(RestricaoDeAtendimento::exigirQueNaoVale);
        doProtocolo
                .filter(caso -> caso.clienteId() != null && caso.situacao().terminou())
                .map(Atendimento::clienteId)
                .ifPresent(clientes::exigirSemBloqueio);
    }

    @EventListener
    void reenviada(MensagemReenviada mensagem) {
        casos.de(mensagem.protocolo())
                .ifPresent(caso -> diario.anotar(
                        caso,
                        TipoAndamento.REENVIO,
                        mensagem.assunto() + (mensagem.outroEndereco() ? ", a outro endereço" : "")));
    }
}
