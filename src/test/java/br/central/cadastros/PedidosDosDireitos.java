package br.central.cadastros;

import br.central.seguranca.Permissao;
import br.central.teste.Navegador;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;

/** For each right a request to the API that asks for it, on a case on which nothing else is in its way. */
class PedidosDosDireitos {

    private static final String ONTEM = "2015-01-02T10:00:00-03:00";
    private static final String TEXTO = "{\"texto\":\"Segunda via enviada ao titular.\"}";
    private static final String MOTIVO = "{\"motivo\":\"O cliente desistiu.\"}";
    private static final String FATO = "{\"em\":\"" + ONTEM + "\",\"texto\":\"Cobrança suspensa.\"}";
    private static final String NOTA = "{\"grupo\":\"supervisao\",\"texto\":\"Ver.\"}";

    /** @param tipo of the file that goes, {@code null} when it is JSON */
    record Pedido(String verbo, String caminho, String corpo, String tipo) {

        HttpResponse<String> por(Navegador quem) {
            if (tipo != null) {
                return quem.arquivo(verbo, caminho, "nota.txt", tipo, corpo);
            }
            return verbo.equals("GET") ? quem.get(caminho) : quem.pelosApps(verbo, caminho, corpo);
        }
    }

    private final Map<Permissao, Pedido> todos = new EnumMap<>(Permissao.class);
    private final CasosParaOsDireitos casos;

    PedidosDosDireitos(CasosParaOsDireitos casos) {
        this.casos = casos;
        noAtendimento();
        nosPrazosENosGrupos();
        comOCliente();
        deQuemSupervisiona();
        deQuemAdministra();
        sobreOAssunto();
    }

    Map<Permissao, Pedido> todos() {
        return todos;
    }

    private void noAtendimento() {
        put(Permissao.ATENDER, "POST", "/api/atendimentos", "{\"origem\":\"TELEFONE\"}");
        put(Permissao.TRANSFERIR, "POST", "/api/atendimentos/0/transferencia", NOTA);
        put(Permissao.ALTERAR_OPERADOR, "POST", deOutro("transferencia"), NOTA);
        put(Permissao.CANCELAR, "POST", "/api/atendimentos/0/cancelamento", MOTIVO);
        put(Permissao.EXCLUIR, "DELETE", "/api/atendimentos/0", MOTIVO);
        put(Permissao.ENCERRAR_DE_OUTRO_OPERADOR, "POST", deOutro("resolucao"), TEXTO);
        put(
                Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA,
                "POST",
                "/api/atendimentos/" + casos.aberto("FALE_CONOSCO") + "/resolucao",
                TEXTO);
        String texto = "{\"descricao\":\"Pede a segunda via do boleto de maio.\"}";
        put(Permissao.ALTERAR_CONTEUDO_DO_TEXTO, "PATCH", "/api/atendimentos/" + casos.escrito(null), texto);
        put(
                Permissao.ALTERAR_TEXTO_REGISTRADO,
                "PATCH",
                "/api/atendimentos/" + casos.encaminhado("financeiro/boleto/segunda-via")[0],
                texto);
        put(Permissao.RESTRINGIR, "POST", "/api/atendimentos/0/restricao", "{}");
        put(Permissao.ACESSAR_CONTEUDO_RESTRITO, "GET", "/api/atendimentos/" + casos.restrito(), "");
        String comAnexo = casos.aberto("TELEFONE");
        put(
                Permissao.REMOVER_ANEXO,
                "DELETE",
                "/api/atendimentos/" + comAnexo + "/anexos/" + casos.anexo(comAnexo),
                "{\"motivo\":\"Era de outra pessoa.\"}");
        todos.put(
                Permissao.INCLUIR_ANEXO,
                new Pedido("POST", "/api/atendimentos/" + comAnexo + "/anexos", "nota", "text/plain"));
        put(Permissao.ENVIAR_ATENDIMENTO_POR_EMAIL, "POST", "/api/atendimentos/0/mensagens", "{}");
        put(Permissao.ENVIAR_CHAMADO_POR_EMAIL, "POST", "/api/solicitacoes/0/mensagens", "{}");
        put(Permissao.ENVIAR_A_EMAIL_INFORMADO, "POST", deOutro("mensagens"), "{\"email\":\"maria@example.com\"}");
        put(
                Permissao.ENVIAR_SMS,
                "POST",
                deOutro("conversa"),
                "{\"canal\":\"SMS\",\"numero\":\"(11) 98765-4321\",\"texto\":\"Seu boleto foi enviado.\"}");
        String comMensagem = casos.aberto("TELEFONE");
        put(
                Permissao.COPIAR_MENSAGENS,
                "POST",
                "/api/atendimentos/" + comMensagem + "/mensagens/" + casos.mensagem(comMensagem) + "/reenvio",
                "");
    }

