package br.central.regras.modelos;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What differs between two versions of a model. Right PUBLICAR_MODELOS. */
@Service
@Transactional(readOnly = true)
public class ComparacaoDeVersoes {

    private final ModelosNoMotor modelos;
    private final UsuarioAtual usuario;

    ComparacaoDeVersoes(ModelosNoMotor modelos, UsuarioAtual usuario) {
        this.modelos = modelos;
        this.usuario = usuario;
    }

    /** @throws br.central.comum.Recusa.NaoEncontrado when one of the two is not there */
    public List<ElementoMudado> entre(String chave, int de, int ate) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return ElementosComparados.entre(
                modelos.modelo(modelos.versao(chave, de)), modelos.modelo(modelos.versao(chave, ate)));
    }
}
