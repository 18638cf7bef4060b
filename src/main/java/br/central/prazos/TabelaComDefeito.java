package br.central.prazos;

/** A decision table that cannot be used as it is deployed; the message, in Portuguese, tells its author what to fix. */
public final class TabelaComDefeito extends RuntimeException {

    private static final int NAO_PUBLICADA = 0;

    private TabelaComDefeito(String mensagem, Throwable causa) {
        super(mensagem, causa);
    }

    static TabelaComDefeito naoPublicada(String chave) {
        return new TabelaComDefeito("A decisão " + chave + " não está publicada.", null);
    }

    static TabelaComDefeito ilegivel(String chave, RuntimeException causa) {
        return new TabelaComDefeito("A decisão " + chave + " não se lê. " + causa.getMessage(), causa);
    }

    static TabelaComDefeito semTabela(String chave, int versao) {
        return new TabelaComDefeito(decisao(chave, versao) + " não é uma tabela de decisão.", null);
    }

    static TabelaComDefeito semRelogio(AvaliacaoDeDecisao avaliacao) {
        return new TabelaComDefeito(
                decisao(avaliacao.chave(), avaliacao.versao()) + " não deu nenhum prazo para " + avaliacao.entradas()
                        + ": nenhuma regra se aplica.",
                null);
    }

    static TabelaComDefeito naRegra(AvaliacaoDeDecisao avaliacao, AvaliacaoDeDecisao.Regra regra, String problema) {
        return new TabelaComDefeito(
                decisao(avaliacao.chave(), avaliacao.versao()) + ", regra " + regra.id() + ": " + problema, null);
    }

    static TabelaComDefeito naoAvaliavel(
            String chave, int versao, String regras, String motivo, RuntimeException causa) {
        String onde = regras.isEmpty() ? "" : ", regra " + regras;
        return new TabelaComDefeito(decisao(chave, versao) + onde + ": não foi possível avaliar. " + motivo, causa);
    }

    private static String decisao(String chave, int versao) {
        return "A decisão " + chave + (versao == NAO_PUBLICADA ? "" : ", versão " + versao);
    }
}
