package br.central.seguranca;

/** What the security trail keeps: the acts that are asked about when something went wrong. */
public enum AtoVigiado {
    ENTRADA("Entrada no sistema"),
    SAIDA("Saída do sistema"),
    ENTRADA_DE_EMERGENCIA("Entrada com conta de emergência"),
    CONTA_EXTERNA("Vínculo de conta com o provedor de identidade"),
    SEGUNDO_FATOR("Segundo fator de autenticação"),
    ACESSO_AO_PORTAL("Link, senha ou conta de acesso ao portal"),
    ACESSO("Acesso a endereço ou ato sem direito"),
    PUBLICACAO("Publicação de modelo"),
    MODELO("Exclusão, suspensão ou outra mudança de modelo publicado"),
    USUARIO("Mudança de usuário"),
    GRUPO("Mudança de grupo ou de quem está nele"),
    AUTORIZACAO("Mudança de autorização do motor"),
    MOTOR("Outra mudança feita no motor de processos"),
    DIREITO("Direito dado a um perfil, ou tirado dele"),
    PARAMETRO("Mudança de parâmetro"),
    EXCECAO_LEGAL("Exceção a um máximo legal"),
    EXCESSO("Ato repetido além do limite"),
    EXPORTACAO("Exportação de lista ou dossiê"),
    LEITURA_DE_CLIENTE("Leitura de cadastro de cliente"),
    BUSCA_DE_CLIENTE("Busca que mostrou clientes"),
    LEITURA_RESTRITA("Leitura de conteúdo restrito"),
    ANONIMIZACAO("Anonimização de cliente"),
    ARQUIVO_RECUSADO("Envio de arquivo que não se aceita"),
    BLOQUEIO_DE_DADOS("Bloqueio ou desbloqueio de dados de cliente"),
    PRIVACIDADE("Pedido de titular, incidente ou apagamento no prazo"),
    TRILHA("Guarda da própria trilha");

    private final String descricao;

    AtoVigiado(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }

    /** Whoever works reads the same again and again: within a while it counts once. */
    public boolean leitura() {
        return this == LEITURA_DE_CLIENTE || this == BUSCA_DE_CLIENTE || this == LEITURA_RESTRITA;
    }
}
