package br.central.privacidade;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the nightly deletion did. Right {@link Permissao#ATENDER_TITULAR_DE_DADOS}. */
@Service
@Transactional(readOnly = true)
class Retencao {

    private static final int MAIOR_LISTA = 100;

    private final ExecucoesNoBanco execucoes;
    private final UsuarioAtual usuario;

    Retencao(ExecucoesNoBanco execucoes, UsuarioAtual usuario) {
        this.execucoes = execucoes;
        this.usuario = usuario;
    }

    /** The last hundred, the newest first. */
    public List<ExecucaoDaRetencao> execucoes() {
        usuario.exigir(Permissao.ATENDER_TITULAR_DE_DADOS);
        return execucoes.ultimas(MAIOR_LISTA);
    }
}
