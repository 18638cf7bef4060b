package br.central.regras.migracao.plano;

/** What a case waits for in a step, as the field says it. */
public enum TipoDeEspera {
    TAREFA("tarefa"),
    RECEBIMENTO("recebimento de mensagem"),
    TEMPO("espera por um momento"),
    MENSAGEM("espera por uma mensagem"),
    SINAL("espera por um sinal"),
    CONDICAO("espera por uma condição"),
    ESCOLHA("espera pelo que vier primeiro"),
    CHAMADA("espera por outro processo"),
    SUBPROCESSO("subprocesso"),
    ENCONTRO("encontro de caminhos"),
    AUTOMATICO("passo que o sistema faz em seguida");

    private final String descricao;

    TipoDeEspera(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
