package br.central.lotes;

/** What is noted of a row; {@code alvo} is what the act was about, {@code protocolo} what who asked may know. */
record DesfechoDaLinha(ResultadoDaLinha resultado, String mensagem, String protocolo, String alvo) {

    static DesfechoDaLinha feito(Alvo alvo, String mensagem) {
        return new DesfechoDaLinha(ResultadoDaLinha.FEITO, mensagem, alvo.objeto(), alvo.objeto());
    }

    static DesfechoDaLinha jaConcluido(Alvo alvo) {
        return new DesfechoDaLinha(
                ResultadoDaLinha.JA_CONCLUIDO, "Já concluído quando chegou a vez.", alvo.objeto(), null);
    }

    static DesfechoDaLinha recusado(String mensagem, String protocolo) {
        return new DesfechoDaLinha(ResultadoDaLinha.RECUSADO, mensagem, protocolo, null);
    }
}
