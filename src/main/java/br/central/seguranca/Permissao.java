package br.central.seguranca;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A named right, granted to profiles (groups) in the table {@code permissao_perfil} and enforced by the façades. Every
 * right is positive: where the field's own wording forbids ("não pode incluir anexo"), the constant is what is then
 * missing. {@link #direitos()} gives the field's wordings that a constant stands for.
 */
public enum Permissao {
    ATENDER("Abrir, classificar e atender"),
    RESPONDER_DEMANDA("Responder demandas do seu grupo"),
    CONSOLIDAR_RESPOSTA("Consolidar as respostas dos grupos"),
    TRANSFERIR("Encaminhar a outro usuário ou grupo"),
    CANCELAR("Cancelar atendimentos e solicitações", "PERMITE CANCELAR - CENTRAL DE ATENDIMENTO / CRM"),
    EXCLUIR("Excluir atendimentos não iniciados", "EXCLUIR CHAMADOS NO CENTRAL"),
    ENCERRAR_DE_OUTRO_OPERADOR(
            "Encerrar atendimentos de outros operadores", "NÃO PODE ENCERRAR CHAMADOS DE OUTROS OPERADORES"),
    ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA(
            "Encerrar atendimentos vindos do Fale conosco ou da ouvidoria",
            "NÃO ENCERRA CHAMADO DE ORIGEM FALE CONOSCO OU OUVIDORIA"),
    ALTERAR_PRAZO("Alterar a meta de atendimento", "ALTERAR PRAZO DE ATENDIMENTO NO CENTRAL"),
    ALTERAR_DATA_DA_ABERTURA("Alterar a data da abertura", "PODE ALTERAR DATA DA ABERTURA NO ATENDIMENTO"),
    ALTERAR_OPERADOR("Alterar o operador do atendimento", "ALTERAR OPERADOR DO CALL CENTER"),
    ALTERAR_CONTEUDO_DO_TEXTO(
            "Alterar o texto de um atendimento em aberto", "ALTERAR CONTEUDO DO TEXTO DA CENTRAL DE ATENDIMENTO"),
    ALTERAR_TEXTO_REGISTRADO("Alterar texto já registrado", "ALTERAR TEXTO DE ATENDIMENTO REGISTRADO"),
    RESTRINGIR("Tornar um atendimento restrito"),
    ACESSAR_CONTEUDO_RESTRITO("Acessar o conteúdo restrito", "PODE ACESSAR CONTEUDO RESTRITO DO ATENDIMENTO"),
    ACESSAR_ASSUNTOS_RESTRITOS("Usar as classificações restritas", "ACESSO AOS ASSUNTOS RESTRITOS - CENTRAL"),
    TRATAR_RECLAMACAO("Tratar reclamações na ouvidoria"),
    REGISTRAR_FATO_DO_PRAZO(
            "Registrar o que inicia ou cumpre um prazo: documentos, notificação da ANS, conhecimento, realização,"
                    + " comunicação, efeito"),
    ACOMPANHAR_ATRASO("Acompanhar atendimentos em atraso"),
    ANONIMIZAR("Anonimizar clientes a pedido do titular dos dados"),
    INCLUIR_ANEXO("Incluir anexos", "NAO PODE INCLUIR ANEXO PELO CENTRAL"),
    REMOVER_ANEXO("Remover anexos", "NAO PODE REMOVER ANEXO PELO CENTRAL"),
    INCLUIR_ANEXO_DO_CLIENTE("Incluir anexos no cadastro do cliente", "PODE INCLUIR ANEXO USUARIO PELO CENTRAL"),
    REMOVER_ANEXO_DO_CLIENTE("Remover anexos do cadastro do cliente", "PODE REMOVER ANEXO USUARIO PELO CENTRAL"),
    ENVIAR_ATENDIMENTO_POR_EMAIL(
            "Enviar o texto do atendimento ao e-mail do beneficiário",
            "PERMITIR ENVIAR TEXTO DO ATENDIMENTO PARA O EMAIL DO USUARIO"),
    ENVIAR_CHAMADO_POR_EMAIL(
            "Enviar o texto do chamado ao e-mail do beneficiário",
            "PERMITIR ENVIAR TEXTO DO CHAMADO PARA O EMAIL DO USUARIO"),
    ENVIAR_A_EMAIL_INFORMADO(
            "Enviar o texto do atendimento a um e-mail informado",
            "BLOQUEAR O TEXTO DO ATENDIMENTO PARA O E-MAIL INFORMADO - CENTRAL"),
    ENVIAR_SMS("Enviar SMS e WhatsApp ao beneficiário ou a outro número"),
    COPIAR_MENSAGENS("Criar cópia de mensagens", "NÃO PODE CRIAR CÓPIA DE MENSAGENS"),
    CADASTRAR_CLIENTE("Cadastrar e alterar clientes"),
    CADASTRAR_TELEFONES("Acessar o cadastro de telefones", "ACESSO AOS CADASTRO DE TELEFONE - CENTRAL"),
    ALTERAR_TELEFONES_CONTRATO_PJ("Alterar telefones do contrato PJ", "ALTERAR TELEFONES DO CONTRATO PJ"),
    ALTERAR_TELEFONES_CONTRATO_PF("Alterar telefones do contrato PF", "ALTERAR TELEFONES DO CONTRATO PF"),
    ALTERAR_EMAIL_CONTRATO("Alterar o e-mail do contrato", "ALTERAR E-MAIL DO CONTRATO PELO CENTRAL"),
    ALTERAR_EMAIL_CONTRATO_PJ("Alterar o e-mail do contrato PJ", "ALTERAR E-MAIL DO CONTRATO PJ PELO CENTRAL"),
    ALTERAR_EMAIL_CONTRATO_PF("Alterar o e-mail do contrato PF", "ALTERAR E-MAIL DO CONTRATO PF PELO CENTRAL"),
    ALTERAR_EMAIL_CONTRATO_PFF("Alterar o e-mail do contrato PFF", "ALTERAR E-MAIL DO CONTRATO PFF PELO CENTRAL"),
    INCLUIR_BENEFICIARIO_POS_PAGAMENTO(
            "Incluir beneficiário em pós-pagamento", "PERMITE INCLUSAO DE USUARIO POS PAGAMENTO NO CENTRAL"),
    EXCLUIR_DO_PROGRAMA_CQV("Excluir beneficiários do programa CQV", "PODE EXCLUIR BENEFICIARIOS DO PROGRAMA CQV"),
    GERAR_GUIA_INCLUSAO_FUTURA(
            "Gerar conta ou guia para beneficiário com inclusão futura",
            "GERAR CONTA/GUIA PARA USUÁRIO COM INCLUSÃO FUTURA"),
    ALTERAR_VENCIMENTO(
            "Alterar o vencimento",
            "PERMITE ALTERAR VENCIMENTO - CENTRAL DE ATENDIMENTO",
            "PODE ALTERAR VENCIMENTO CENTRAL"),
    MARCAR_CONSULTAS("Marcar consultas", "MARCAR CONSULTAS PELO CALL CENTER"),
    EMITIR_GUIAS("Emitir guias", "EMITIR GUIAS PELO CALL CENTER"),
    SOLICITAR_CARTEIRAS("Solicitar carteiras", "SOLICITAR CARTEIRAS PELO CALL CENTER"),
    CONSULTAR_EXTRATO_DO_CONTRATO(
            "Consultar o extrato do contrato", "CONSULTAR EXTRATO DE RECEITAS E DESPESAS DO CONTRATO"),
    CONSULTAR_TABELA_DE_PRECO("Consultar a tabela de preço do contrato", "CONSULTAR TABELA DE PREÇO DO CONTRATO"),
    CONSULTAR_PRONTUARIO("Consultar o prontuário", "PODE CONSULTAR PRONTUARIO"),
    ACESSAR_COBRANCA("Acessar a cobrança", "ACESSAR A OPCAO COBRANCA"),
    ACESSAR_REMOCOES("Acessar as remoções", "ACESSAR A OPCAO REMOCOES"),
    GERAR_SENHA_WEB("Gerar a senha web do beneficiário", "GERAR SENHA WEB DO BENEFICIARIO - CENTRAL"),
    LIMPAR_DIGITAL("Limpar a digital do beneficiário", "LIMPAR DIGITAL DO BENEFICIÁRIO"),
    CAPTURAR_IMAGENS_DIGITAIS("Capturar imagens digitais", "CAPTURAR IMAGENS DIGITAIS"),
    INFORMAR_CHAMADAS("Informar chamadas telefônicas de qualquer operador (integração com a telefonia)"),
    EXPORTAR("Exportar listas em CSV e planilha"),
    VER_INDICADORES("Ver os indicadores de prazos"),
    AGIR_EM_LOTE("Agir sobre vários atendimentos de uma vez"),
    ALTERAR_PRIORIDADE("Alterar a prioridade do trabalho em aberto"),
    CADASTRAR_AUSENCIAS("Cadastrar ausências e substitutos"),
    GERAR_DOSSIE("Gerar o dossiê de um protocolo"),
    PUBLICAR_MODELOS("Publicar processos e tabelas de decisão"),
    PUBLICAR_AVISOS("Publicar avisos, ocorrências e eventos"),
    CONFERIR_CONSISTENCIA("Conferir as tabelas com o motor de processos"),
    VER_TRILHA("Ver e conferir a trilha de segurança"),
    TRATAR_MENSAGENS_NAO_ENTREGUES("Ver e reenviar as mensagens não entregues"),
    ATENDER_TITULAR_DE_DADOS("Atender titulares de dados pessoais e registrar incidentes (LGPD)"),
    ADMINISTRAR_LOGINS("Vincular contas ao provedor de identidade e retirar o segundo fator de alguém"),
    CADASTRAR_GRUPOS("Cadastrar grupos, pessoas e quem está em que grupo"),
    CONCEDER_DIREITOS("Conceder e retirar direitos dos grupos");

    /** Whoever holds one of these serves, or looks after, any client: reads any case that is not restricted to others. */
    public static final Set<Permissao> DE_QUEM_LE_TODOS = Set.of(ATENDER, TRATAR_RECLAMACAO, ACOMPANHAR_ATRASO);

    /** Whoever holds one of these works tasks, and may work one that an analyst has added for the own group. */
    public static final Set<Permissao> DE_QUEM_TRABALHA =
            Set.of(ATENDER, RESPONDER_DEMANDA, CONSOLIDAR_RESPOSTA, ACOMPANHAR_ATRASO, TRATAR_RECLAMACAO);

    /**
     * What will bring the function of those that are named by the field and of which there is none yet, with its row in the
     * list of functions, as the pages of rights say it.
     */
    private static final Map<Permissao, String> O_QUE_AS_TRARA = Map.of(
            INCLUIR_BENEFICIARIO_POS_PAGAMENTO, "a integração com o cadastro da operadora (S0.22)",
            EXCLUIR_DO_PROGRAMA_CQV, "a integração com os programas de saúde da operadora (S0.22)",
            GERAR_GUIA_INCLUSAO_FUTURA, "a emissão de guias pelo sistema da operadora (S0.21)",
            CONSULTAR_EXTRATO_DO_CONTRATO, "a pesquisa de mensalidades e do contrato no sistema da operadora (S0.22)",
            CONSULTAR_TABELA_DE_PRECO, "a pesquisa do contrato e do plano no sistema da operadora (S0.22)",
            CONSULTAR_PRONTUARIO, "a integração com o prontuário da operadora (S0.22)",
            LIMPAR_DIGITAL, "a identificação por digital no sistema da operadora (S0.2)",
            CAPTURAR_IMAGENS_DIGITAIS, "a identificação por digital no sistema da operadora (S0.2)");

    /** Named by the field, granted already, and of a function that is not there yet: nothing asks for them. */
    public static final Set<Permissao> SEM_FUNCAO_AINDA = O_QUE_AS_TRARA.keySet();

    /** How the field words what is forbidden, and not what is allowed. */
    private static final Pattern PROIBE = Pattern.compile("^(N[AÃ]O|BLOQUEAR)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    private final String descricao;
    private final List<String> direitos;

    Permissao(String descricao, String... direitos) {
        this.descricao = descricao;
        this.direitos = List.copyOf(Arrays.asList(direitos));
    }

    public String descricao() {
        return descricao;
    }

    /** Whether the field words it as what is forbidden: then it can be kept from a group whatever other groups give. */
    public boolean restringe() {
        return direitos.stream().anyMatch(PROIBE.asMatchPredicate());
    }

    /** What it waits for; {@code null} when something asks for it already. */
    public String oQueTrara() {
        return O_QUE_AS_TRARA.get(this);
    }

    /** The field's own wordings of this right, empty when it is this application's. */
    public List<String> direitos() {
        return direitos;
    }
}
