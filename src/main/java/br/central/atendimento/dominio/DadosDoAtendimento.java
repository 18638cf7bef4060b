package br.central.atendimento.dominio;

import br.central.atendimento.contrato.Abertura;
import br.central.comum.Recusa;
import jakarta.persistence.Embeddable;

/** What the operator writes about the contact (S0.3, S0.5, S0.24). */
@Embeddable
public record DadosDoAtendimento(
        String titulo,
        String descricao,
        Boolean procedente,
        String demandadoPor,
        String cidade,
        String especialidade,
        String prestadorLocal,
        String protocoloExterno) {

    static final DadosDoAtendimento NENHUNS = de(Abertura.Dados.NENHUNS);

    static DadosDoAtendimento de(Abertura.Dados dados) {
        return new DadosDoAtendimento(
                texto(dados.titulo(), null),
                texto(dados.descricao(), null),
                dados.procedente(),
                texto(dados.demandadoPor(), null),
                texto(dados.cidade(), null),
                texto(dados.especialidade(), null),
                texto(dados.prestadorLocal(), null),
                texto(dados.protocoloExterno(), null));
    }

    /** What is {@code null} there stays as it is here. */
    DadosDoAtendimento mudados(DadosDoAtendimento novos) {
        return new DadosDoAtendimento(
                texto(novos.titulo, titulo),
                texto(novos.descricao, descricao),
                ouAntes(novos.procedente, procedente),
                texto(novos.demandadoPor, demandadoPor),
                texto(novos.cidade, cidade),
                texto(novos.especialidade, especialidade),
                texto(novos.prestadorLocal, prestadorLocal),
                texto(novos.protocoloExterno, protocoloExterno));
    }

    DadosDoAtendimento julgados(Boolean julgamento) {
        Boolean valido = ouAntes(julgamento, procedente);
        if (Boolean.FALSE.equals(valido)) {
            throw Recusa.RegraNaoAtendida.campo(
                    "procedente",
                    "Improcedente é recusa (RN ANS 623/2024): registre a solicitação, para que seja respondida com motivo e"
                            + " fundamento e o cliente possa pedir reanálise.");
        }
        return new DadosDoAtendimento(
                titulo, descricao, valido, demandadoPor, cidade, especialidade, prestadorLocal, protocoloExterno);
    }

    /** An empty one empties. */
    private static String texto(String novo, String antes) {
        return novo != null && novo.isBlank() ? null : ouAntes(novo, antes);
    }

    private static <T> T ouAntes(T novo, T antes) {
        return novo == null ? antes : novo;
    }
}
