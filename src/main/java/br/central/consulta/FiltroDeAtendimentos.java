package br.central.consulta;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.prazos.EstadoDoPrazo;
import java.util.Set;

/**
 * What is looked for; everything given must match, and {@code null} or an empty set asks nothing.
 *
 * @param quadro one of the ready-made lists, of the current user where it says so
 * @param classificacao a path; finds what is at it and below it
 * @param aberto when it was opened
 */
public record FiltroDeAtendimentos(
        Quadro quadro,
        Procurado procurado,
        Set<SituacaoAtendimento> situacao,
        Set<SituacaoSolicitacao> situacaoSolicitacao,
        Set<Origem> origem,
        String classificacao,
        String motivo,
        ComQuem comQuem,
        Periodo aberto,
        Set<EstadoDoPrazo> prazo,
        Set<Criticidade> criticidade) {

    /**
     * @param busca words found anywhere, accents and case aside, in protocol, title, external protocol, name of the contact
     *     or of the client, and in the protocols of solicitações and reclamações; a word of one or two letters only at the
     *     beginning of a word
     * @param protocolo a whole protocol, of the atendimento or of what is below it
     * @param cliente id, CPF, CNPJ, CNS or card, with or without punctuation
     * @param tipoCliente what the client is to the operator
     */
    public record Procurado(String busca, String protocolo, String cliente, Set<TipoCliente> tipoCliente) {

        static final Procurado QUALQUER = new Procurado(null, null, null, Set.of());

        public Procurado {
            tipoCliente = ouVazio(tipoCliente);
        }
    }

    /** @param grupo the group in whose queue it is, or that has a demand of it to answer */
    public record ComQuem(String grupo, String responsavel, String abertoPor) {

        static final ComQuem QUALQUER = new ComQuem(null, null, null);
    }

    public FiltroDeAtendimentos {
        procurado = procurado == null ? Procurado.QUALQUER : procurado;
        comQuem = comQuem == null ? ComQuem.QUALQUER : comQuem;
        situacao = ouVazio(situacao);
        situacaoSolicitacao = ouVazio(situacaoSolicitacao);
        origem = ouVazio(origem);
        prazo = ouVazio(prazo);
        criticidade = ouVazio(criticidade);
        aberto = aberto == null ? Periodo.SEMPRE : aberto;
    }

    /** All that have these words. */
    public static FiltroDeAtendimentos buscando(String palavras) {
        return new FiltroDeAtendimentos(
                null,
                new Procurado(palavras, null, null, Set.of()),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                ComQuem.QUALQUER,
                Periodo.SEMPRE,
                Set.of(),
                Set.of());
    }

    private static <T> Set<T> ouVazio(Set<T> valores) {
        return valores == null ? Set.of() : Set.copyOf(valores);
    }
}
