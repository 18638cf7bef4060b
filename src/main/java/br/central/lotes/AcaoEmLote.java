package br.central.lotes;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import io.swagger.v3.oas.annotations.media.Schema;

/** What can be done to many at once; each takes AGIR_EM_LOTE and its own right. */
@Schema(enumAsRef = true)
public enum AcaoEmLote {
    TRANSFERIR("Transferir", Permissao.TRANSFERIR),
    ALTERAR_PRAZO("Alterar a meta", Permissao.ALTERAR_PRAZO),
    ALTERAR_PRIORIDADE("Alterar a prioridade", Permissao.ALTERAR_PRIORIDADE),
    COMENTAR("Comentar", Permissao.AGIR_EM_LOTE);

    private final String descricao;
    private final Permissao permissao;

    AcaoEmLote(String descricao, Permissao permissao) {
        this.descricao = descricao;
        this.permissao = permissao;
    }

    public String descricao() {
        return descricao;
    }

    boolean permitida(UsuarioAtual usuario) {
        return usuario.pode(Permissao.AGIR_EM_LOTE) && usuario.pode(permissao);
    }

    /** @throws br.central.comum.Recusa.SemPermissao naming the right that is missing */
    void exigir(UsuarioAtual usuario) {
        usuario.exigir(Permissao.AGIR_EM_LOTE);
        usuario.exigir(permissao);
    }
}
