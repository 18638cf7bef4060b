package br.central.canais.chatbot;

import br.central.canais.chatbot.PedidosDoChatbot.Abrir;
import br.central.canais.chatbot.PedidosDoChatbot.Boletos;
import br.central.canais.chatbot.PedidosDoChatbot.Complementar;
import br.central.canais.chatbot.PedidosDoChatbot.Identificar;
import br.central.canais.chatbot.PedidosDoChatbot.Informe;
import br.central.canais.chatbot.PedidosDoChatbot.Situacao;
import br.central.canais.chatbot.PedidosDoChatbot.Transferir;
import br.central.canais.chatbot.RespostasAoChatbot.BoletosEmAberto;
import br.central.canais.chatbot.RespostasAoChatbot.Caso;
import br.central.canais.chatbot.RespostasAoChatbot.Identificada;
import br.central.operadora.InformeDePagamentos;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/canais/chatbot")
@Tag(name = "Canais", description = "Mensageria e chatbot, por pedidos assinados.")
class ChatbotController {

    private final IdentificacaoNoChatbot identificacao;
    private final OperacoesDoChatbot operacoes;
    private final FinanceiroNoChatbot financeiro;
    private final PessoaDoChatbot pessoa;

    ChatbotController(
            IdentificacaoNoChatbot identificacao,
            OperacoesDoChatbot operacoes,
            FinanceiroNoChatbot financeiro,
            PessoaDoChatbot pessoa) {
        this.identificacao = identificacao;
        this.operacoes = operacoes;
        this.financeiro = financeiro;
        this.pessoa = pessoa;
    }

    @PostMapping("/identificar")
    @Operation(
            summary = "Identifica a pessoa e abre a sessão dela",
            description = "CPF e nascimento têm de conferir com o cadastro, e dão `TEM_O_LINK`; com o nome da mãe ou o"
                    + " telefone do cadastro, `CONTATO_CONFERE`; com os dois, `IDENTIDADE_CONFIRMADA`. `ENTROU` é só de"
                    + " quem entra com senha. Um telefone que não é o do cadastro não recusa a sessão, mas o nível não"
                    + " sobe e conta como erro. `atos` diz o que o nível deixa fazer. Erros demais sobre a mesma"
                    + " pessoa (de fábrica, 5) a bloqueiam neste canal por um tempo (30 minutos): 429.")
    Identificada identificar(@Valid @RequestBody Identificar pedido) {
        return identificacao.identificar(pessoa.integracao(), pedido);
    }

    @PostMapping("/abrir")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Abre um atendimento",
            description = "Sem sessão, de quem não se sabe quem é. O mesmo id de mensagem não abre outro.")
    Caso abrir(@Valid @RequestBody Abrir pedido) {
        return operacoes.abrir(pessoa.integracao(), pessoa.seHouver(pedido.sessao()), pedido);
    }

    @PostMapping("/situacao")
    @Operation(summary = "Situação e prazo de um atendimento da pessoa")
    Caso situacao(@Valid @RequestBody Situacao pedido) {
        return operacoes.situacao(pessoa.exigir(pedido.sessao()), pedido.protocolo());
    }

    @PostMapping("/complementar")
    @Operation(summary = "Acrescenta uma mensagem a um atendimento da pessoa")
    Caso complementar(@Valid @RequestBody Complementar pedido) {
        return operacoes.complementar(pessoa.exigir(pedido.sessao()), pedido);
    }

    @PostMapping("/boletos")
    @Operation(summary = "Boletos em aberto da pessoa, com a linha digitável")
    BoletosEmAberto boletos(@Valid @RequestBody Boletos pedido) {
        return new BoletosEmAberto(financeiro.boletos(pessoa.exigir(pedido.sessao())));
    }

    @PostMapping("/informe-ir")
    @Operation(summary = "Informe de pagamentos da pessoa para o imposto de renda")
    InformeDePagamentos informe(@Valid @RequestBody Informe pedido) {
        return financeiro.informe(pessoa.exigir(pedido.sessao()), pedido.ano());
    }

    @PostMapping("/transferir")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Passa a conversa a uma pessoa",
            description =
                    "A conversa fica no atendimento, na fila de quem atende; dali em diante as operações do chatbot"
                            + " sobre ele respondem 409.")
    Caso transferir(@Valid @RequestBody Transferir pedido) {
        return operacoes.transferir(pessoa.integracao(), pessoa.seHouver(pedido.sessao()), pedido);
    }
}
