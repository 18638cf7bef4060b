package br.central.regras.publicacao;

import br.central.comum.Recusa;
import br.central.regras.Apontamento;
import br.central.regras.Verificacao;
import br.central.regras.publicacao.ComoSePublica.EmVigor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The moment in which a model becomes the one that rules: nobody else's in between, and nothing that the gate has against it. */
@Component
class PostaEmVigor {

    private final Map<Especie, ComoSePublica> como;
    private final PublicacoesNoBanco publicacoes;
    private final Verificacao verificacao;

    PostaEmVigor(List<ComoSePublica> como, PublicacoesNoBanco publicacoes, Verificacao verificacao) {
        this.como = como.stream().collect(Collectors.toMap(ComoSePublica::especie, Function.identity()));
        this.publicacoes = publicacoes;
        this.verificacao = verificacao;
    }

    /** By its key where there is none of it any more. */
    String nome(Publicavel alvo) {
        try {
            return como(alvo).nome(alvo.chave());
        } catch (Recusa.NaoEncontrado jaNaoHa) {
            return alvo.chave();
        }
    }

    /** @throws Recusa.EstadoNaoPermite naming whose version is in force */
    void exigirEmVigor(Publicavel alvo, int base) {
        EmVigor agora = como(alvo).emVigor(alvo.chave());
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

    /**
     * @param voltaA the version that it is; {@code null} of what is new
     * @throws Recusa.RegraNaoAtendida with everything that the gate found
     */
    void exigirSemErros(Publicavel alvo, byte[] modelo, Integer voltaA) {
        List<Apontamento> erros = verificacao.verificar(como(alvo).arquivo(alvo.chave()), modelo).stream()
                .filter(Apontamento::recusa)
                .toList();
        if (erros.isEmpty()) {
            return;
        }
        if (voltaA == null) {
            throw new Recusa.RegraNaoAtendida(
                    erros.stream().map(um -> erro(alvo, um)).toList());
        }
        throw new Recusa.RegraNaoAtendida(erros.stream()
                .map(um -> erro(alvo, um).mensagem())
                .collect(Collectors.joining(
                        " ", "A versão " + voltaA + " já não passa na conferência, e por isso não volta. ", "")));
    }

    private static Recusa.Erro erro(Publicavel alvo, Apontamento um) {
        if (alvo.especie() == Especie.PROCESSO) {
            return new Recusa.Erro("arquivo", um.frase());
        }
        String onde = um.linha() == null ? "tabela" : "linha " + um.linha();
        return new Recusa.Erro(onde, um.linha() == null ? um.mensagem() : "Linha " + um.linha() + ": " + um.mensagem());
    }

    /** With what is published locked, in the caller's transaction. */
    void por(Publicavel alvo, long publicacao, int base, byte[] modelo) {
        int versao = como(alvo).publicar(alvo.chave(), modelo);
        if (versao != base + 1) {
            throw new Recusa.EstadoNaoPermite(
                    "Outra versão foi publicada por fora desta página neste instante. Nada mudou"
                            + " com este pedido; veja a versão em vigor e publique de novo.");
        }
        if (!publicacoes.publicada(publicacao, versao)) {
            throw new Recusa.EstadoNaoPermite("Esta publicação não espera mais.");
        }
    }

    /** The version before that one. @throws Recusa.EstadoNaoPermite when there is none */
    int anterior(Publicavel alvo, int versao) {
        return como(alvo).versoes(alvo.chave()).stream()
                .filter(numero -> numero < versao)
                .findFirst()
                .orElseThrow(() -> new Recusa.EstadoNaoPermite("Não há versão anterior a que voltar."));
    }

    byte[] modelo(Publicavel alvo, int versao) {
        return como(alvo).modelo(alvo.chave(), versao);
    }

    /** @return whether it is a draft of its author again; not when they have another one by now */
    boolean devolver(PublicacaoView uma) {
        return como(uma.alvo())
                .devolver(
                        uma.alvo().chave(),
                        publicacoes.autor(uma.id()),
                        uma.baseVersao(),
                        publicacoes.modelo(uma.id()));
    }

    private ComoSePublica como(Publicavel alvo) {
        return como.get(alvo.especie());
    }
}
