package br.central.seguranca.login.externo;

/** Why somebody did not get in by the identity provider, in the words of the login page. */
enum FalhaExterna {
    PROVEDOR_FORA("O provedor de identidade não respondeu. Tente de novo em alguns minutos ou avise o suporte."),
    RESPOSTA_INVALIDA("A resposta do provedor de identidade não pôde ser aceita. Tente de novo ou avise o suporte."),
    PEDIDO_EXPIRADO("A entrada demorou demais ou foi aberta em outra janela. Comece de novo."),
    CANCELADA("A entrada foi cancelada no provedor de identidade."),
    SEM_LOGIN("O provedor de identidade não informou um nome de usuário que se possa usar aqui. Avise o suporte."),
    SEM_GRUPO(
            "A sua conta não está em nenhum grupo com acesso a este sistema. Peça o acesso a quem administra o provedor."),
    CONTA_LOCAL(
            "Já existe aqui uma conta com o seu nome de usuário. Peça a quem administra o sistema para vinculá-la ao provedor.");

    private final String mensagem;

    FalhaExterna(String mensagem) {
        this.mensagem = mensagem;
    }

    String mensagem() {
        return mensagem;
    }
}
