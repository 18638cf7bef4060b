package br.central.atendimento.guarda;

import br.central.anexos.Anexos;
import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.dominio.TextosDoCliente;
import br.central.clientes.ClienteEsquecido;
import br.central.clientes.Esquecimentos;
import br.central.comum.Respostas;
import br.central.comunicacao.EnderecosComDefeito;
import br.central.comunicacao.Mensagens;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who a client was and every text about that person go, for good, here and in the modules that keep any. */
@Component
class Esquecimento {

    private final TextosDoCliente textos;
    private final Esquecimentos esquecimentos;
    private final Anexos anexos;
    private final Mensagens mensagens;
    private final EnderecosComDefeito enderecos;
    private final Respostas respostas;
    private final ApplicationEventPublisher eventos;

    Esquecimento(
            TextosDoCliente textos,
            Esquecimentos esquecimentos,
            Anexos anexos,
            Mensagens mensagens,
            EnderecosComDefeito enderecos,
            Respostas respostas,
            ApplicationEventPublisher eventos) {
        this.textos = textos;
        this.esquecimentos = esquecimentos;
        this.anexos = anexos;
        this.mensagens = mensagens;
        this.enderecos = enderecos;
        this.respostas = respostas;
        this.eventos = eventos;
    }

    /** @param aPedido of the person, of whom then no answer of the API is repeated either */
    void esquecer(long cliente, boolean aPedido) {
        List<String> protocolos = textos.protocolos(cliente);
        ClienteEsquecido esquecido = esquecimentos.anonimizar(cliente);
        textos.apagar(cliente);
        anexos.anonimizar(protocolos);
        mensagens.anonimizar(protocolos);
        enderecos.esquecerEstes(esquecido.identificacao());
        enderecos.esquecerEstes(esquecido.telefones());
        if (aPedido) {
            respostas.esquecer(Stream.concat(esquecido.identificacao().stream(), protocolos.stream())
                    .toList());
        }
        eventos.publishEvent(
                new ClienteAnonimizado(cliente, protocolos, esquecido.telefones(), esquecido.identificacao(), aPedido));
    }
}
