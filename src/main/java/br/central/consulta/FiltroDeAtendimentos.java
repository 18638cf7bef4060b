package br.central.consulta;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.prazos.EstadoDoPrazo;
import java.util.Set;

/**
 * What is looked for; everything given must match, and {@code null} or an empty set asks nothing.
 *
 * @param quadro one of the ready-made lists, of the current user where it says so
 * @param busca words found anywhere, accents and case aside, in protocol, title, external protocol, name of the contact
 *     or of the client, and in the protocols of solicitações and reclamações; a word of one or two letters only at the
 *     beginning of a word
 * @param protocolo a whole protocol, of the atendimento or of what is below it
 * @param cliente id, CPF, CNPJ, CNS or card, with or without punctuation
 * @param classificacao a path; finds what is at it and below it
 * @param grupo the group in whose queue it is, or that has a demand of it to answer
 * @param aberto when it was opened
 */
public record FiltroDeAtendimentos(
        Quadro quadro,
        String busca,
        String protocolo,
        String cliente,
        Set<SituacaoAtendimento> situacao,
        Set<SituacaoSolicitacao> situacaoSolicitacao,
        Set<Origem> origem,
        String classificacao,
        String motivo,
        String grupo,
        String responsavel,
        String abertoPor,
        Periodo aberto,
        Set<EstadoDoPrazo> prazo,
        Set<Criticidade> criticidade) {

    public FiltroDeAtendimentos {
        situacao = ouVazio(situacao);
        situacaoSolicitacao = ouVazio(situacaoSolicitacao);
        origem = ouVazio(origem);
        prazo = ouVazio(prazo);
        criticidade = ouVazio(criticidade);
        aberto = aberto == null ? Periodo.SEMPRE : aberto;
    }

    private static <T> Set<T> ouVazio(Set<T> valores) {
        return valores == null ? Set.of() : Set.copyOf(valores);
    }
}
