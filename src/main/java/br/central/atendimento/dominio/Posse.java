package br.central.atendimento.dominio;

import jakarta.persistence.Embeddable;

/** Who has a case, one of the staff or the queue of a profile, and whether the client is still there. */
@Embeddable
class Posse {

    private String responsavel;
    private String grupo;
    private boolean noContato;

    protected Posse() {}

    Posse(String responsavel, String grupo, boolean noContato) {
        this.responsavel = responsavel;
        this.grupo = grupo;
        this.noContato = noContato;
    }

    void assumir(String usuario) {
        responsavel = usuario;
    }

    /** It is still the contact when nobody had it, or that user already did. */
    void passarA(String usuario) {
        noContato = noContato && (responsavel == null || responsavel.equals(usuario));
        responsavel = usuario;
    }

    void passarAoGrupo(String outro) {
        grupo = outro;
        parar(null);
    }

    /** The client is not there any more; it is with that user, or in the queue for {@code null}. */
    void parar(String usuario) {
        noContato = false;
        responsavel = usuario;
    }

    void contatoAcabou() {
        noContato = false;
    }

    boolean noContato() {
        return noContato;
    }

    public String responsavel() {
        return responsavel;
    }

    public String grupo() {
        return grupo;
    }
}
