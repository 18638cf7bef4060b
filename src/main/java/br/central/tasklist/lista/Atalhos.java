package br.central.tasklist.lista;

import br.central.cadastros.Cadastros;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Where the desk's home leads whoever looks at it, by what that person may do. */
@Component
class Atalhos {

    private final UsuarioAtual usuario;
    private final Cadastros cadastros;

    Atalhos(UsuarioAtual usuario, Cadastros cadastros) {
        this.usuario = usuario;
        this.cadastros = cadastros;
    }

    Map<String, Object> deQuemOlha() {
        return Map.of(
                "atende",
                usuario.pode(Permissao.ATENDER),
                "privacidade",
                usuario.pode(Permissao.ATENDER_TITULAR_DE_DADOS),
                "naoEntregues",
                usuario.pode(Permissao.TRATAR_MENSAGENS_NAO_ENTREGUES),
                "ouvidoria",
                usuario.podeAlguma(List.of(Permissao.TRATAR_RECLAMACAO, Permissao.VER_INDICADORES)),
                "cadastros",
                cadastros.algum(),
                "grupos",
                new TreeSet<>(usuario.grupos()));
    }
}
