package br.central.atendimento.dominio;

import br.central.atendimento.contrato.ContatoInformado;
import br.central.comum.NumeroDaLinha;
import br.central.comum.TextoVisto;
import br.central.comunicacao.Enderecos;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The person to talk to about this atendimento, when it is not the client as registered. */
@Embeddable
public class Contato {

    @Column(name = "contato_nome")
    private String nome;

    @Column(name = "contato_telefone")
    private String telefone;

    @Column(name = "contato_email")
    private String email;

    @Column(name = "contato_horario")
    private String melhorHorario;

    protected Contato() {}

    public Contato(String nome, String telefone, String email, String melhorHorario) {
        this.nome = nome;
        this.telefone = telefone;
        this.email = email;
        this.melhorHorario = melhorHorario;
    }

    /** @throws br.central.comum.Recusa.RegraNaoAtendida when nobody can be called or written to there */
    public static Contato de(ContatoInformado informado) {
        return new Contato(
                informado.nome(),
                NumeroDaLinha.ler(informado.telefone()) == null
                        ? null
                        : informado.telefone().strip(),
                TextoVisto.vazio(informado.email()) ? null : Enderecos.email("email", informado.email()),
                informado.melhorHorario());
    }

    public String nome() {
        return nome;
    }

    public String telefone() {
        return telefone;
    }

    public String email() {
        return email;
    }

    /** When to call, in the client's own words. */
    public String melhorHorario() {
        return melhorHorario;
    }
}
