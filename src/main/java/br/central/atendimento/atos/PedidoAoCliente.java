package br.central.atendimento.atos;

import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Correspondencia;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comunicacao.Modelos;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has to complement is told so: by e-mail or, without an address or when others may not read it, in a call. */
@Component
class PedidoAoCliente {

    private static final String SCRIPT = "saudacao-ativa";

    private final Destinatario destinatario;
    private final Correspondencia correspondencia;
    private final Modelos modelos;
    private final PedidoDeLigacao ligacao;
    private final Diario diario;

    PedidoAoCliente(
            Destinatario destinatario,
            Correspondencia correspondencia,
            Modelos modelos,
            PedidoDeLigacao ligacao,
            Diario diario) {
        this.destinatario = destinatario;
        this.correspondencia = correspondencia;
        this.modelos = modelos;
        this.ligacao = ligacao;
        this.diario = diario;
    }

    public void levar(Demanda demanda, String pedido) {
        Atendimento caso = demanda.solicitacao().atendimento();
        if (demanda.aguarda() != QuemComplementa.daParteDe(caso.cliente().tipo())) {
            // The provider of a beneficiary's case is no party of it: the group asks it on its own ways.
            return;
        }
        Optional<String> email = caso.restricao().vale() ? Optional.empty() : destinatario.email(caso);
        if (email.isPresent()) {
            enviar(demanda, caso, email.get(), pedido);
            return;
        }
        String protocolo = demanda.solicitacao().protocolo();
        if (!ligacao.sobre(demanda, "Pedir complemento da solicitação " + protocolo, SCRIPT)) {
            diario.anotar(
                    demanda,
                    TipoAndamento.PEDIDO_SEM_ENDERECO,
                    "Não há e-mail nem telefone: o cliente só saberá do pedido quando nos procurar.");
        }
    }

    private void enviar(Demanda demanda, Atendimento caso, String email, String pedido) {
        String protocolo = demanda.solicitacao().protocolo();
        var texto = modelos.preencher(
                "pedido-de-complemento",
                Map.of("nome", destinatario.nome(caso), "protocolo", protocolo, "pedido", pedido));
        correspondencia.enviar(caso, protocolo, Correspondencia.Endereco.de(email), texto, true);
        diario.anotar(demanda, TipoAndamento.PEDIDO_ENVIADO, null);
    }
}
