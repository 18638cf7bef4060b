package br.central.atendimento.contrato;

import br.central.clientes.ReferenciaCliente;
import br.central.comum.Criticidade;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Origem;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What opens an atendimento. Only {@code origem} is required: the protocol comes first, everything else after it. */
@Schema(description = "Abertura de um atendimento. Só a origem é obrigatória: o protocolo vem primeiro.")
public record Abertura(
        @Schema(example = "TELEFONE") @NotNull(message = "Informe a origem.")
        Origem origem,

        @Schema(
                description =
                        "O cliente, por CPF, CNPJ, CNS, carteira ou id. Em ligação ativa sem contato, cpf = ATIVO.")
        ReferenciaCliente cliente,

        @JsonUnwrapped @Valid Dados dados,

        @Schema(example = "financeiro/boleto/segunda-via") String classificacao,

        @Schema(description = "Código do motivo da ocorrência.")
        String motivo,

        Boolean urgente,
        @Schema(description = "Ligação ativa ou callback.") Boolean ativo,
        @Valid ContatoInformado contato,

        @Size(max = 50, message = "São até 50 solicitações por vez.")
        List<@NotNull(message = "Solicitação vazia.") @Valid NovaSolicitacao> solicitacoes,

        @Schema(description = "Se presente, encaminha aos grupos responsáveis no mesmo ato.") @Valid
        Encaminhamento encaminhamento) {

    public Abertura {
        dados = dados == null ? Dados.NENHUNS : dados;
    }

    /** What the operator writes about the contact. */
    public record Dados(
            @Schema(example = "Segunda via do boleto") @Size(max = 200, message = "O título vai até 200 caracteres.")
            String titulo,

            @Size(max = 99_999, message = "A descrição vai até 99.999 caracteres.")
            String descricao,

            Criticidade criticidade,
            Boolean procedente,
            @Size(max = 100) String demandadoPor,
            @Size(max = 100) String cidade,
            @Size(max = 100) String especialidade,
            @Size(max = 200) String prestadorLocal,

            @Schema(description = "Protocolo de outra operadora.") @Size(max = 60)
            String protocoloExterno) {

        public static final Dados NENHUNS = new Dados(null, null, null, null, null, null, null, null, null);

        private Dados com(String novoTitulo, String novaDescricao, Criticidade nova, String outraCidade) {
            return new Dados(
                    novoTitulo,
                    novaDescricao,
                    nova,
                    procedente,
                    demandadoPor,
                    outraCidade,
                    especialidade,
                    prestadorLocal,
                    protocoloExterno);
        }
    }

    /** The first contact, with nothing known but the channel. */
    public static Abertura por(Origem origem) {
        return por(origem, null);
    }

    /** Of or to that client; {@code null} when it is not known. */
    public static Abertura por(Origem origem, ReferenciaCliente cliente) {
        return new Abertura(origem, cliente, Dados.NENHUNS, null, null, null, null, null, null, null);
    }

    public Abertura sobre(String titulo, String descricao) {
        return com(dados.com(titulo, descricao, dados.criticidade(), dados.cidade()));
    }

    public Abertura comCriticidade(Criticidade criticidade) {
        return com(dados.com(dados.titulo(), dados.descricao(), criticidade, dados.cidade()));
    }

    public Abertura naCidade(String cidade) {
        return com(dados.com(dados.titulo(), dados.descricao(), dados.criticidade(), cidade));
    }

    private Abertura com(Dados outros) {
        return new Abertura(
                origem, cliente, outros, classificacao, motivo, urgente, ativo, contato, solicitacoes, encaminhamento);
    }

    public Abertura classificada(String classe, String porque) {
        return new Abertura(
                origem, cliente, dados, classe, porque, urgente, ativo, contato, solicitacoes, encaminhamento);
    }

    public Abertura ativa(Boolean liga) {
        return new Abertura(
                origem, cliente, dados, classificacao, motivo, urgente, liga, contato, solicitacoes, encaminhamento);
    }

    public Abertura falandoCom(ContatoInformado quem) {
        return new Abertura(
                origem, cliente, dados, classificacao, motivo, urgente, ativo, quem, solicitacoes, encaminhamento);
    }

    /** With requests, which go to the groups in the same act if {@code aosGrupos} is given. */
    public Abertura pedindo(List<NovaSolicitacao> pedidos, Encaminhamento aosGrupos) {
        return new Abertura(origem, cliente, dados, classificacao, motivo, urgente, ativo, contato, pedidos, aosGrupos);
    }

    /** By telephone, of or to that number; {@code telefone} as read, the rest {@code null} when not known. */
    public static Abertura porTelefone(
            Origem origem, ReferenciaCliente cliente, String telefone, String titulo, Boolean ativo) {
        ContatoInformado contato =
                telefone == null ? null : new ContatoInformado(null, NumeroDaLinha.formatado(telefone), null);
        return por(origem, cliente).sobre(titulo, null).ativa(ativo).falandoCom(contato);
    }
}