    private void nosPrazosENosGrupos() {
        put(Permissao.REGISTRAR_FATO_DO_PRAZO, "POST", "/api/solicitacoes/0/efeito", FATO);
        put(
                Permissao.ALTERAR_PRAZO,
                "PUT",
                "/api/atendimentos/0/prazo",
                "{\"venceEm\":\"" + ONTEM + "\",\"motivo\":\"Acordo.\"}");
        put(
                Permissao.ALTERAR_DATA_DA_ABERTURA,
                "PUT",
                "/api/atendimentos/0/abertura",
                "{\"abertoEm\":\"" + ONTEM + "\",\"motivo\":\"Antes.\"}");
        put(
                Permissao.ALTERAR_PRIORIDADE,
                "PUT",
                "/api/atendimentos/0/prioridade",
                "{\"prioridade\":90,\"motivo\":\"Acordo.\"}");
        put(
                Permissao.RESPONDER_DEMANDA,
                "POST",
                "/api/solicitacoes/0/redirecionamento",
                "{\"grupo\":\"cadastro\",\"texto\":\"É deles.\"}");
        put(
                Permissao.CONSOLIDAR_RESPOSTA,
                "POST",
                "/api/solicitacoes/" + casos.porConsolidar()[1] + "/resposta",
                "{\"texto\":\"Glosa revista.\",\"conclusao\":\"ATENDIDA\"}");
        put(
                Permissao.TRATAR_RECLAMACAO,
                "POST",
                "/api/reclamacoes/0/resposta",
                "{\"texto\":\"Procede.\",\"conclusao\":\"ATENDIDA\"}");
        put(Permissao.ACOMPANHAR_ATRASO, "POST", "/api/solicitacoes/0/providencias", TEXTO);
    }

    private void comOCliente() {
        put(
                Permissao.CADASTRAR_CLIENTE,
                "POST",
                "/api/clientes",
                "{\"tipo\":\"BENEFICIARIO\",\"nome\":\"Maria\",\"cpf\":\"00000000000\"}");
        put(Permissao.CADASTRAR_TELEFONES, "DELETE", "/api/clientes/0/telefones/0", "");
        put(Permissao.REMOVER_ANEXO_DO_CLIENTE, "DELETE", "/api/clientes/0/foto", "");
        todos.put(
                Permissao.INCLUIR_ANEXO_DO_CLIENTE,
                new Pedido("PUT", "/api/clientes/0/foto", "não é imagem", "image/png"));
        put(Permissao.ANONIMIZAR, "POST", "/api/clientes/0/anonimizacao", "{}");
        put(Permissao.ATENDER_TITULAR_DE_DADOS, "GET", "/api/clientes/0/dados-pessoais.zip", "");
        telefone(Permissao.ALTERAR_TELEFONES_CONTRATO_PF, "PF");
        telefone(Permissao.ALTERAR_TELEFONES_CONTRATO_PJ, "PJ");
        email(Permissao.ALTERAR_EMAIL_CONTRATO, "PF");
        email(Permissao.ALTERAR_EMAIL_CONTRATO_PF, "PF");
        email(Permissao.ALTERAR_EMAIL_CONTRATO_PJ, "PJ");
        email(Permissao.ALTERAR_EMAIL_CONTRATO_PFF, "ADESAO");
    }

