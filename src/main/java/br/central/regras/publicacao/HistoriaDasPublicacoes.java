package br.central.regras.publicacao;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was published from the pages, is to be or was not after all. Right PUBLICAR_MODELOS. */
@Service
@Transactional(readOnly = true)
public class HistoriaDasPublicacoes {

    private static final int NA_HISTORIA = 200;

    private final PublicacoesNoBanco publicacoes;
    private final UsuarioAtual usuario;

    HistoriaDasPublicacoes(PublicacoesNoBanco publicacoes, UsuarioAtual usuario) {
        this.publicacoes = publicacoes;
        this.usuario = usuario;
    }

    /** The latest first, of all tables and processes. */
    public List<PublicacaoView> todas() {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return publicacoes.ultimas(NA_HISTORIA);
    }

    /** Those of one kind, the latest first. */
    public List<PublicacaoView> de(Especie especie) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return publicacoes.ultimas(especie, NA_HISTORIA);
    }

    /** Those of one of them, the latest first. */
    public List<PublicacaoView> de(Publicavel alvo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return publicacoes.ultimas(alvo, NA_HISTORIA);
    }

    /** Those that became a version, by its number. */
    public Map<Integer, PublicacaoView> versoes(Publicavel alvo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        return publicacoes.publicadas(alvo).stream()
                .collect(Collectors.toMap(
                        PublicacaoView::versao,
                        Function.identity(),
                        (uma, outra) -> uma.id() > outra.id() ? uma : outra));
    }
}
