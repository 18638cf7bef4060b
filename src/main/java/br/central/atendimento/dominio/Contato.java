package br.central.atendimento.dominio;

import br.central.atendimento.contrato.ContatoInformado;
import br.central.comum.NumeroDaLinha;
import br.central.comum.TextoVisto;
import br.central.comunicacao.Enderecos;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The person to talk to about this atendimento, when it is not the client as registered; when to call, in that person's own words. */
@Embeddable
public record Contato(
        @Column(name = "contato_nome") String nome,
        @Column(name = "contato_telefone") String telefone,
        @Column(name = "contato_email") String email,
        @Column(name = "contato_horario") String melhorHorario) {

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
}
