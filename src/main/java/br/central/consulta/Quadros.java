package br.central.consulta;

import br.central.seguranca.UsuarioAtual;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What each of the ready-made lists asks, for the current user. */
@Component
class Quadros {

    private static final String PENDENTE = "a.situacao = 'PENDENTE'";

    private final UsuarioAtual usuario;

    Quadros(UsuarioAtual usuario) {
        this.usuario = usuario;
    }

    void aplicar(Quadro quadro, Condicoes em) {
        if (quadro == null) {
            return;
        }
        switch (quadro) {
            case TODOS -> {
                // Asks nothing.
            }
            case EM_ABERTO -> em.eEmAberto();
            case ENCERRADOS -> em.e("a.encerrado_em is not null");
            case PENDENTES_DO_OPERADOR -> em.e(PENDENTE).e("a.responsavel = :operador", "operador", usuario.login());
            case PENDENTES_DO_PERFIL -> doPerfil(em.e(PENDENTE).e("a.responsavel is null"));
        }
    }

    private void doPerfil(Condicoes em) {
        Set<String> grupos = usuario.grupos();
        if (grupos.isEmpty()) {
            em.e("1 = 0");
        } else {
            em.e("a.grupo in (:perfis)", "perfis", grupos);
        }
    }
}
