package br.central.indicadores.contrato;

import br.central.comum.Origem;
import br.central.consulta.Periodo;
import br.central.prazos.EstadoDoPrazo;

/**
 * Which work; {@code null} asks nothing.
 *
 * @param classificacao a path; finds what is at it and below it
 * @param estado of what is open: NO_PRAZO, ATENCAO or EXPIRADO
 * @param aberto when it was opened
 */
public record FiltroDeTrabalho(
        String norma,
        String grupo,
        String classificacao,
        Etapa etapa,
        Origem origem,
        String responsavel,
        EstadoDoPrazo estado,
        Periodo aberto) {

    public static final FiltroDeTrabalho TUDO = new FiltroDeTrabalho(null, null, null, null, null, null, null, null);

    public FiltroDeTrabalho {
        norma = limpo(norma);
        grupo = limpo(grupo);
        classificacao = limpo(classificacao);
        responsavel = limpo(responsavel);
        aberto = aberto == null ? Periodo.SEMPRE : aberto;
    }

    public FiltroDeTrabalho comEtapa(Etapa outra) {
        return new FiltroDeTrabalho(norma, grupo, classificacao, outra, origem, responsavel, estado, aberto);
    }

    public FiltroDeTrabalho comResponsavel(String outro) {
        return new FiltroDeTrabalho(norma, grupo, classificacao, etapa, origem, outro, estado, aberto);
    }

    public FiltroDeTrabalho comEstado(EstadoDoPrazo outro) {
        return new FiltroDeTrabalho(norma, grupo, classificacao, etapa, origem, responsavel, outro, aberto);
    }

    public FiltroDeTrabalho comAberto(Periodo outro) {
        return new FiltroDeTrabalho(norma, grupo, classificacao, etapa, origem, responsavel, estado, outro);
    }

    /** Without control characters, which no text in the database has. */
    private static String limpo(String texto) {
        String sem = texto == null ? "" : texto.replaceAll("\\p{Cntrl}+", " ").strip();
        return sem.isEmpty() ? null : sem;
    }
}
