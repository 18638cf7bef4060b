package br.central.atendimento.dominio;

import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.TextoBusca;
import br.central.comum.TipoCliente;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** What is on record of a contact, whatever becomes of it: who called about what, and how pressing it is. */
@MappedSuperclass
public abstract class FichaDoAtendimento extends ConteudoDoCaso {

    private static final int TEXTO_DA_BUSCA = 1000;

    @Id
    @GeneratedValue(generator = "atendimento_seq")
    @SequenceGenerator(name = "atendimento_seq", sequenceName = "atendimento_seq", allocationSize = 50)
    private Long id;

    @Version
    private int versao;

    private String protocolo;

    @Enumerated(EnumType.STRING)
    private Origem origem;

    @Embedded
    private ClienteVinculado cliente;

    @Embedded
    private DadosDoAtendimento dados;

    @Embedded
    private Contato contato;

    @Embedded
    private Restricao restricao;

    @Embedded
    private Classificado classificado;

    private String motivo;

    @Embedded
    private Triagem triagem;

    private boolean ativo;

    @Embedded
    @AttributeOverride(name = "quem", column = @Column(name = "aberto_por"))
    @AttributeOverride(name = "quando", column = @Column(name = "aberto_em"))
    private Ato abertura;

    @Embedded
    @AttributeOverride(name = "quem", column = @Column(name = "alterado_por"))
    @AttributeOverride(name = "quando", column = @Column(name = "alterado_em"))
    private Ato alteracao;

    private String textoBusca;

    protected FichaDoAtendimento() {}

    FichaDoAtendimento(NovoAtendimento novo, Ato ato) {
        protocolo = novo.protocolo();
        origem = novo.origem();
        cliente = new ClienteVinculado(novo.clienteId(), novo.tipoCliente());
        if (novo.identificado()) {
            cliente.confirmar(ato);
        }
        dados = DadosDoAtendimento.de(novo.dados());
        contato = novo.contato();
        restricao = Restricao.nenhuma();
        classificado = Classificado.NADA;
        triagem = Triagem.de(novo.urgente(), novo.dados().criticidade());
        ativo = novo.ativo() || novo.origem() == Origem.ATIVO;
        abertura = ato;
        alterado(ato);
    }

    /** The first thing an operator does with a new contact starts the work on it. */
    public abstract void tocado(Ato ato);

    void alterado(Ato ato) {
        alteracao = ato;
        textoBusca = textoBusca(protocolo, dados().titulo(), dados().protocoloExterno(), nomeDoContato());
    }

    static String textoBusca(String protocolo, String titulo, String protocoloExterno, String contato) {
        return TextoBusca.juntarAte(TEXTO_DA_BUSCA, protocolo, titulo, protocoloExterno, contato);
    }

    private String nomeDoContato() {
        return contato == null ? null : contato.nome();
    }

    public void alterar(DadosDoAtendimento novos, Criticidade criticidade, Ato ato) {
        dados = dados().mudados(novos);
        triagem.mudarCriticidade(criticidade);
        tocado(ato);
    }

    void julgado(Boolean procedente) {
        dados = dados().julgados(procedente);
    }

    /** Whether what the tables are asked about is now something else. */
    public boolean mudarFatos(Origem outraOrigem, Boolean ehUrgente) {
        Origem origemAntes = origem;
        origem = outraOrigem == null ? origem : outraOrigem;
        ativo = ativo || origem == Origem.ATIVO;
        boolean outraUrgencia = triagem.mudarUrgencia(ehUrgente);
        return origem != origemAntes || outraUrgencia;
    }

    public void mudarMotivo(String outro, Ato ato) {
        motivo = outro;
        tocado(ato);
    }

    public void vincular(long quem, TipoCliente tipo, Ato ato) {
        cliente.vincular(quem, tipo);
        tocado(ato);
    }

    public void passarAoCadastro(long quem, TipoCliente tipo, Ato ato) {
        cliente.passarAoCadastro(quem, tipo);
        alterado(ato);
    }

    public void desvincular(Ato ato) {
        cliente.desvincular();
        tocado(ato);
    }

    public void identidadeConfirmada(Ato ato) {
        cliente.confirmar(ato);
        tocado(ato);
    }

    public void falarCom(Contato outro, Ato ato) {
        contato = outro;
        tocado(ato);
    }

    /** The classification given at the opening; the work has not started yet. */
    public void classificarNaAbertura(Classificado novo, String novoMotivo) {
        classificado = novo;
        motivo = novoMotivo;
    }

    public void classificar(Classificado novo, String novoMotivo, Ato ato) {
        classificarNaAbertura(novo, novoMotivo);
        tocado(ato);
    }

    void triado(Criticidade sugerida, int prioridade) {
        triagem.sugerida(sugerida, dados().procedente() != null);
        triagem.priorizar(prioridade);
    }

    /** Set by hand; the tables may say another when the facts change. */
    public void priorizar(int outra, Ato ato) {
        triagem.priorizar(outra);
        alterado(ato);
    }

    public void restringir(String aoGrupo, Ato ato) {
        restricao = new Restricao(true, aoGrupo, ato.quem());
        alterado(ato);
    }

    void abertoAntes(Instant quando) {
        abertura = new Ato(abertura.quem(), quando);
    }

    public Long id() {
        return id;
    }

    public String protocolo() {
        return protocolo;
    }

    public Origem origem() {
        return origem;
    }

    public ClienteVinculado cliente() {
        return cliente;
    }

    public Long clienteId() {
        return cliente.id();
    }

    /** JPA gives {@code null} for an embedded value whose columns are all empty. */
    public DadosDoAtendimento dados() {
        return dados == null ? DadosDoAtendimento.NENHUNS : dados;
    }

    public Contato contato() {
        return contato;
    }

    public Restricao restricao() {
        return restricao;
    }

    public Classificado classificado() {
        return classificado;
    }

    public String classificacao() {
        return classificado.classificacao();
    }

    public String motivo() {
        return motivo;
    }

    public Triagem triagem() {
        return triagem;
    }

    public boolean ativo() {
        return ativo;
    }

    public Ato abertura() {
        return abertura;
    }

    public Ato alteracao() {
        return alteracao;
    }
}
