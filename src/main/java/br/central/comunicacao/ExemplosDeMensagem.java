package br.central.comunicacao;

import br.central.comum.EnderecoPublico;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a text looks that would go out, with values that nobody has. */
@Component
class ExemplosDeMensagem {

    private static final Map<String, String> EXEMPLOS = Map.ofEntries(
            Map.entry("nome", "Maria da Silva"),
            Map.entry("protocolo", "00000020260101000042"),
            Map.entry("solicitacao", "00000020260101000043"),
            Map.entry("conclusao", "Atendida"),
            Map.entry("situacao", "Encerrado"),
            Map.entry("prazo", "05/01/2026 às 18:00"),
            Map.entry("abertoEm", "02/01/2026 às 09:30"),
            Map.entry("validade", "09/01/2026 às 09:30"),
            Map.entry("resposta", "O boleto foi reemitido com o valor correto.\nPode pagá-lo até o dia 10."),
            Map.entry("mensagem", "Recebemos os documentos e já estamos conferindo."),
            Map.entry("pedido", "Envie o comprovante de pagamento de dezembro."),
            Map.entry("grupo", "Financeiro"),
            Map.entry("norma", "RN 623, art. 10"),
            Map.entry("classificacao", "Financeiro › Boleto"),
            Map.entry("criticidade", "média"),
            Map.entry("anexos", "Um dos anexos não pôde ser aceito; se ele for necessário, nós o pediremos.\n\n"),
            Map.entry("script", "Bom dia, Maria da Silva. Segue o resumo do seu atendimento."),
            Map.entry("texto", "Solicitação 00000020260101000043: segunda via do boleto. Prazo: 05/01/2026 às 18:00."),
            Map.entry("dias", "7"),
            Map.entry("dia", "05/01/2026"),
            Map.entry("hora", "08:00"),
            Map.entry("expirados", "2"),
            Map.entry("atencao", "5"),
            Map.entry("noPrazo", "31"),
            Map.entry("semPrazo", "1"),
            Map.entry("grupos", "- Financeiro: 2 expirados, 3 em atenção\n- Cadastro: 0 expirados, 2 em atenção"),
            Map.entry("protocolos", "- 00000020260101000042, Financeiro, Responder, venceu em 05/01/2026 às 18:00"),
            Map.entry("linhas", "- Incidente 12: comunicar à ANPD até 06/01/2026"),
            Map.entry("rascunho", "O que ia ser publicado voltou a ser rascunho, em Regras, no Cockpit."),
            Map.entry("quem", "Rita de Souza"),
            Map.entry("quando", "05/01/2026 às 08:00"),
            Map.entry("porque", "Outra pessoa publicou essa tabela depois."));

    private final Modelos modelos;
    private final Map<String, String> valores;

    ExemplosDeMensagem(Modelos modelos, EnderecoPublico endereco) {
        this.modelos = modelos;
        this.valores = new HashMap<>(EXEMPLOS);
        this.valores.put("link", endereco.noPortal("/exemplo"));
    }

    Modelos.Texto de(ModeloDeMensagem modelo, String assunto, String texto) {
        Map<String, String> ditos = new HashMap<>(valores);
        if (modelo == ModeloDeMensagem.TABELA_NAO_PUBLICADA) {
            ditos.put("nome", "Prazos das solicitações");
        } else if (modelo == ModeloDeMensagem.PROCESSO_NAO_PUBLICADO) {
            ditos.put("nome", "Tratar solicitação");
            ditos.put("rascunho", "O arquivo que ia ser publicado está outra vez em Modelos, no Cockpit.");
        }
        return modelos.exemplo(new Modelos.Texto(modelo.temAssunto() ? assunto : "", texto), ditos);
    }
}
