package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.contrato.RecorteDeCasos;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.NovoCliente;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.teste.ContaSql;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What a client reads and does finds an index for each statement, as the acts of the desk do ({@link PlanosDosAtosTest}). */
@TesteDeIntegracao
@EnabledIfSystemProperty(named = "central.teste.banco", matches = "postgresql")
class PlanosDoClienteTest {

    private static final Pattern CRESCE =
            Pattern.compile("act_(ru|hi)_(?!filter|authorization|meter)\\w+|atendimento|solicitacao|demanda|andamento"
                    + "|cliente|telefone|anexo|reclamacao|mensagem|relogio\\w*|avaliacao|aberto_pelo_cliente");

    @Autowired
    AtendimentosDoCliente doCliente;

    @Autowired
    Clientes clientes;

    @Value("${spring.datasource.url}")
    String endereco;

    @Test
    void nadaDoQueOClienteLeOuFazLeUmaTabelaInteira() throws Exception {
        long cliente = clientes.cadastrar(NovoCliente.pf("Joana " + Sorte.palavra("pl"), DocumentosDeTeste.cpf()))
                .id();
        Interlocutor quem =
                new Interlocutor(Origem.PORTAL, NivelDeIdentidade.ENTROU, Set.of(cliente), cliente, "Joana");
        Set<String> comandos = new LinkedHashSet<>(ContaSql.comandosDurante(() -> {
            String protocolo = doCliente
                    .abrir(
                            quem,
                            cliente,
                            new PedidoPeloCanal(
                                    Sorte.palavra("ch"),
                                    "Boleto",
                                    "Não recebi.",
                                    "financeiro/boleto/segunda-via",
                                    Map.of(),
                                    null,
                                    null))
                    .protocolo();
            doCliente.listar(quem, RecorteDeCasos.ABERTOS, 1);
            doCliente.listar(quem, RecorteDeCasos.ENCERRADOS, 2);
            doCliente.listar(quem, RecorteDeCasos.COM_NOVIDADE, 1);
            doCliente.ver(quem, protocolo);
            doCliente.reiterar(quem, protocolo, "Ainda espero.");
            doCliente.complementar(quem, protocolo, "Mais um dado.");
            doCliente.conhece(protocolo, "quem@example.com");
            try {
                doCliente.acompanhar(protocolo, "01/01/1980");
            } catch (Recusa.NaoEncontrado naoConfere) {
                // What was asked of the database is what matters here.
            }
            doCliente.historico(quem, doCliente.protocolosDoHistorico(quem));
            doCliente.cancelar(quem, protocolo, null);
        }));

        assertThat(new Planos(endereco, CRESCE).lidasPorInteiro(comandos)).isEmpty();
    }
}
