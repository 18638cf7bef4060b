package br.central.indicadores.contrato;

import br.central.comum.Origem;
import br.central.comum.Pagina;
import br.central.consulta.ParametrosLidos;
import br.central.consulta.Periodo;
import br.central.prazos.EstadoDoPrazo;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Set;

/** A filter of work as it comes in an address, for the API, pages and exports alike. */
public record PedidoDeTrabalho(
        @Parameter(description = "Código da norma do prazo.", example = "RN623_NAO_ASSISTENCIAL")
        String norma,

        @Parameter(description = "Grupo com quem está; um que já não existe ainda acha o que ficou com ele.")
        String grupo,

        @Parameter(
                description = "Caminho da classificação; acha também as que estão abaixo dela.",
                example = "financeiro")
        String classificacao,

        @Parameter(schema = @Schema(implementation = Etapa.class))
        String etapa,

        @Parameter(schema = @Schema(implementation = Origem.class))
        String origem,

        @Parameter(description = "Login de quem está com o trabalho.")
        String responsavel,

        @Parameter(
                description = "Estado do prazo agora.",
                schema = @Schema(allowableValues = {"NO_PRAZO", "ATENCAO", "EXPIRADO"}))
        String estado,

        @Parameter(description = "A partir deste dia ou instante.", example = "2026-11-01")
        String de,

        @Parameter(description = "Até este dia (inteiro) ou instante.", example = "2026-11-30")
        String ate) {

    private static final int TAMANHO_PADRAO = 20;

    private static final Set<EstadoDoPrazo> EM_ABERTO =
            Set.of(EstadoDoPrazo.NO_PRAZO, EstadoDoPrazo.ATENCAO, EstadoDoPrazo.EXPIRADO);

    /**
     * The period as that in which the work was opened.
     *
     * @throws br.central.comum.Recusa.Malformado for a value there is not, naming those there are
     * @throws br.central.comum.Recusa.RegraNaoAtendida when the period ends before it begins or a text is too long
     */
    public FiltroDeTrabalho filtro(ZoneId fuso) {
        return filtro(periodo(fuso));
    }

    /** The same when the period is of something else. */
    public FiltroDeTrabalho filtroSemPeriodo() {
        return filtro(Periodo.SEMPRE);
    }

    public Periodo periodo(ZoneId fuso) {
        return Periodo.ler(de, ate, fuso);
    }

    private FiltroDeTrabalho filtro(Periodo aberto) {
        return new FiltroDeTrabalho(
                ParametrosLidos.texto("norma", norma),
                ParametrosLidos.texto("grupo", grupo),
                ParametrosLidos.texto("classificacao", classificacao),
                ParametrosLidos.opcional("etapa", etapa, Etapa.class),
                ParametrosLidos.opcional("origem", origem, Origem.class),
                ParametrosLidos.texto("responsavel", responsavel),
                estadoEmAberto(),
                aberto);
    }

    private EstadoDoPrazo estadoEmAberto() {
        EstadoDoPrazo lido = ParametrosLidos.opcional("estado", estado, EstadoDoPrazo.class);
        if (lido != null && !EM_ABERTO.contains(lido)) {
            throw ParametrosLidos.naoAceito(
                    "estado",
                    estado,
                    EM_ABERTO.stream().sorted().map(Enum::name).toList());
        }
        return lido;
    }

    public static int numeroDaPagina(String pagina) {
        return ParametrosLidos.numero("pagina", pagina, 0, 0, Integer.MAX_VALUE);
    }

    public static int tamanhoDaPagina(String tamanho) {
        return ParametrosLidos.numero("tamanho", tamanho, TAMANHO_PADRAO, 1, Pagina.TAMANHO_MAXIMO);
    }
}
