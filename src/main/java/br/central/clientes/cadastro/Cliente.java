package br.central.clientes.cadastro;

import br.central.clientes.SituacaoDoCadastro;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Aggregate of a client: registration, the block of its kind and its telephones, of which exactly one is principal. */
@Entity
class Cliente {

    @Id
    @GeneratedValue(generator = "cliente")
    @SequenceGenerator(name = "cliente", sequenceName = "cliente_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    @Enumerated(EnumType.STRING)
    @Column(name = "tipo_cliente")
    private TipoCliente tipo = TipoCliente.NAO_CLIENTE;

    @Embedded
    private DadosDoCliente dados;

    @OneToOne(mappedBy = "cliente", cascade = CascadeType.ALL)
    private Beneficiario beneficiario;

    @OneToOne(mappedBy = "cliente", cascade = CascadeType.ALL)
    private Prestador prestador;

    @OneToMany(mappedBy = "cliente", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<TelefoneDoCliente> telefones = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unificado_em")
    private Cliente unificadoEm;

    private boolean ativo = true;
    private boolean bloqueado;

    @Embedded
    private BloqueioGravado bloqueioDosDados;

    private Instant anonimizadoEm;
    private Instant interessadoDesde;
    private Instant cadastradoEm;
    private String nomeBusca;
    private String textoBusca;

    protected Cliente() {}

    Cliente(DadosDoCliente dados, Instant cadastradoEm) {
        this.cadastradoEm = cadastradoEm;
        mudar(dados);
    }

    /** May become a client and has not told the CPF: known by a name and a way to be reached. */
    void soInteressado() {
        interessadoDesde = cadastradoEm;
    }

    boolean interessado() {
        return interessadoDesde != null;
    }

    void mudar(DadosDoCliente novos) {
        if (dados != null && dados.pessoa() != novos.pessoa()) {
            throw Recusa.RegraNaoAtendida.campo("pessoa", "Pessoa física e jurídica não se trocam; cadastre outro.");
        }
        dados = novos;
        indexar();
    }

    void marcar(boolean ativo, boolean bloqueado) {
        this.ativo = ativo;
        this.bloqueado = bloqueado;
    }

    void unificar(Cliente sobrevivente) {
        unificadoEm = sobrevivente;
    }

    /** @throws Recusa.EstadoNaoPermite naming the registration to be used instead */
    Cliente exigirVigente() {
        if (unificadoEm != null) {
            throw new Recusa.EstadoNaoPermite("O cadastro de %s foi unificado ao de %s (cliente %d): use o de %s."
                    .formatted(nome(), unificadoEm.nome(), unificadoEm.id(), unificadoEm.nome()));
        }
        return this;
    }

    /** @throws Recusa.EstadoNaoPermite when the person asked for the data to be left alone */
    Cliente exigirSemBloqueio() {
        if (dadosBloqueados()) {
            throw BloqueioGravado.recusa(nome());
        }
        return this;
    }

    /** @param novo {@code null} to unblock them */
    void bloquearDados(BloqueioGravado novo) {
        bloqueioDosDados = novo;
    }

    boolean anonimizado() {
        return anonimizadoEm != null;
    }

    boolean dadosBloqueados() {
        return bloqueioDosDados != null;
    }

    BloqueioGravado bloqueioDosDados() {
        return bloqueioDosDados;
    }

    /** The registration to use: this one, or the one it was merged into. */
    Cliente vigente() {
        return unificadoEm == null ? this : unificadoEm;
    }

    String nome() {
        return dados.nomeSocial() == null ? dados.nome() : dados.nomeSocial();
    }

    String nomeBusca() {
        return nomeBusca;
    }

    Beneficiario tornarBeneficiario(DadosDeBeneficiario novos) {
        if (tipo == TipoCliente.PRESTADOR) {
            throw Recusa.RegraNaoAtendida.campo("beneficiario", "Este cliente é prestador.");
        }
        tipo = TipoCliente.BENEFICIARIO;
        interessadoDesde = null;
        if (beneficiario == null) {
            beneficiario = new Beneficiario(this);
        }
        beneficiario.mudar(novos);
        indexar();
        return beneficiario;
    }

    void tornarPrestador(DadosDePrestador novos) {
        if (tipo == TipoCliente.BENEFICIARIO) {
            throw Recusa.RegraNaoAtendida.campo("prestador", "Este cliente é beneficiário.");
        }
        tipo = TipoCliente.PRESTADOR;
        interessadoDesde = null;
        if (prestador == null) {
            prestador = new Prestador(this);
        }
        prestador.mudar(novos);
    }

    TelefoneDoCliente adicionar(TelefoneDoCliente novo, boolean principal) {
        numeros().adicionar(novo, principal);
        indexar();
        return novo;
    }

    void remover(long telefone) {
        numeros().remover(telefone);
        indexar();
    }

    void tornarPrincipal(long telefone) {
        numeros().tornarPrincipal(telefone);
    }

    void marcarErrado(String numero, Instant quando) {
        numeros().marcarErrado(numero, quando);
    }

    private TelefonesEmUso numeros() {
        return new TelefonesEmUso(telefones);
    }

    private void indexar() {
        TextoDoCliente texto = TextoDoCliente.de(
                dados.nome(),
                dados.nomeSocial(),
                dados.cpf(),
                dados.cnpj(),
                beneficiario == null ? null : beneficiario.carteira(),
                dados.cns(),
                dados.email(),
                telefones.stream().map(TelefoneDoCliente::numero).collect(Collectors.joining(" ")));
        nomeBusca = texto.nomes();
        textoBusca = texto.tudo();
    }

    Long id() {
        return id;
    }

    int versao() {
        return versao;
    }

    TipoCliente tipo() {
        return tipo;
    }

    DadosDoCliente dados() {
        return dados;
    }

    Beneficiario beneficiario() {
        return beneficiario;
    }

    Cliente unificadoEm() {
        return unificadoEm;
    }

    Prestador prestador() {
        return prestador;
    }

    List<TelefoneDoCliente> telefones() {
        return List.copyOf(telefones);
    }

    SituacaoDoCadastro situacao() {
        return new SituacaoDoCadastro(ativo, bloqueado, dadosBloqueados(), interessado());
    }
}
