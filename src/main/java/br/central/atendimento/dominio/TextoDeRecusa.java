package br.central.atendimento.dominio;

import br.central.comum.TextoBusca;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that refuses what was asked for, whatever it is called. One that tells of a refusal and of what was granted instead
 * ("a negativa foi revertida e o exame autorizado"), or of what somebody else refused, refuses nothing.
 */
final class TextoDeRecusa {

    private static final Pattern FRASES = Pattern.compile("[.!?;\\r\\n]+");
    private static final String PEDIDO = "\\b(pedido|solicitacao|reclamacao|recurso|requerimento|reembolso|procedimento"
            + "|exame|consulta|cirurgia|internacao|terapia|guia|autorizacao|cobertura)\\b";
    private static final String DE_OUTRO =
            "(?! pel[oa]s? (prestador|banco|clinica|hospital|recepcao|cliente|beneficiari"
                    + "|titular|laboratorio|consultorio|cartao))";

    private static final Pattern NAO_RECUSADO =
            Pattern.compile("\\b(nao|nem|tinham?|haviam?) (\\w{1,6} )?(negad|indeferid|improcedente|recusad)[a-z]*");

    private static final Pattern RECUSA = Pattern.compile("\\b(negad[oa]s?|indeferid[oa]s?)\\b" + DE_OUTRO
            + "|\\b(negamos|indeferimos|recusamos)\\b"
            + "|(^|" + PEDIDO + "[^,:]{0,30}?)\\b(improcedentes?|recusad[oa]s?)\\b" + DE_OUTRO
            + "|" + PEDIDO + "[^,:]{0,30}?\\bnao (\\w{1,6} ){0,2}(atendid|aprovad|aceit|procede)[a-z]*+" + DE_OUTRO
            + "|\\bnao (\\w{1,6} ){0,2}(autorizad|cobert|deferid|concedid)[oa]s?\\b" + DE_OUTRO
            + "|\\bnao (\\w{1,6} )?(pode|podera|pode(re)?mos|possivel) (ser )?"
            + "(atend|autoriz|cobr(ir|imos)\\b|aprov|reembols|conced|fornec|liber)"
            + "|\\bnao (t[eh]m|ha|havia|possui|existe|preve)\\b( mais)? (\\w{1,8} )?(cobertura|direito)\\b"
            + "|\\b(sem|fora d[ao]) (cobertura|direito a|rol)\\b"
            + "|\\b(negativa|recusa|glosa)s? (\\w{1,6} )?mantid|\\bmant(emos|ida) a (negativa|recusa|glosa)\\b");

    /** One of these stands in whatever {@link #RECUSA} finds: most texts have none, and are not searched any further. */
    private static final List<String> PODE_RECUSAR =
            List.of("nega", "indefer", "recus", "improcedente", "nao ", "sem ", "fora d", "glosa");

    private static final String CONCEDIDO =
            "(autorizad|aprovad|liberad|deferid|revertid|reconsiderad|revist|reformad|concedid|garantid|atendid|estornad"
                    + "|devolvid|ressarcid|corrigid|regularizad|reativad)[oa]s?\\b";
    private static final Pattern NAO_CONCEDIDO =
            Pattern.compile("\\b(nao|nem|sem|so|somente|apenas|sao|ser|sera|seria|seja) (\\w{1,9} ){0,2}" + CONCEDIDO);
    private static final Pattern CONCESSAO =
            Pattern.compile("\\b" + CONCEDIDO + "|(?<!\\bnao )\\b(autoriz|aprov|liber)(amos|ou)\\b");

    /** Why, in writing, is what was asked for. */
    private static final Pattern DOCUMENTO = Pattern.compile("\\b(justificativa|carta|por escrito)\\b");

    private static final Pattern ENTREGUE = Pattern.compile("\\b(enviad|entreg|emitid|anexad)[a-z]*\\b");
    private static final Pattern A_MAO = Pattern.compile("\\b(enviad|entreg|emitid|anexad|disponivel)");

    private TextoDeRecusa() {}

    static boolean recusa(String texto) {
        String lido = TextoBusca.comoSeLe(texto.replaceAll("[\\r\\n]+", ". "));
        return PODE_RECUSAR.stream().anyMatch(lido::contains) && recusaDeFato(lido);
    }

    private static boolean recusaDeFato(String lido) {
        return !CONCESSAO.matcher(NAO_CONCEDIDO.matcher(lido).replaceAll("")).find()
                && Arrays.stream(FRASES.split(NAO_RECUSADO.matcher(lido).replaceAll("")))
                        .map(String::strip)
                        .anyMatch(frase -> RECUSA.matcher(frase).find()
                                && !antes(DOCUMENTO, A_MAO, frase)
                                && !antes(ENTREGUE, DOCUMENTO, frase));
    }

    /** Two searches: as one pattern it would look from each of the one to the end for the other. */
    private static boolean antes(Pattern um, Pattern outro, String frase) {
        Matcher primeiro = um.matcher(frase);
        return primeiro.find() && outro.matcher(frase).find(primeiro.end());
    }
}
