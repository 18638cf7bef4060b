package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Component;

/** The table that somebody names, for who may know of it. Right PUBLICAR_MODELOS. */
@Component
public class QualTabela {

    private final UsuarioAtual usuario;

    QualTabela(UsuarioAtual usuario) {
        this.usuario = usuario;
    }

    /** @throws Recusa.NaoEncontrado when there is no such table */
    public TabelaDoNegocio de(String chave) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return TabelaDoNegocio.de(chave);
    }
}
