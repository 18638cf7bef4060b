package br.central.chamadas;

import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Component;

/** Whose calls the current user may announce, see and answer. */
@Component
class AlcanceDasChamadas {

    private final UsuarioAtual usuario;
    private final Operadores operadores;

    AlcanceDasChamadas(UsuarioAtual usuario, Operadores operadores) {
        this.usuario = usuario;
        this.operadores = operadores;
    }

    void exigirQueAtenda() {
        usuario.exigir(Permissao.ATENDER);
    }

    boolean minha(Chamada chamada) {
        return chamada.operador().equals(usuario.login());
    }

    /** At whose it rings; telephony alone speaks for others. */
    String operador(String informado) {
        if (informado == null || informado.isBlank() || informado.equals(usuario.login())) {
            usuario.exigir(Permissao.ATENDER);
            return usuario.login();
        }
        usuario.exigir(Permissao.INFORMAR_CHAMADAS);
        if (!operadores.pode(informado, Permissao.ATENDER)) {
            throw Recusa.RegraNaoAtendida.campo("operador", "Não há operador com esse login que possa atender.");
        }
        return informado;
    }

    /** One's own; of telephony anybody's. */
    Chamada exigir(Chamada chamada) {
        if (usuario.pode(Permissao.INFORMAR_CHAMADAS)) {
            return chamada;
        }
        exigirQueAtenda();
        if (!minha(chamada)) {
            throw Chamadas.naoHa();
        }
        return chamada;
    }
}
