package br.central.catalogo;

import br.central.prazos.ClassificacaoDosFatos;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the deadlines what the tree knows. */
@Component
class FatosDaClassificacao implements ClassificacaoDosFatos {

    private final Classificacoes classificacoes;

    FatosDaClassificacao(Classificacoes classificacoes) {
        this.classificacoes = classificacoes;
    }

    @Override
    public Optional<Sugestao> sugerir(String caminho) {
        return classificacoes
                .buscar(caminho)
                .filter(no -> no.natureza() != null && no.tipoDemanda() != null)
                .map(FatosDaClassificacao::sugestao);
    }

    @Override
    public List<Folha> folhas() {
        return classificacoes.folhasEmUso().stream()
                .map(folha -> new Folha(
                        folha.caminho(), sugestao(folha), folha.oferta().vinculos()))
                .toList();
    }

    private static Sugestao sugestao(ClassificacaoView no) {
        return new Sugestao(no.natureza(), no.tipoDemanda());
    }
}
