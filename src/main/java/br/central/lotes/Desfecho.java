package br.central.lotes;

/** What is noted of a row; {@code alvo} is what the act was about, {@code protocolo} what who asked may know. */
record Desfecho(ResultadoDaLinha resultado, String mensagem, String protocolo, String alvo) {

    static Desfecho feito(Alvo alvo, String mensagem) {
        return new Desfecho(ResultadoDaLinha.FEITO, mensagem, alvo.objeto(), alvo.objeto());
    }

    static Desfecho jaConcluido(Alvo alvo) {
        return new Desfecho(ResultadoDaLinha.JA_CONCLUIDO, "Já concluído quando chegou a vez.", alvo.objeto(), null);
    }

    static Desfecho recusado(String mensagem, String protocolo) {
        return new Desfecho(ResultadoDaLinha.RECUSADO, mensagem, protocolo, null);
    }
}
