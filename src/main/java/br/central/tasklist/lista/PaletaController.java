package br.central.tasklist.lista;

import br.central.atendimento.contrato.Rotulos;
import br.central.clientes.BuscaCliente;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.consulta.AtendimentoNaLista;
import br.central.consulta.Consultas;
import br.central.consulta.FiltroDeAtendimentos;
import br.central.consulta.Ordem;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import br.central.tasklist.cliente.ClienteAchado;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Clients and cases by a few letters or digits, to go to. By POST: what is typed is personal. */
@RestController
@Hidden
class PaletaController {

    private static final int CASOS = 6;
    private static final int CLIENTES = 6;
    private static final int MAXIMO = 100;

    private final Consultas consultas;
    private final Clientes clientes;
    private final Rotulos rotulos;
    private final UsuarioAtual usuario;

    PaletaController(Consultas consultas, Clientes clientes, Rotulos rotulos, UsuarioAtual usuario) {
        this.consultas = consultas;
        this.clientes = clientes;
        this.rotulos = rotulos;
        this.usuario = usuario;
    }

    record Busca(String busca) {}

    record Destino(String rotulo, String nota, String vai) {}

    @PostMapping("/tasklist/paleta")
    List<Destino> procurar(@RequestBody Busca pedido) {
        String busca = pedido.busca() == null ? "" : pedido.busca().strip();
        if (busca.length() > MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("busca", "A busca vai até " + MAXIMO + " caracteres.");
        }
        return Stream.concat(casos(busca), pessoas(busca)).toList();
    }

    private Stream<Destino> casos(String busca) {
        var filtro = FiltroDeAtendimentos.buscando(busca);
        return consultas.listar(filtro, Ordem.PADRAO, 0, CASOS).itens().stream().map(this::doCaso);
    }

    private Destino doCaso(AtendimentoNaLista um) {
        String nota = Stream.of(
                        um.cliente() == null ? null : um.cliente().nome(),
                        um.assunto().classificacaoDescricao(),
                        rotulos.situacao(um.situacao()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Destino("Atendimento " + um.protocolo(), nota, "#/atendimento/" + um.protocolo());
    }

    private Stream<Destino> pessoas(String busca) {
        if (!usuario.pode(Permissao.ATENDER)) {
            return Stream.empty();
        }
        return clientes.buscar(BuscaCliente.texto(busca), CLIENTES).stream()
                .map(ClienteAchado::de)
                .map(um -> new Destino(
                        "Atendimentos de " + um.nome(), um.documento(), "#/localizar?quadro=TODOS&cliente=" + um.id()));
    }
}
