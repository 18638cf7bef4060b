package br.central.seguranca.login.externo;

import br.central.seguranca.login.FalhaComMotivo;

/** The provider's word was not enough; {@code login} is who it was about, where that is known. */
class RecusaExterna extends FalhaComMotivo {

    private final FalhaExterna falha;
    private final String login;

    RecusaExterna(FalhaExterna falha, String login) {
        super(falha.mensagem(), null);
        this.falha = falha;
        this.login = login;
    }

    RecusaExterna(FalhaExterna falha, Throwable causa) {
        super(falha.mensagem(), causa);
        this.falha = falha;
        this.login = null;
    }

    @Override
    public String motivo() {
        return "externo=" + falha;
    }

    FalhaExterna falha() {
        return falha;
    }

    String login() {
        return login;
    }
}
