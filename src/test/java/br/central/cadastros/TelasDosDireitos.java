package br.central.cadastros;

import br.central.seguranca.Permissao;
import br.central.teste.Navegador;
import java.util.EnumMap;
import java.util.Map;

/** For each right a page and what of it is there only for who has it. */
class TelasDosDireitos {

    /** @param marca what the page has by that right; {@code ""}: the page itself is opened by it */
    record Tela(String caminho, String marca) {

        /** Whether it offers, to who is asking, what the right is of. */
        boolean oferece(Navegador quem) {
            var resposta = quem.get(caminho);
            return resposta.statusCode() == 200 && resposta.body().contains(marca);
        }
    }

    private final Map<Permissao, Tela> todas = new EnumMap<>(Permissao.class);
    private final CasosParaOsDireitos casos;

    /** @param grupo of who looks, with the right to answer while the cases are made ready */
    TelasDosDireitos(CasosParaOsDireitos casos, String grupo) {
        this.casos = casos;
        noAtendimento();
        nasSolicitacoes(grupo);
        comOCliente();
        deQuemAcompanha();
        deQuemAdministra();
        sobreOAssunto();
    }

    Map<Permissao, Tela> todas() {
        return todas;
    }

    private void noAtendimento() {
        put(Permissao.ATENDER, "/tasklist/central", "#/atendimento/novo");
        String deOutro = caso(casos.aberto("TELEFONE"));
        put(Permissao.TRANSFERIR, deOutro, "data-acao=\"transferencia\"");
        put(Permissao.ALTERAR_OPERADOR, deOutro, "data-acao=\"transferencia\"");
        put(Permissao.CANCELAR, deOutro, "data-acao=\"cancelamento\"");
        put(Permissao.EXCLUIR, deOutro, "data-acao=\"exclusao\"");
        put(Permissao.ENCERRAR_DE_OUTRO_OPERADOR, deOutro, "data-acao=\"pendencia\"");
        put(
                Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA,
                caso(casos.aberto("FALE_CONOSCO")),
                "data-acao=\"cancelamento\"");
        put(Permissao.ALTERAR_PRAZO, deOutro, "Alterar meta");
        put(Permissao.ALTERAR_DATA_DA_ABERTURA, deOutro, "Alterar data da abertura");
        put(Permissao.RESTRINGIR, deOutro, "data-abre=\"caso-restricao\"");
        put(Permissao.INCLUIR_ANEXO, deOutro, "data-rascunho=\"anexos\"");
        put(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL, deOutro, "data-abre=\"caso-email\"");
        put(Permissao.ENVIAR_A_EMAIL_INFORMADO, deOutro, "(vazio: o do cliente)");
        put(
                Permissao.ALTERAR_CONTEUDO_DO_TEXTO,
                caso(casos.escrito(null)) + "/ficha",
                "aria-describedby=\"contador-descricao\"");
        String comAnexo = casos.aberto("TELEFONE");
        casos.anexo(comAnexo);
        put(Permissao.REMOVER_ANEXO, caso(comAnexo), "data-rascunho=\"remocao-");
        put(Permissao.ACESSAR_CONTEUDO_RESTRITO, caso(casos.restrito()), "");
        put(Permissao.ENVIAR_SMS, deOutro + "/conversa", "data-conversa");
        String comMensagem = casos.aberto("TELEFONE");
        casos.mensagem(comMensagem);
        put(Permissao.COPIAR_MENSAGENS, caso(comMensagem) + "/mensagens", "data-copia");
    }

    private void nasSolicitacoes(String grupo) {
        String[] pedido = casos.encaminhado("financeiro/boleto/cobranca-indevida", casos.beneficiario("PF"));
        casos.redirecionar(pedido[1], "financeiro", grupo);
        put(Permissao.RESPONDER_DEMANDA, caso(pedido[0]), "data-abre=\"redirecionamento\"");
        put(Permissao.REGISTRAR_FATO_DO_PRAZO, caso(pedido[0]), "Registrar efeito");
        put(Permissao.ACOMPANHAR_ATRASO, caso(pedido[0]), "Registrar providência");
        put(Permissao.ENVIAR_CHAMADO_POR_EMAIL, caso(pedido[0]), "data-abre=\"email\"");
        put(Permissao.ALTERAR_TEXTO_REGISTRADO, caso(pedido[0]) + "/ficha", "aria-describedby=\"contador-descricao\"");
        put(Permissao.CONSOLIDAR_RESPOSTA, caso(casos.porConsolidar()[0]), "Consolidar resposta");
    }

