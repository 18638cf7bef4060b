package br.central.canais.chatbot;

import br.central.clientes.AtoDoCliente;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.clientes.Interlocutor;
import br.central.clientes.NiveisDeIdentidade;
import br.central.comum.Recusa;
import br.central.operadora.Boleto;
import br.central.operadora.InformeDePagamentos;
import br.central.operadora.PessoaNaOperadora;
import br.central.operadora.SistemaOperadora;
import br.central.seguranca.ComoSistema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bills and the statement for the income tax, of the person that was identified; asked for outside of any transaction. */
@Component
class FinanceiroNoChatbot {

    private static final int ANOS = 6;

    private final SistemaOperadora operadora;
    private final NiveisDeIdentidade niveis;
    private final Clientes clientes;
    private final Clock relogio;

    FinanceiroNoChatbot(SistemaOperadora operadora, NiveisDeIdentidade niveis, Clientes clientes, Clock relogio) {
        this.operadora = operadora;
        this.niveis = niveis;
        this.clientes = clientes;
        this.relogio = relogio;
    }

    List<Boleto> boletos(Interlocutor quem) {
        niveis.exigir(quem.nivel(), AtoDoCliente.OBTER_BOLETO);
        return operadora.boletosEmAberto(pessoa(quem));
    }

    InformeDePagamentos informe(Interlocutor quem, Integer pedido) {
        niveis.exigir(quem.nivel(), AtoDoCliente.OBTER_INFORME);
        int esteAno = LocalDate.now(relogio).getYear();
        int ano = pedido == null ? esteAno - 1 : pedido;
        if (ano >= esteAno || ano < esteAno - ANOS) {
            throw Recusa.RegraNaoAtendida.campo(
                    "ano", "O informe é de um ano que já terminou, até %d.".formatted(esteAno - ANOS));
        }
        return operadora
                .informe(pessoa(quem), ano)
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há pagamentos em %d.".formatted(ano)));
    }

    private PessoaNaOperadora pessoa(Interlocutor quem) {
        long id = clientes.vigente(quem.clientes().iterator().next());
        ClienteResumo cliente =
                ComoSistema.executar(() -> clientes.porIds(List.of(id))).get(id);
        if (cliente == null) {
            throw new Recusa.NaoEncontrado("Cadastro não encontrado.");
        }
        String documento = cliente.documento();
        return new PessoaNaOperadora(
                id, documento == null ? null : documento.replaceAll("[^0-9A-Z]", ""), cliente.carteira());
    }
}
