package br.central.seguranca.perfis;

/** The password of the first administrator is none that anybody may have. */
class SenhaDoAdministradorRecusada extends IllegalStateException {

    SenhaDoAdministradorRecusada(String motivo) {
        super("A senha do primeiro administrador foi recusada. " + motivo);
    }
}
