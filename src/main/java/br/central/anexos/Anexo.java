package br.central.anexos;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** What is known of a file; its bytes are in the {@link Armazenamento} under {@code chave}. */
@Entity
class Anexo {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "anexo_seq")
    @SequenceGenerator(name = "anexo_seq", sequenceName = "anexo_seq", allocationSize = 50)
    private Long id;

    private String protocolo;
    private String nome;
    private String tipoConteudo;
    private long tamanho;
    private String sha256;
    private String chave;
    private String autor;

    @Column(name = "para_o_cliente")
    private boolean paraOCliente;

    private Instant criadoEm;
    private Instant removidoEm;
    private String removidoPor;

    @Version
    private long versao;

    protected Anexo() {}

    Anexo(String protocolo, String chave, ArquivoRecebido arquivo) {
        this.protocolo = protocolo;
        this.nome = arquivo.nome();
        this.tipoConteudo = arquivo.tipo();
        this.chave = chave;
        this.tamanho = arquivo.tamanho();
        this.sha256 = arquivo.sha256();
    }

    Anexo assinado(String por, Instant em) {
        this.autor = por;
        this.criadoEm = em;
        return this;
    }

    Anexo paraOCliente(boolean pode) {
        this.paraOCliente = pode;
        return this;
    }

    boolean paraOCliente() {
        return paraOCliente;
    }

    void remover(String por, Instant em) {
        this.removidoPor = por;
        this.removidoEm = em;
    }

    /** The bytes are gone and the name tells nothing; that there was a file stays. */
    void anonimizar(String por, Instant em) {
        nome = "anonimizado";
        sha256 = "-";
        if (removidoEm == null) {
            remover(por, em);
        }
    }

    String chave() {
        return chave;
    }

    AnexoView ver() {
        return new AnexoView(id, protocolo, nome, tipoConteudo, tamanho, sha256, autor, criadoEm, paraOCliente);
    }
}
