package br.central.atendimento.dominio;

import br.central.comum.Criticidade;
import br.central.comum.Recusa;
import jakarta.persistence.Embeddable;

/** What the operator writes about the contact (S0.3, S0.5, S0.24). */
@Embeddable
public class DadosDoAtendimento {

    private String titulo;
    private String descricao;
    private Boolean procedente;
    private String demandadoPor;
    private String cidade;
    private String especialidade;
    private String prestadorLocal;
    private String protocoloExterno;

    protected DadosDoAtendimento() {}

    /** Everything optional; {@code null} leaves what is there as it is. */
    public record Mudanca(
            String titulo,
            String descricao,
            Boolean procedente,
            String demandadoPor,
            String cidade,
            String especialidade,
            String prestadorLocal,
            String protocoloExterno,
            Criticidade criticidade) {}

    static DadosDoAtendimento de(Mudanca mudanca) {
        DadosDoAtendimento dados = new DadosDoAtendimento();
        dados.mudar(mudanca);
        return dados;
    }

    void mudar(Mudanca mudanca) {
        titulo = texto(mudanca.titulo(), titulo);
        descricao = texto(mudanca.descricao(), descricao);
        procedente = ouAntes(mudanca.procedente(), procedente);
        demandadoPor = texto(mudanca.demandadoPor(), demandadoPor);
        cidade = texto(mudanca.cidade(), cidade);
        especialidade = texto(mudanca.especialidade(), especialidade);
        prestadorLocal = texto(mudanca.prestadorLocal(), prestadorLocal);
        protocoloExterno = texto(mudanca.protocoloExterno(), protocoloExterno);
    }

    void julgar(Boolean procedente) {
        this.procedente = ouAntes(procedente, this.procedente);
        if (Boolean.FALSE.equals(this.procedente)) {
            throw Recusa.RegraNaoAtendida.campo(
                    "procedente",
                    "Improcedente é recusa (RN ANS 623/2024): registre a solicitação, para que seja respondida com motivo e"
                            + " fundamento e o cliente possa pedir reanálise.");
        }
    }

    /** An empty one empties. */
    private static String texto(String novo, String antes) {
        return novo != null && novo.isBlank() ? null : ouAntes(novo, antes);
    }

    private static <T> T ouAntes(T novo, T antes) {
        return novo == null ? antes : novo;
    }

    public String titulo() {
        return titulo;
    }

    public String descricao() {
        return descricao;
    }

    public Boolean procedente() {
        return procedente;
    }

    public String demandadoPor() {
        return demandadoPor;
    }

    public String cidade() {
        return cidade;
    }

    public String especialidade() {
        return especialidade;
    }

    public String prestadorLocal() {
        return prestadorLocal;
    }

    public String protocoloExterno() {
        return protocoloExterno;
    }
}
