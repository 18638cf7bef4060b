package br.central.atendimento.dominio;

import br.central.catalogo.Lacunas;
import br.central.comum.Recusa.Erro;
import br.central.comum.TextoBusca;
import java.util.List;
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
    /** What has numbered parts; of the contract only a part of it says which. */
    private static final Pattern FONTE = Pattern.compile(
            "\\b(clausulas?|art(igo|igos|s)?|lei|leis|rn|rdc|resolucao|decreto|anexo|rol|dut|diretriz|inciso"
                    + "|paragrafo|capitulo|item|secao|normativa|sumula|regulamento|condicoes|aditivo|portaria|cdc|codigo"
                    + "|instrucao|parecer|junta)\\b");

    /** A part that is found by its name, without a number. */
    private static final Pattern PARTE_COM_NOME =
            Pattern.compile("\\b(clausulas?|condicoes|rol|dut|diretriz|anexo|capitulo|aditivo|regulamento)\\b");

    private static final Pattern SEM_ASSUNTO = Pattern.compile(
            "\\b(conforme|segundo|de acordo|ver|vide|previst[oa]|gerais|particulares|contratuais|contrat(o|ual)|plano|ans"
                    + "|cliente|beneficiario|vigentes?|com|das?|dos?|de|n[ao]s?|em|por|que|ja|foi|dit[oa]|nao|pode|ao|a|o|e)\\b");
    private static final Pattern NUMERO = Pattern.compile("\\d");

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
        return letras(SO_A_CONCLUSAO.matcher(TextoBusca.normalizar(texto)).replaceAll(" ")) >= LETRAS_DE_UM_MOTIVO;
    }

    private static boolean cita(String fundamento) {
        String normal = TextoBusca.normalizar(fundamento);
        boolean comNumero =
                FONTE.matcher(normal).find() && NUMERO.matcher(normal).find();
        return comNumero || PARTE_COM_NOME.matcher(normal).find() && dizDeQue(normal);
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
