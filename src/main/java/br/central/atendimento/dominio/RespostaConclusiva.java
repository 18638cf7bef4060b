package br.central.atendimento.dominio;

import br.central.atendimento.contrato.Conclusao;
import br.central.catalogo.Lacunas;
import br.central.comum.Recusa.Erro;
import br.central.comum.Recusa.RegraNaoAtendida;
import br.central.comum.TextoBusca;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What counts as an answer (RN ANS 623/2024): generic text such as "em análise" does not, and a refusal says
 * why and on which grounds: {@link RecusaFundamentada}.
 */
final class RespostaConclusiva {

    private static final int LETRAS_DE_UMA_RESPOSTA = 4;
    private static final int LETRAS_ALEM_DO_PROVISORIO = 25;
    private static final Pattern FRASES = Pattern.compile("[.!?;\\n]+");
    private static final Pattern PROVISORIO = Pattern.compile(
            "\\b(em|sob) ((fase|processo) de |nova )?(analise|processamento|auditoria|andamento|tratativa"
                    + "|verificacao|avaliacao|estudo|tramitacao)\\b"
                    + "|\\bsegu(e|em|iu) para (\\w{1,9} )?(analise|tratamento|avaliacao)\\b"
                    + "|\\baguard(e|em|ar|ando|amos|a retorno)\\b"
                    + "|\\b(sera|serao|esta sendo|estao sendo|vai ser) (analisad|verificad|respondid|avaliad|tratad|encaminhad)"
                    + "|\\b(retornaremos|responderemos|entraremos em contato|estamos (analisando|verificando|avaliando))\\b"
                    + "|\\bencaminhad[oa] (ao|a|para)( o| a)? (setor|area|equipe|auditoria)\\b"
                    + "|\\b(ainda )?nao (ha|houve|temos|tem|foi|saiu) (\\w{1,8} )?(decisao|resposta|posicao|retorno|decidid|analisad)"
                    + "|\\b(tente|ligue|volte|retorne|procure) (\\w{1,9} ){0,2}(mais tarde|depois|amanha|outro dia|novamente)\\b"
                    + "|^ ?((o|a|seu|sua|este|esta) )?(pedido|solicitacao|reclamacao|mensagem|protocolo|caso) (ja )?(foi |esta )?"
                    + "(recebid|registrad|protocolad|anotad|abert)[oa]( com sucesso)?( (no|em nosso) sistema)? ?$");
    private static final Pattern PALAVRA = Pattern.compile("[\\p{L}\\d]{2,}");
    private static final int PALAVRAS_DE_UMA_RESPOSTA = 2;

    /** "Resolvido." says something; "ok ok" does not. */
    private static final int LETRAS_DE_UMA_PALAVRA = 8;

    private RespostaConclusiva() {}

    static void exigir(String texto, Conclusao conclusao, String fundamento) {
        List<Erro> erros = new ArrayList<>();
        if (Lacunas.ha(texto)) {
            erros.add(new Erro("texto", "Há lacuna por preencher no texto."));
        } else {
            textoNaoConclusivo(texto).ifPresent(motivo -> erros.add(new Erro("texto", motivo)));
        }
        if (conclusao == null) {
            erros.add(new Erro("conclusao", "Informe a conclusão: ATENDIDA, NEGADA ou IMPROCEDENTE."));
        }
        if (conclusao == Conclusao.ATENDIDA && texto != null && TextoDeRecusa.recusa(texto)) {
            erros.add(new Erro(
                    "conclusao", "O texto recusa o pedido: conclua como NEGADA ou IMPROCEDENTE, com o fundamento."));
        }
        if (conclusao != null && conclusao.recusa()) {
            RecusaFundamentada.conferir(texto, fundamento, erros);
        }
        if (!erros.isEmpty()) {
            throw new RegraNaoAtendida(erros);
        }
    }

    /** The same gate for a contact resolved on the spot, where nothing is refused. */
    static void exigirTexto(String texto) {
        textoNaoConclusivo(texto).ifPresent(motivo -> {
            throw RegraNaoAtendida.campo("texto", motivo);
        });
        if (TextoDeRecusa.recusa(texto)) {
            throw RegraNaoAtendida.campo(
                    "texto",
                    "Recusa não se resolve no contato: registre a solicitação, para que seja respondida com motivo e"
                            + " fundamento (RN ANS 623/2024).");
        }
    }

    private static Optional<String> textoNaoConclusivo(String texto) {
        if (vazio(texto)) {
            return Optional.of("Escreva a resposta.");
        }
        String normal = TextoBusca.comoSeLe(texto.replaceAll("[\\r\\n]+", ". "));
        List<String> frases = Arrays.asList(FRASES.split(normal));
        List<String> ditas = frases.stream()
                .filter(frase -> !PROVISORIO.matcher(frase).find())
                .toList();
        boolean provisorio = ditas.size() < frases.size();
        int letras = ditas.stream()
                .mapToInt(
                        frase -> (int) frase.chars().filter(Character::isLetter).count())
                .sum();
        if (provisorio && letras < LETRAS_ALEM_DO_PROVISORIO) {
            return Optional.of("Texto provisório, como “em análise”, não é resposta conclusiva"
                    + " (RN ANS 623/2024). Escreva o que foi decidido.");
        }
        long palavras = PALAVRA.matcher(normal)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
        boolean umaPalavraCurta = palavras < PALAVRAS_DE_UMA_RESPOSTA && letras < LETRAS_DE_UMA_PALAVRA;
        return letras < LETRAS_DE_UMA_RESPOSTA || umaPalavraCurta
                ? Optional.of("O texto é curto demais para ser uma resposta.")
                : Optional.empty();
    }

    private static boolean vazio(String texto) {
        return texto == null || texto.isBlank();
    }
}
