package br.central.canais.pesquisa;

import br.central.canais.PesquisasDispensadas;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.Clientes;
import br.central.clientes.Interlocutor;
import br.central.clientes.NiveisDeIdentidade;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class VontadeDoCliente implements PesquisasDispensadas {

    private final PesquisasNoBanco pesquisas;
    private final Clientes clientes;
    private final NiveisDeIdentidade niveis;
    private final UsuarioAtual usuario;

    VontadeDoCliente(PesquisasNoBanco pesquisas, Clientes clientes, NiveisDeIdentidade niveis, UsuarioAtual usuario) {
        this.pesquisas = pesquisas;
        this.clientes = clientes;
        this.niveis = niveis;
        this.usuario = usuario;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean dispensou(long cliente) {
        return pesquisas.dispensou(clientes.vigente(cliente));
    }

    @Override
    public void dispensar(long cliente, boolean naoPerguntar) {
        usuario.exigir(Permissao.CADASTRAR_CLIENTE);
        mudar(cliente, naoPerguntar);
    }

    @Override
    public void dispensar(Interlocutor quem, long cliente, boolean naoPerguntar) {
        niveis.exigir(quem.nivel(), AtoDoCliente.LER_HISTORICO);
        quem.exigirAlcance(cliente, AtoDoCliente.COMPLEMENTAR);
        if (!quem.representa(cliente)) {
            throw new Recusa.SemPermissao("Esse cadastro é de outra pessoa.");
        }
        mudar(cliente, naoPerguntar);
    }

    private void mudar(long cliente, boolean naoPerguntar) {
        long vigente = clientes.vigente(cliente);
        if (naoPerguntar) {
            pesquisas.dispensar(vigente);
        } else {
            pesquisas.perguntarDeNovo(vigente);
        }
    }
}