    private void comOCliente() {
        long pf = casos.beneficiario("PF");
        String painel = caso(casos.escrito(pf)) + "/cliente";
        put(Permissao.CADASTRAR_TELEFONES, painel, "Incluir telefone");
        put(Permissao.ALTERAR_TELEFONES_CONTRATO_PF, painel, "Incluir telefone");
        put(
                Permissao.ALTERAR_TELEFONES_CONTRATO_PJ,
                caso(casos.escrito(casos.beneficiario("PJ"))) + "/cliente",
                "Incluir telefone");
        email(Permissao.ALTERAR_EMAIL_CONTRATO, pf);
        email(Permissao.ALTERAR_EMAIL_CONTRATO_PF, pf);
        email(Permissao.ALTERAR_EMAIL_CONTRATO_PJ, casos.beneficiario("PJ"));
        email(Permissao.ALTERAR_EMAIL_CONTRATO_PFF, casos.beneficiario("ADESAO"));
        put(Permissao.INCLUIR_ANEXO_DO_CLIENTE, painel, "Incluir foto");
        put(
                Permissao.REMOVER_ANEXO_DO_CLIENTE,
                caso(casos.escrito(casos.comFoto(casos.beneficiario("PF")))) + "/cliente",
                "Remover a foto");
        put(Permissao.CADASTRAR_CLIENTE, caso(casos.aberto("TELEFONE")) + "/cliente", "Não encontrei: cadastrar");
        put(Permissao.ATENDER_TITULAR_DE_DADOS, "/privacidade", "");
        put(Permissao.ANONIMIZAR, "/privacidade/pessoas/" + pf, "Entendi que apaga");
        put(Permissao.GERAR_SENHA_WEB, painel + "/portal", "acesso");
    }

    private void email(Permissao direito, long cliente) {
        put(direito, caso(casos.escrito(cliente)) + "/cliente", "<label for=\"alt-email\">E-mail </label>");
    }

    private void deQuemAcompanha() {
        put(Permissao.GERAR_DOSSIE, "/cockpit/instancias/" + casos.instancia(casos.aberto("TELEFONE")), "dossie.pdf");
        put(Permissao.TRATAR_RECLAMACAO, "/ouvidoria/relatorio", "O que a ouvidoria escreve do ano");
        put(Permissao.EXPORTAR, "/cockpit/prazos", "data-exporta");
        put(Permissao.VER_INDICADORES, "/cockpit/prazos", "");
        put(Permissao.AGIR_EM_LOTE, "/cockpit/prazos", "Comentar…");
        put(Permissao.ALTERAR_PRIORIDADE, "/cockpit/prazos", "data-acao-em-lote=\"ALTERAR_PRIORIDADE\"");
        put(Permissao.CADASTRAR_AUSENCIAS, "/cockpit/ausencias", "");
        put(Permissao.TRATAR_MENSAGENS_NAO_ENTREGUES, "/mensagens-nao-entregues", "");
    }

    private void deQuemAdministra() {
        put(Permissao.VER_TRILHA, "/trilha", "");
        put(Permissao.PUBLICAR_AVISOS, "/cadastros/registros/avisos", "");
        put(Permissao.PUBLICAR_MODELOS, "/cockpit/regras", "");
        put(Permissao.CADASTRAR_GRUPOS, "/cadastros/grupos", "Criar grupo");
        put(Permissao.CONCEDER_DIREITOS, "/cadastros/direitos/atendimento", "name=\"permissao\"");
    }

    private void sobreOAssunto() {
        assunto(Permissao.ACESSAR_ASSUNTOS_RESTRITOS, "ouvidoria/denuncia");
        assunto(Permissao.ALTERAR_VENCIMENTO, "financeiro/vencimento/alterar");
        assunto(Permissao.ACESSAR_COBRANCA, "financeiro/negociacao/parcelamento");
        assunto(Permissao.EMITIR_GUIAS, "autorizacao/emissao-de-guia");
        assunto(Permissao.MARCAR_CONSULTAS, "rede/agendamento");
        assunto(Permissao.SOLICITAR_CARTEIRAS, "carteirinha/segunda-via");
        assunto(Permissao.ACESSAR_REMOCOES, "remocao/alta");
    }

    private void assunto(Permissao direito, String caminho) {
        put(
                direito,
                "/tasklist/registro/classificacoes?procura=" + caminho.substring(caminho.lastIndexOf('/') + 1),
                "data-valor=\"" + caminho + "\"");
    }

    private static String caso(String protocolo) {
        return "/tasklist/atendimentos/" + protocolo;
    }

    private void put(Permissao direito, String caminho, String marca) {
        todas.put(direito, new Tela(caminho, marca));
    }
}
