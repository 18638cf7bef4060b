package br.central.clientes.cadastro;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.EnumSet;
import java.util.Set;

/** Staff, who may read a client. */
final class Equipe {

    /** Any of these makes one staff. */
    private static final Set<Permissao> PERMISSOES = EnumSet.of(
            Permissao.ATENDER,
            Permissao.RESPONDER_DEMANDA,
            Permissao.CONSOLIDAR_RESPOSTA,
            Permissao.TRATAR_RECLAMACAO,
            Permissao.ACOMPANHAR_ATRASO,
            Permissao.VER_INDICADORES,
            Permissao.CADASTRAR_CLIENTE);

    private Equipe() {}

    /** @throws Recusa.SemPermissao when the user has none of the rights */
    static void exigir(UsuarioAtual usuario) {
        if (PERMISSOES.stream().noneMatch(usuario::pode)) {
            usuario.exigir(Permissao.ATENDER);
        }
    }
}
