package br.central.atendimento.dominio;

import br.central.atendimento.Conclusao;
import br.central.catalogo.Lacunas;
import br.central.comum.Recusa.Erro;
import br.central.comum.Recusa.RegraNaoAtendida;
import br.central.comum.TextoBusca;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What counts as an answer (RN ANS 623/2024): generic text such as "em análise" does not, and a refusal says
 * why and on which grounds: {@link RecusaFundamentada}.
 */
public final class RespostaConclusiva {

    private static final int LETRAS_DE_UMA_RESPOSTA = 4;
    private static final int LETRAS_ALEM_DO_PROVISORIO = 25;
    private static final Pattern FRASES = Pattern.compile("[.!?;\\n]+");
    private static final Pattern PROVISORIO =
            Pattern.compile("\\bem (analise|processamento|auditoria|andamento|tratativa"
                    + "|verificacao|avaliacao|estudo|tramitacao)\\b"
                    + "|\\baguard(e|em|ar|ando|amos|a retorno)\\b"
                    + "|\\b(sera|serao|esta sendo|estao sendo|vai ser) (analisad|verificad|respondid|avaliad|tratad|encaminhad)"
                    + "|\\b(retornaremos|responderemos|entraremos em contato|estamos (analisando|verificando|avaliando))\\b"
                    + "|\\bencaminhad[oa] (ao|a|para)( o| a)? (setor|area|equipe|auditoria)\\b");

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
        if (conclusao != null && conclusao.recusa()) {
            RecusaFundamentada.conferir(texto, fundamento, erros);
        }
        if (!erros.isEmpty()) {
            throw new RegraNaoAtendida(erros);
        }
    }

    /** The same gate for a contact resolved on the spot. */
    static void exigirTexto(String texto) {
        textoNaoConclusivo(texto).ifPresent(motivo -> {
            throw RegraNaoAtendida.campo("texto", motivo);
        });
    }

    private static Optional<String> textoNaoConclusivo(String texto) {
        if (vazio(texto)) {
            return Optional.of("Escreva a resposta.");
        }
        String normal = TextoBusca.normalizar(texto.replaceAll("[\\r\\n]+", ". "));
        List<String> frases = Arrays.asList(FRASES.split(normal));
        boolean provisorio =
                frases.stream().anyMatch(frase -> PROVISORIO.matcher(frase).find());
        int letras = frases.stream()
                .filter(frase -> !PROVISORIO.matcher(frase).find())
                .mapToInt(frase ->
                        (int) frase.chars().filter(Character::isLetterOrDigit).count())
                .sum();
        if (provisorio && letras < LETRAS_ALEM_DO_PROVISORIO) {
            return Optional.of("Texto provisório, como “em análise”, não é resposta conclusiva"
                    + " (RN ANS 623/2024). Escreva o que foi decidido.");
        }
        return letras < LETRAS_DE_UMA_RESPOSTA
                ? Optional.of("O texto é curto demais para ser uma resposta.")
                : Optional.empty();
    }

    private static boolean vazio(String texto) {
        return texto == null || texto.isBlank();
    }
}
