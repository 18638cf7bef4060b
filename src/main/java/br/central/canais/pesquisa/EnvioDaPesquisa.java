package br.central.canais.pesquisa;

import br.central.canais.conversas.ConversaPorNumero;
import br.central.canais.conversas.ConversasNoBanco;
import br.central.canais.conversas.RespostasAutomaticas;
import br.central.canais.pesquisa.Encerramentos.Encerrado;
import br.central.catalogo.FormulariosDePesquisa;
import br.central.catalogo.Parametros;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.comunicacao.Enderecos;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks by the channel on which the client spoke, where that is possible; else by a link to the registered address. */
@Component
class EnvioDaPesquisa {

    private final ConversasNoBanco conversas;
    private final RespostasAutomaticas respostas;
    private final Perguntas perguntas;
    private final Clientes clientes;
    private final PesquisasNoBanco pesquisas;
    private final Parametros parametros;
    private final FormulariosDePesquisa formularios;

    EnvioDaPesquisa(
            ConversasNoBanco conversas,
            RespostasAutomaticas respostas,
            Perguntas perguntas,
            Clientes clientes,
            PesquisasNoBanco pesquisas,
            Parametros parametros,
            FormulariosDePesquisa formularios) {
        this.conversas = conversas;
        this.respostas = respostas;
        this.perguntas = perguntas;
        this.clientes = clientes;
        this.pesquisas = pesquisas;
        this.parametros = parametros;
        this.formularios = formularios;
    }

    void perguntar(Encerrado caso) {
        Duration validade = Duration.ofDays(parametros.inteiro("pesquisa.dias"));
        Optional<ConversaPorNumero> conversa = conversas.abertaSobre(caso.protocolo());
        if (conversa.isPresent()) {
            respostas.enviar(
                    conversa.get(), caso.protocolo(), "pesquisa-no-celular", Map.of("protocolo", caso.protocolo()));
            pesquisas.perguntada(caso, conversa.get().id(), validade, null);
        } else if (caso.cliente() != null) {
            porEmail(caso, validade);
        }
    }

    private void porEmail(Encerrado caso, Duration validade) {
        long vigente = clientes.vigente(caso.cliente());
        ClienteResumo cliente = clientes.porIds(List.of(vigente)).get(vigente);
        if (cliente == null) {
            return;
        }
        Enderecos.email(cliente.contato().email()).ifPresent(email -> {
            perguntas.porEmail(email, cliente.nome(), caso.protocolo(), validade);
            pesquisas.perguntada(
                    caso, null, validade, formularios.para(cliente.tipo()).orElse(null));
        });
    }
}
