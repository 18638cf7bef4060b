package br.central.regras.tabelas;

import br.central.comum.Recusa;
import br.central.regras.Apontamento;
import br.central.regras.Verificacao;
import java.util.List;
import org.springframework.stereotype.Component;

/** The moment in which a table becomes the one that rules: nobody else's in between, and nothing that the gate has against it. */
@Component
class PostaEmVigor {

    private final ModelosDasTabelas modelos;
    private final PublicacoesNoBanco publicacoes;
    private final Versoes versoes;
    private final Verificacao verificacao;

    PostaEmVigor(ModelosDasTabelas modelos, PublicacoesNoBanco publicacoes, Versoes versoes, Verificacao verificacao) {
        this.modelos = modelos;
        this.publicacoes = publicacoes;
        this.versoes = versoes;
        this.verificacao = verificacao;
    }

    /** @throws Recusa.EstadoNaoPermite naming whose version is in force */
    void exigirEmVigor(TabelaDoNegocio qual, int base) {
        VersaoView agora = versoes.lista(qual).get(0);
        if (agora.numero() != base) {
            throw new Recusa.EstadoNaoPermite(
                    "A versão %d entrou em vigor depois da %d, de que esta parte: %s%s. Traga a sua mudança para ela e publique de novo."
                            .formatted(
                                    agora.numero(),
                                    base,
                                    agora.por(),
                                    agora.motivo() == null ? "" : " («" + agora.motivo() + "»)"));
        }
    }

    /** @throws Recusa.RegraNaoAtendida with everything that the gate found */
    void exigirSemErros(TabelaDoNegocio qual, byte[] modelo) {
        List<Recusa.Erro> erros = verificacao.verificar(ModelosDasTabelas.arquivo(qual.chave()), modelo).stream()
                .filter(Apontamento::recusa)
                .map(PostaEmVigor::erro)
                .toList();
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    private static Recusa.Erro erro(Apontamento um) {
        String onde = um.linha() == null ? "tabela" : "linha " + um.linha();
        return new Recusa.Erro(onde, um.linha() == null ? um.mensagem() : "Linha " + um.linha() + ": " + um.mensagem());
    }

    /** With the table locked, in the caller's transaction. */
    void por(TabelaDoNegocio qual, long publicacao, int base, byte[] modelo) {
        int versao = modelos.publicar(qual.chave(), modelo);
        if (versao != base + 1) {
            throw new Recusa.EstadoNaoPermite(
                    "Outra versão foi publicada por fora desta página neste instante. Nada mudou"
                            + " com este pedido; veja a tabela e publique de novo.");
        }
        if (!publicacoes.publicada(publicacao, versao)) {
            throw new Recusa.EstadoNaoPermite("Esta publicação não espera mais.");
        }
    }
}