    private void telefone(Permissao direito, String tipo) {
        put(
                direito,
                "POST",
                "/api/clientes/" + casos.beneficiario(tipo) + "/telefones",
                "{\"numero\":\"(63) 98411-5566\"}");
    }

    private void email(Permissao direito, String tipo) {
        long cliente = casos.beneficiario(tipo);
        put(direito, "PUT", "/api/clientes/" + cliente, casos.comOutroEmail(cliente));
    }

    private void deQuemSupervisiona() {
        put(
                Permissao.INFORMAR_CHAMADAS,
                "POST",
                "/api/chamadas",
                "{\"telefone\":\"(11) 98765-4321\",\"operador\":\"atendente2\"}");
        put(Permissao.EXPORTAR, "GET", "/api/atendimentos.csv?protocolo=0", "");
        put(Permissao.VER_INDICADORES, "GET", "/api/indicadores/elementos?processo=solicitacao", "");
        put(Permissao.AGIR_EM_LOTE, "GET", "/api/lotes", "");
        put(Permissao.CADASTRAR_AUSENCIAS, "DELETE", "/api/ausencias/0", "");
        put(Permissao.GERAR_DOSSIE, "GET", "/api/atendimentos/0/dossie.pdf", "");
    }

    private void deQuemAdministra() {
        put(Permissao.VER_TRILHA, "GET", "/api/trilha", "");
        put(Permissao.ADMINISTRAR_LOGINS, "PUT", "/api/contas-externas/ninguem", "");
        put(Permissao.PUBLICAR_AVISOS, "DELETE", "/api/catalogo/avisos/nao-ha", "");
        put(Permissao.PUBLICAR_MODELOS, "PUT", "/api/catalogo/classificacoes/nao-ha?versao=0", "{}");
        put(Permissao.CADASTRAR_GRUPOS, "DELETE", "/api/cadastros/grupos/nao-ha", "");
        put(Permissao.CONCEDER_DIREITOS, "POST", "/api/cadastros/direitos/mudancas/0/desfazer", "");
        put(Permissao.CONFERIR_CONSISTENCIA, "GET", "/api/consistencia?protocolo=0", "");
    }

    private void sobreOAssunto() {
        assunto(Permissao.ACESSAR_ASSUNTOS_RESTRITOS, "ouvidoria/denuncia");
        assunto(Permissao.ALTERAR_VENCIMENTO, "financeiro/vencimento/alterar");
        assunto(Permissao.ACESSAR_COBRANCA, "financeiro/negociacao/parcelamento");
        assunto(Permissao.GERAR_SENHA_WEB, "cadastro/acesso/senha");
        assunto(Permissao.EMITIR_GUIAS, "autorizacao/emissao-de-guia");
        assunto(Permissao.MARCAR_CONSULTAS, "rede/agendamento");
        assunto(Permissao.SOLICITAR_CARTEIRAS, "carteirinha/segunda-via");
        assunto(Permissao.ACESSAR_REMOCOES, "remocao/alta");
    }

    private void assunto(Permissao direito, String caminho) {
        put(direito, "PUT", deOutro("classificacao"), "{\"classificacao\":\"" + caminho + "\"}");
    }

    /** An act on a case that another operator has in hand. */
    private String deOutro(String ato) {
        return "/api/atendimentos/" + casos.aberto("TELEFONE") + "/" + ato;
    }

    private void put(Permissao direito, String verbo, String caminho, String corpo) {
        todos.put(direito, new Pedido(verbo, caminho, corpo, null));
    }
}
