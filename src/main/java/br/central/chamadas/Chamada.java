package br.central.chamadas;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One call at one operator's. */
@Entity
class Chamada {

    @Id
    @GeneratedValue(generator = "chamada_seq")
    @SequenceGenerator(name = "chamada_seq", sequenceName = "chamada_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    private String operador;
    private String telefone;

    @Enumerated(EnumType.STRING)
    private SituacaoChamada situacao;

    private Instant recebidaEm;
    private Instant mudouEm;
    private Long clienteId;
    private String candidatos;
    private String protocoloInformado;
    private String opcao;
    private String protocolo;
    private Long contatoAtivoId;

    protected Chamada() {}

    Chamada(String operador, String telefone, String opcao, QuemLiga quem, Instant agora) {
        this.operador = operador;
        this.telefone = telefone;
        this.opcao = opcao == null || opcao.isBlank() ? null : opcao;
        clienteId = quem.cliente();
        candidatos = quem.candidatos().isEmpty()
                ? null
                : quem.candidatos().stream().map(String::valueOf).collect(Collectors.joining(","));
        protocoloInformado = quem.protocolo();
        situacao = SituacaoChamada.TOCANDO;
        recebidaEm = agora;
        mudouEm = agora;
    }

    void atender(String protocolo, Long cliente, Instant agora) {
        this.protocolo = protocolo;
        clienteId = cliente;
        mudar(SituacaoChamada.ATENDIDA, agora);
    }

    void recusar(Instant agora) {
        mudar(SituacaoChamada.RECUSADA, agora);
    }

    /** @param contatoAtivo the callback left, null when there is nobody to call back */
    void cair(Long contatoAtivo, Instant agora) {
        contatoAtivoId = contatoAtivo;
        mudar(SituacaoChamada.CAIU, agora);
    }

    private void mudar(SituacaoChamada nova, Instant agora) {
        situacao = nova;
        mudouEm = agora;
    }

    Long id() {
        return id;
    }

    String operador() {
        return operador;
    }

    String telefone() {
        return telefone;
    }

    SituacaoChamada situacao() {
        return situacao;
    }

    Instant recebidaEm() {
        return recebidaEm;
    }

    Long clienteId() {
        return clienteId;
    }

    List<Long> candidatos() {
        return candidatos == null
                ? List.of()
                : Stream.of(candidatos.split(",")).map(Long::valueOf).toList();
    }

    String protocoloInformado() {
        return protocoloInformado;
    }

    String opcao() {
        return opcao;
    }

    String protocolo() {
        return protocolo;
    }

    Long contatoAtivoId() {
        return contatoAtivoId;
    }
}
