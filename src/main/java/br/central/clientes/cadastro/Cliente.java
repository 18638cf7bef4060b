package br.central.clientes.cadastro;

import br.central.clientes.ClienteEsquecido;
import br.central.clientes.Clientes;
import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;
import br.central.comum.Recusa;
import br.central.comum.Telefone;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private Instant dadosBloqueadosEm;
    private String dadosBloqueadosPor;
    private String motivoDoBloqueio;
    private Instant anonimizadoEm;
    private Instant cadastradoEm;
    private String nomeBusca;
    private String textoBusca;

    protected Cliente() {}

    Cliente(DadosDoCliente dados, Instant cadastradoEm) {
        this.cadastradoEm = cadastradoEm;
        mudar(dados);
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
            throw dadosBloqueados(nome());
        }
        return this;
    }

    static Recusa dadosBloqueados(String nome) {
        return new Recusa.EstadoNaoPermite(
                "Os dados de " + nome + " estão bloqueados a pedido do titular (LGPD, art. 18,"
                        + " IV): fora dos atendimentos em aberto nada se grava nem se envia até o desbloqueio.");
    }

    void bloquearDados(String motivo, String por, Instant quando) {
        dadosBloqueadosEm = quando;
        dadosBloqueadosPor = por;
        motivoDoBloqueio = motivo;
    }

    void desbloquearDados() {
        bloquearDados(null, null, null);
    }

    boolean anonimizado() {
        return anonimizadoEm != null;
    }

    boolean dadosBloqueados() {
        return dadosBloqueadosEm != null;
    }

    Instant dadosBloqueadosEm() {
        return dadosBloqueadosEm;
    }

    String dadosBloqueadosPor() {
        return dadosBloqueadosPor;
    }

    String motivoDoBloqueio() {
        return motivoDoBloqueio;
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
        if (prestador == null) {
            prestador = new Prestador(this);
        }
        prestador.mudar(novos);
    }

    TelefoneDoCliente adicionar(TelefoneDoCliente novo, boolean principal) {
        if (telefones.stream().anyMatch(existente -> existente.numero().equals(novo.numero()))) {
            throw new Recusa.EstadoNaoPermite("O cliente já tem este telefone.");
        }
        if (telefones.size() >= Clientes.LIMITE_DE_TELEFONES) {
            throw Recusa.RegraNaoAtendida.campo(
                    "telefone", "O cliente já tem " + Clientes.LIMITE_DE_TELEFONES + " telefones, o máximo.");
        }
        telefones.add(novo);
        if (principal || telefones.size() == 1) {
            eleger(novo);
        }
        indexar();
        return novo;
    }

    void remover(long telefone) {
        TelefoneDoCliente saindo = telefone(telefone);
        telefones.remove(saindo);
        if (saindo.principal() && !telefones.isEmpty()) {
            eleger(telefones.get(0));
        }
        indexar();
    }

    /** Who says so knows that the number is right. */
    void tornarPrincipal(long telefone) {
        TelefoneDoCliente escolhido = telefone(telefone);
        escolhido.marcarErrado(null);
        eleger(escolhido);
    }

    void marcarErrado(String numero, Instant quando) {
        telefones.stream()
                .filter(telefone -> telefone.numero().equals(numero))
                .forEach(telefone -> telefone.marcarErrado(quando));
    }

    private void eleger(TelefoneDoCliente escolhido) {
        telefones.forEach(telefone -> telefone.marcarPrincipal(telefone == escolhido));
    }

    private TelefoneDoCliente telefone(long procurado) {
        return telefones.stream()
                .filter(telefone -> telefone.id() == procurado)
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("O cliente não tem este telefone."));
    }

    ClienteEsquecido oQueIdentifica() {
        Set<String> numeros = telefones.stream().map(TelefoneDoCliente::numero).collect(Collectors.toUnmodifiableSet());
        Stream<String> formatados = Stream.of(
                        numeros.stream().map(numero -> new Telefone(numero).formatado()),
                        Stream.ofNullable(dados.cpf()).map(cpf -> new Cpf(cpf).formatado()),
                        Stream.ofNullable(dados.cnpj()).map(cnpj -> new Cnpj(cnpj).formatado()),
                        Stream.ofNullable(dados.cns()).map(cns -> new Cns(cns).formatado()))
                .flatMap(um -> um);
        Stream<String> guardados = Stream.of(
                dados.nome(),
                dados.nomeSocial(),
                dados.cpf(),
                dados.cnpj(),
                dados.cns(),
                dados.email(),
                beneficiario == null ? null : beneficiario.carteira());
        return new ClienteEsquecido(
                Stream.of(guardados, formatados, numeros.stream())
                        .flatMap(um -> um)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                numeros);
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

    boolean ativo() {
        return ativo;
    }

    boolean bloqueado() {
        return bloqueado;
    }
}
