package br.central.seguranca;

/** A named right, granted to profiles (groups) and enforced by the façades. */
public enum Permissao {
    ATENDER("Abrir, classificar e atender"),
    RESPONDER_DEMANDA("Responder demandas do seu grupo"),
    CONSOLIDAR_RESPOSTA("Consolidar as respostas dos grupos"),
    TRANSFERIR("Encaminhar a outro usuário ou grupo"),
    CANCELAR("Cancelar atendimentos e solicitações"),
    EXCLUIR("Excluir atendimentos não iniciados"),
    ENCERRAR_DE_OUTRO_OPERADOR("Encerrar atendimentos de outros operadores"),
    ALTERAR_PRAZO("Alterar o prazo de atendimento"),
    ALTERAR_TEXTO_REGISTRADO("Alterar texto já registrado"),
    RESTRINGIR("Tornar um atendimento restrito"),
    ACESSAR_CONTEUDO_RESTRITO("Acessar o conteúdo restrito"),
    TRATAR_RECLAMACAO("Tratar reclamações na ouvidoria"),
    ACOMPANHAR_ATRASO("Acompanhar atendimentos em atraso"),
    INCLUIR_ANEXO("Incluir anexos"),
    REMOVER_ANEXO("Remover anexos"),
    CADASTRAR_CLIENTE("Cadastrar e alterar clientes"),
    EXPORTAR("Exportar listas em CSV"),
    VER_INDICADORES("Ver os indicadores de prazos"),
    PUBLICAR_MODELOS("Publicar processos e tabelas de decisão");

    private final String descricao;

    Permissao(String descricao) {
        this.descricao = descricao;
    }

    public String descricao() {
        return descricao;
    }
}
