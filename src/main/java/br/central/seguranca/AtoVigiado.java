package br.central.seguranca;

/** What the security trail keeps: the acts that are asked about when something went wrong. */
public enum AtoVigiado {
    ENTRADA("Entrada no sistema"),
    SAIDA("Saída do sistema"),
    ACESSO("Acesso a endereço ou ato sem direito"),
    PUBLICACAO("Publicação de modelo"),
    EXCLUSAO_DE_MODELO("Exclusão de modelo"),
    USUARIO("Mudança de usuário"),
    GRUPO("Mudança de grupo ou de quem está nele"),
    AUTORIZACAO("Mudança de autorização do motor"),
    PARAMETRO("Mudança de parâmetro"),
    EXCESSO("Ato repetido além do limite"),
    EXPORTACAO("Exportação de lista"),
    LEITURA_DE_CLIENTE("Leitura de cadastro de cliente"),
    LEITURA_RESTRITA("Leitura de conteúdo restrito"),
    ANONIMIZACAO("Anonimização de cliente");

    private final String descricao;

    AtoVigiado(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
