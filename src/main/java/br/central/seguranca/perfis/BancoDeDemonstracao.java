package br.central.seguranca.perfis;

/** The database was made by a demonstration, whose password everybody knows: nothing real is served from it. */
class BancoDeDemonstracao extends IllegalStateException {

    BancoDeDemonstracao() {
        super(
                "Este banco foi criado pela demonstração: os clientes são inventados e a senha de todos os logins é pública.");
    }
}
