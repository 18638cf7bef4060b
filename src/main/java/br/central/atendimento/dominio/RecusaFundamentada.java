package br.central.atendimento.dominio;

import br.central.catalogo.Lacunas;
import br.central.comum.Recusa.Erro;
import br.central.comum.TextoBusca;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A refusal, whatever it is called, says in words why, and cites the clause of the contract or the law (RN ANS 623/2024):
 * "Negado." says nothing, and "x" or "conforme o contrato do plano" cites nothing.
 */
final class RecusaFundamentada {

    private static final int LETRAS_DE_UM_MOTIVO = 12;
    private static final int LETRAS_DE_UM_ASSUNTO = 8;
    private static final Pattern SO_A_CONCLUSAO = Pattern.compile(
            "\\b(foi |esta |sera )?(negad[oa]|indeferid[oa]|improcedente|recusad[oa]|nao (autorizad[oa]|procede))\\b"
                    + "|\\b(o |a |seu |sua |este |esta )?(pedido|solicitacao|reclamacao)\\b");
    private static final int PALAVRAS_DE_UM_MOTIVO = 3;
    private static final Pattern SEM_MOTIVO = Pattern.compile(
            "\\b(por|porque|pois|que|sim|nao|senhora?|mesm[oa]|entao|isso|favor|infelizmente|motivos?)\\b");

    /** Of different letters: "aaaa" is no word. */
    private static final Pattern PALAVRA = Pattern.compile("\\b(?!(.)\\1+\\b)[a-z]{3,}");

    private static final String NUMERO = "(?=[\\d.,/]*[1-9])\\d|(?=x{0,3}[iv])[xvi]{1,6}\\b";

    /** What is numbered, and its number soon after; of the contract only a part of it says which. */
    private static final Pattern NUMERADA = Pattern.compile(
            "\\b(clausulas?|art(igo|igos|s)?|lei|leis|rn|rdc|resolucao|decreto|anexo|rol|dut|diretriz|inciso"
                    + "|paragrafo|capitulo|secao|normativa|sumula|regulamento|condicoes|aditivo|portaria|cdc|instrucao"
                    + "|parecer|junta)\\b(?:[^\\d;]{0,24}?[^\\d;a-z])?(" + NUMERO + ")");

    /** Numbered in many places: it says where. */
    private static final Pattern ITEM =
            Pattern.compile("\\b(item|itens|codigo|alinea)\\b[^\\d;]{0,12}(" + NUMERO + ")");

    private static final Pattern ONDE = Pattern.compile(
            "\\b(contrato|aditivo|anexo|tabela|cdc|regulamento|condicoes|rol|manual|tuss|edital|codigo (de|do|civil))\\b");

    /** A part that is found by its name, without a number. */
    private static final Pattern PARTE_COM_NOME =
            Pattern.compile("\\b(clausulas?|condicoes|rol|dut|diretriz|anexo|capitulo|aditivo|regulamento)\\b");

    private static final Pattern PARTE_DE_QUE =
            Pattern.compile(PARTE_COM_NOME.pattern() + "( (de|d[ao]s?|sobre)|:) [a-z]{4,}");

    private static final Pattern SEM_ASSUNTO = Pattern.compile(
            "\\b(conforme|segundo|de acordo|ver|vide|previst[oa]|gerais|particulares|contratuais|contrat(o|ual)|plano|ans"
                    + "|cliente|beneficiario|vigentes?|com|das?|dos?|de|n[ao]s?|em|por|que|ja|foi|dit[oa]|nao|pode|ao|a|o|e)\\b");

    private RecusaFundamentada() {}

    static void conferir(String texto, String fundamento, List<Erro> erros) {
        boolean textoConferido = erros.stream().anyMatch(erro -> erro.campo().equals("texto"));
        if (!textoConferido && !dizPorQue(texto)) {
            erros.add(new Erro("texto", "Diga ao cliente, em linguagem simples, por que não foi atendido."));
        }
        if (fundamento == null || fundamento.isBlank()) {
            erros.add(new Erro(
                    "fundamento",
                    "A recusa precisa citar a cláusula do contrato ou o dispositivo legal (RN ANS 623/2024)."));
        } else if (Lacunas.ha(fundamento)) {
            erros.add(new Erro("fundamento", "Há lacuna por preencher no fundamento."));
        } else if (!cita(fundamento)) {
            erros.add(
                    new Erro(
                            "fundamento",
                            "Cite qual cláusula do contrato ou qual dispositivo legal, por exemplo “Cláusula 8.2 do contrato”."));
        }
    }

    private static boolean dizPorQue(String texto) {
        String motivo = SO_A_CONCLUSAO.matcher(TextoBusca.comoSeLe(texto)).replaceAll(" ");
        long palavras = PALAVRA.matcher(SEM_MOTIVO.matcher(motivo).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
        return palavras >= PALAVRAS_DE_UM_MOTIVO && letras(motivo) >= LETRAS_DE_UM_MOTIVO;
    }

    private static boolean cita(String fundamento) {
        String normal = TextoBusca.normalizar(fundamento);
        return NUMERADA.matcher(normal).find()
                || ITEM.matcher(normal).find() && ONDE.matcher(normal).find()
                || PARTE_DE_QUE.matcher(normal).find() && dizDeQue(normal);
    }

    /** The part of the contract, and what it is about. */
    private static boolean dizDeQue(String normal) {
        String semParte = PARTE_COM_NOME.matcher(normal).replaceAll(" ");
        return letras(SEM_ASSUNTO.matcher(semParte).replaceAll(" ")) >= LETRAS_DE_UM_ASSUNTO;
    }

    private static long letras(String texto) {
        return texto.chars().filter(Character::isLetterOrDigit).count();
    }
}
