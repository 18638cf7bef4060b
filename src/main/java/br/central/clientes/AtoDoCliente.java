package br.central.clientes;

/** What a client does or is shown, on any channel; how sure one must be of who it is stands in {@link NiveisDeIdentidade}. */
public enum AtoDoCliente {
    ABRIR("Abrir um atendimento"),
    VER_ANDAMENTO("Saber a situação e o prazo"),
    AVALIAR("Responder à pesquisa de satisfação"),
    COMPLEMENTAR("Enviar mensagem complementar e anexos"),
    REITERAR("Reiterar"),
    RECLAMAR("Reclamar do atraso à ouvidoria"),
    REINICIAR("Reiniciar um atendimento encerrado"),
    CANCELAR("Cancelar o atendimento"),
    PEDIR_REANALISE("Pedir reanálise de uma negativa"),
    LER_CONVERSA("Ler as mensagens, as respostas e os anexos"),
    LER_HISTORICO("Ler o histórico de todas as demandas"),
    RECEBER_TEXTO_POR_MENSAGEM("Receber por mensagem o texto do atendimento"),
    OBTER_BOLETO("Obter a segunda via do boleto"),
    OBTER_INFORME("Obter o informe para o imposto de renda"),
    CANCELAR_PLANO("Cancelar o plano"),
    EXERCER_DIREITO_DE_TITULAR("Pedir acesso, correção ou eliminação dos seus dados"),
    TRATAR_DE_DADOS_PESSOAIS("Tratar de dados pessoais em conversa"),
    SEGUIR_COM_IDENTIDADE("Dar seguimento ao que pede a identidade de quem fala");

    private final String descricao;

    AtoDoCliente(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
