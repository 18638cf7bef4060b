package br.central.canais.email;

/** What became of an e-mail that came in. */
enum DestinoDoEmail {
    ABRIU("Abriu um atendimento"),
    JUNTADO("Juntado ao atendimento"),
    REINICIOU("Reiniciou o atendimento"),
    QUARENTENA("Retido: mensagens demais em pouco tempo"),
    AUTOMATICO("Resposta automática, guardada"),
    DEVOLUCAO("Mensagem nossa que voltou"),
    NOSSO("Mensagem nossa, guardada"),
    REPETIDO("O mesmo e-mail, que já tinha chegado"),
    DISPENSADO("Dispensado por quem atende");

    private final String descricao;

    DestinoDoEmail(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
