package br.central.clientes.cadastro;

import br.central.clientes.AlteracaoCliente;
import br.central.clientes.ClienteMudou;
import br.central.clientes.ClienteView;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoContrato;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Clients and contracts registered and changed, by who keeps the register. */
@Component
class GravacaoDeClientes {

    private final ClienteRepository clientes;
    private final ContratoRepository contratos;
    private final MontagemDeClientes montagem;
    private final DocumentosUnicos unicos;
    private final DireitosDoContrato doContrato;
    private final UsuarioAtual usuario;
    private final ApplicationEventPublisher eventos;

    GravacaoDeClientes(
            ClienteRepository clientes,
            ContratoRepository contratos,
            MontagemDeClientes montagem,
            DocumentosUnicos unicos,
            DireitosDoContrato doContrato,
            UsuarioAtual usuario,
            ApplicationEventPublisher eventos) {
        this.clientes = clientes;
        this.contratos = contratos;
        this.montagem = montagem;
        this.unicos = unicos;
        this.doContrato = doContrato;
        this.usuario = usuario;
        this.eventos = eventos;
    }

    List<Cliente> cadastrar(List<NovoCliente> novos) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        List<Cliente> montados = montagem.montar(novos);
        gravar(montados);
        return montados;
    }

    Contrato cadastrar(NovoContrato novo) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Contrato contrato = Contrato.de(novo);
        if (contratos.existsByNumero(contrato.numero())) {
            throw new Recusa.EstadoNaoPermite("Já existe contrato com o número " + contrato.numero() + ".");
        }
        return contratos.saveAndFlush(contrato);
    }

    Cliente alterar(long id, AlteracaoCliente alteracao) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        Cliente cliente = clientes.exigir(id).exigirVigente().exigirSemBloqueio();
        if (alteracao.versao() != null && alteracao.versao() != cliente.versao()) {
            throw new Recusa.EstadoNaoPermite("Outra pessoa alterou este cliente. Atualize e tente de novo.");
        }
        String chamava = cliente.nomeBusca();
        String email = cliente.dados().email();
        montagem.alterar(cliente, alteracao);
        doContrato.exigirEmail(cliente, email);
        gravar(List.of(cliente));
        if (!cliente.nomeBusca().equals(chamava)) {
            eventos.publishEvent(new ClienteMudou(id));
        }
        return cliente;
    }

    boolean mudaEmail(ClienteView cliente) {
        return usuario.pode(Permissao.CADASTRAR_CLIENTE) && doContrato.emailPermitido(cliente);
    }

    private void gravar(List<Cliente> mudados) {
        unicos.exigir(mudados);
        try {
            clientes.saveAllAndFlush(mudados);
        } catch (DataIntegrityViolationException repetido) {
            throw new Recusa.EstadoNaoPermite("Já existe cliente com este CPF, CNPJ, CNS ou carteira.");
        }
    }
}
