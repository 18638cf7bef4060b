package br.central.tasklist.cliente;

import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.IdentidadeDoCliente;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.clientes.ClienteResumo;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.clientes.ConfirmacaoDeIdentidade;
import br.central.clientes.Identidade;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the operator does about who is on the line. */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}")
class AcoesDoClienteController {

    private final EdicaoDeAtendimentos edicao;
    private final IdentidadeDoCliente identidade;
    private final Clientes clientes;
    private final MontagemDoPainel montagem;

    AcoesDoClienteController(
            EdicaoDeAtendimentos edicao, IdentidadeDoCliente identidade, Clientes clientes, MontagemDoPainel montagem) {
        this.edicao = edicao;
        this.identidade = identidade;
        this.clientes = clientes;
        this.montagem = montagem;
    }

    /** The one chosen in the list or, for who types faster than it comes, the only one that is found. */
    record Escolha(Long cliente, String busca) {}

    @PostMapping("/cliente")
    Desfecho vincular(@PathVariable String protocolo, @RequestBody Escolha escolha) {
        long cliente = escolha.cliente() == null ? unico(escolha.busca()) : escolha.cliente();
        AtendimentoView caso = edicao.vincularCliente(protocolo, ReferenciaCliente.porId(cliente));
        return new Desfecho("Cliente vinculado: " + caso.cliente().nome() + ".");
    }

    private long unico(String busca) {
        List<ClienteResumo> achados = clientes.buscar(busca == null ? "" : busca);
        if (achados.size() != 1) {
            throw Recusa.RegraNaoAtendida.campo(
                    "cliente",
                    achados.isEmpty() ? "Nenhum cliente encontrado." : "Escolha um dos clientes encontrados.");
        }
        return achados.get(0).id();
    }

    @PostMapping("/cliente/cadastro")
    Desfecho cadastrar(@PathVariable String protocolo, @RequestBody FichaDoCliente ficha) {
        try {
            String nome = identidade.cadastrar(protocolo, ficha.novo()).nomeDeTratamento();
            return new Desfecho(nome + ": cadastro feito e cliente vinculado.");
        } catch (Recusa.RegraNaoAtendida recusa) {
            throw new Recusa.RegraNaoAtendida(recusa.erros().stream()
                    .map(erro -> new Recusa.Erro(FichaDoCliente.campo(erro.campo()), erro.mensagem()))
                    .toList());
        }
    }

    /** The documents and what a contract says of who it is stay as they are: they are the operadora's. */
    @PostMapping("/cliente/dados")
    Desfecho alterar(@PathVariable String protocolo, @RequestBody DadosAlterados form) {
        ClienteView antes = clientes.porId(montagem.clienteConfirmado(protocolo));
        String nome = clientes.alterar(antes.id(), form.sobre(antes.dados())).nomeDeTratamento();
        return new Desfecho(nome + ": cadastro alterado.");
    }

    /** What differs is refused to the operator, field by field; the timeline keeps it all the same. */
    @PostMapping("/cliente/identidade")
    Desfecho confirmar(@PathVariable String protocolo, @RequestBody Identidade dita) {
        ConfirmacaoDeIdentidade conferida = identidade.confirmarIdentidade(protocolo, dita);
        if (!conferida.confirmada()) {
            throw new Recusa.RegraNaoAtendida(conferida.divergencias());
        }
        return new Desfecho("Identidade confirmada.");
    }
}
