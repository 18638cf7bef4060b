package br.central.clientes.cadastro;

import br.central.clientes.ClienteView;
import br.central.clientes.NovoTelefone;
import br.central.clientes.TelefoneView;
import br.central.clientes.TelefonesDeClientes;
import br.central.comum.Telefone;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CadastroDeTelefones implements TelefonesDeClientes {

    private final ClienteRepository clientes;
    private final DireitosDoContrato doContrato;
    private final UsuarioAtual usuario;

    CadastroDeTelefones(ClienteRepository clientes, DireitosDoContrato doContrato, UsuarioAtual usuario) {
        this.clientes = clientes;
        this.doContrato = doContrato;
        this.usuario = usuario;
    }

    @Override
    public boolean muda(ClienteView cliente) {
        return doContrato.telefonesPermitidos(cliente);
    }

    @Override
    public TelefoneView adicionar(long id, NovoTelefone novo) {
        Cliente cliente = paraMudar(id);
        CamposDigitados campos = new CamposDigitados();
        campos.obrigatorio("numero", novo.numero());
        Telefone numero = campos.ler("numero", novo.numero(), Telefone::de);
        campos.recusarSeHouverErro();
        TelefoneDoCliente telefone = cliente.adicionar(
                new TelefoneDoCliente(cliente, numero, novo.tipo()), Boolean.TRUE.equals(novo.principal()));
        clientes.flush();
        return telefone.visao();
    }

    @Override
    public void remover(long id, long telefone) {
        paraMudar(id).remover(telefone);
    }

    @Override
    public void marcarErrado(long id, String digitos, Instant quando) {
        clientes.findParaMudarPartes(clientes.exigir(id).vigente().id())
                .filter(cliente -> !cliente.dadosBloqueados())
                .ifPresent(cliente -> cliente.marcarErrado(digitos, quando));
    }

    @Override
    public void tornarPrincipal(long id, long telefone) {
        paraMudar(id).tornarPrincipal(telefone);
    }

    private Cliente paraMudar(long id) {
        usuario.exigir(Permissao.CADASTRAR_TELEFONES);
        Cliente cliente = clientes.exigirParaMudarPartes(id).exigirVigente().exigirSemBloqueio();
        doContrato.exigirTelefones(cliente);
        return cliente;
    }
}
