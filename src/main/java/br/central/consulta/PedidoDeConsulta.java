package br.central.consulta;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.Pagina;
import br.central.prazos.EstadoDoPrazo;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;

/** A filter as it comes in an address, for the API and for pages alike. */
public record PedidoDeConsulta(
        @Parameter(
                description = "Quadro pronto; os de pendentes são os de quem consulta.",
                schema = @Schema(implementation = Quadro.class))
        String quadro,

        @Parameter(
                description = "Palavras no protocolo, no título, no protocolo externo, no nome do contato ou do"
                        + " cliente, ou nos protocolos das solicitações e reclamações. Acentos não importam.")
        String busca,

        @Parameter(description = "Protocolo inteiro: do atendimento, de uma solicitação ou de uma reclamação.")
        String protocolo,

        @Parameter(description = "Id, CPF, CNPJ, CNS ou carteira do cliente.")
        String cliente,

        @Parameter(array = @ArraySchema(schema = @Schema(implementation = SituacaoAtendimento.class)))
        List<String> situacao,

        @Parameter(array = @ArraySchema(schema = @Schema(implementation = SituacaoSolicitacao.class)))
        List<String> situacaoSolicitacao,

        @Parameter(array = @ArraySchema(schema = @Schema(implementation = Origem.class)))
        List<String> origem,

        @Parameter(
                description = "Caminho da classificação; acha também as que estão abaixo dela.",
                example = "financeiro")
        String classificacao,

        @Parameter(description = "Código do motivo.") String motivo,

        @Parameter(description = "Grupo em cuja fila está, ou que tem demanda a responder.", example = "financeiro")
        String grupo,

        @Parameter(description = "Login de quem está com o atendimento.")
        String responsavel,

        @Parameter(description = "Login de quem abriu.") String abertoPor,

        @Parameter(description = "Aberto a partir deste dia ou instante.", example = "2026-11-01")
        String de,

        @Parameter(description = "Aberto até este dia (inteiro) ou instante.", example = "2026-11-30")
        String ate,

        @Parameter(
                description = "Estado do prazo agora.",
                array = @ArraySchema(schema = @Schema(implementation = EstadoDoPrazo.class)))
        List<String> prazo,

        @Parameter(array = @ArraySchema(schema = @Schema(implementation = Criticidade.class)))
        List<String> criticidade,

        @Parameter(
                description = "abertura, prazo, cliente, operador, protocolo ou titulo; com - na frente, do último ao"
                        + " primeiro. Se ausente, os mais novos primeiro.",
                example = "-abertura")
        String ordem,

        @Parameter(description = "Contada de 0.", schema = @Schema(type = "integer", defaultValue = "0"))
        String pagina,

        @Parameter(
                description = "Até 200.",
                schema = @Schema(type = "integer", defaultValue = "20", minimum = "1", maximum = "200"))
        String tamanho) {

    private static final int TAMANHO_PADRAO = 20;

    /**
     * @throws br.central.comum.Recusa.Malformado for a value there is not, naming those there are
     * @throws br.central.comum.Recusa.RegraNaoAtendida when the period ends before it begins or a text is too long
     */
    public FiltroDeAtendimentos filtro(ZoneId fuso) {
        return new FiltroDeAtendimentos(
                ParametrosLidos.opcional("quadro", quadro, Quadro.class),
                ParametrosLidos.texto("busca", busca),
                ParametrosLidos.texto("protocolo", protocolo),
                ParametrosLidos.texto("cliente", cliente),
                ParametrosLidos.valores("situacao", situacao, SituacaoAtendimento.class),
                ParametrosLidos.valores("situacaoSolicitacao", situacaoSolicitacao, SituacaoSolicitacao.class),
                ParametrosLidos.valores("origem", origem, Origem.class),
                ParametrosLidos.texto("classificacao", classificacao),
                ParametrosLidos.texto("motivo", motivo),
                ParametrosLidos.texto("grupo", grupo),
                ParametrosLidos.texto("responsavel", responsavel),
                ParametrosLidos.texto("abertoPor", abertoPor),
                Periodo.ler(de, ate, fuso),
                ParametrosLidos.valores("prazo", prazo, EstadoDoPrazo.class),
                ParametrosLidos.valores("criticidade", criticidade, Criticidade.class));
    }

    /** The inverse of {@link #emTexto}. */
    public static PedidoDeConsulta ler(String texto) {
        return FiltroEmTexto.pedido(texto);
    }

    public PedidoDeConsulta ordenadoPor(String outra) {
        return new PedidoDeConsulta(
                quadro,
                busca,
                protocolo,
                cliente,
                situacao,
                situacaoSolicitacao,
                origem,
                classificacao,
                motivo,
                grupo,
                responsavel,
                abertoPor,
                de,
                ate,
                prazo,
                criticidade,
                outra,
                pagina,
                tamanho);
    }

    /** As an address has it, with all that was filled in: words and documents too, so not for an address. */
    public String emTexto() {
        return FiltroEmTexto.de(this);
    }

    public Ordem comoOrdenar() {
        return Ordem.ler(ordem);
    }

    public int numeroDaPagina() {
        return numeroDaPagina(pagina);
    }

    public int tamanhoDaPagina() {
        return tamanhoDaPagina(tamanho);
    }

    static int numeroDaPagina(String pagina) {
        return ParametrosLidos.numero("pagina", pagina, 0, 0, Integer.MAX_VALUE);
    }

    static int tamanhoDaPagina(String tamanho) {
        return ParametrosLidos.numero("tamanho", tamanho, TAMANHO_PADRAO, 1, Pagina.TAMANHO_MAXIMO);
    }
}
