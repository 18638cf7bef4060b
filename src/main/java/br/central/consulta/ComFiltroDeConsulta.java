package br.central.consulta;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.prazos.EstadoDoPrazo;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameters that {@link PedidoDeConsulta} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            in = ParameterIn.QUERY,
            name = "quadro",
            description = "Quadro pronto; os de pendentes são os de quem consulta.",
            schema = @Schema(implementation = Quadro.class)),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "busca",
            description = "Palavras no protocolo, no título, no protocolo externo, no nome do contato ou do"
                    + " cliente, ou nos protocolos das solicitações e reclamações. Acentos não importam.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "protocolo",
            description = "Protocolo inteiro: do atendimento, de uma solicitação ou de uma reclamação.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cliente",
            description = "Id, CPF, CNPJ, CNS ou carteira do cliente.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "situacao",
            array = @ArraySchema(schema = @Schema(implementation = SituacaoAtendimento.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "tipoCliente",
            array = @ArraySchema(schema = @Schema(implementation = TipoCliente.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "situacaoSolicitacao",
            array = @ArraySchema(schema = @Schema(implementation = SituacaoSolicitacao.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "origem",
            array = @ArraySchema(schema = @Schema(implementation = Origem.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "classificacao",
            description = "Caminho da classificação; acha também as que estão abaixo dela.",
            example = "financeiro",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "motivo",
            description = "Código do motivo.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "grupo",
            description = "Grupo em cuja fila está, ou que tem demanda a responder.",
            example = "financeiro",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "responsavel",
            description = "Login de quem está com o atendimento.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "abertoPor",
            description = "Login de quem abriu.",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "de",
            description = "Aberto a partir deste dia ou instante.",
            example = "2026-11-01",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "ate",
            description = "Aberto até este dia (inteiro) ou instante.",
            example = "2026-11-30",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "prazo",
            description = "Estado do prazo agora.",
            array = @ArraySchema(schema = @Schema(implementation = EstadoDoPrazo.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "criticidade",
            array = @ArraySchema(schema = @Schema(implementation = Criticidade.class))),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "ordem",
            description = "abertura, prazo, cliente, operador, protocolo ou titulo; com - na frente, do último ao"
                    + " primeiro. Se ausente, os mais novos primeiro.",
            example = "-abertura",
            schema = @Schema(type = "string")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "pagina",
            description = "Contada de 0.",
            schema = @Schema(type = "integer", defaultValue = "0")),
    @Parameter(
            in = ParameterIn.QUERY,
            name = "tamanho",
            description = "Até 200.",
            schema = @Schema(type = "integer", defaultValue = "20", minimum = "1", maximum = "200"))
})
@interface ComFiltroDeConsulta {}
