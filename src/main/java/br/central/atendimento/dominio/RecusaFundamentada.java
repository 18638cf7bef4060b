package br.central.atendimento.dominio;

import br.central.comum.Recusa.Erro;
import br.central.comum.TextoBusca;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A refusal, whatever it is called, says in words why, and cites the clause of the contract or the law (RN ANS 623/2024):
 * "Negado." says nothing, and "x" or "conforme contrato" cites nothing.
 */
final class RecusaFundamentada {

    private static final int LETRAS_DE_UM_MOTIVO = 12;
    private static final int LETRAS_DE_UM_FUNDAMENTO_SEM_NUMERO = 20;
    private static final Pattern LACUNA = Pattern.compile("\\{[a-z][A-Za-z]*}");
    private static final Pattern SO_A_CONCLUSAO = Pattern.compile(
            "\\b(foi |esta |sera )?(negad[oa]|indeferid[oa]|improcedente|recusad[oa]|nao (autorizad[oa]|procede))\\b"
                    + "|\\b(o |a |seu |sua |este |esta )?(pedido|solicitacao|reclamacao)\\b");
    private static final Pattern FONTE = Pattern.compile(
            "\\b(clausulas?|contrat(o|ual|uais)|art(igo|igos|s)?|lei|leis|rn|rdc|resolucao|decreto|anexo|rol|dut|diretriz|inciso"
                    + "|paragrafo|capitulo|norma|normativa|sumula|regulamento|condicoes|aditivo|portaria|cdc|codigo"
                    + "|instrucao|parecer|junta|ans)\\b");
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
        } else if (temLacuna(fundamento)) {
            erros.add(new Erro("fundamento", "Há lacuna por preencher no fundamento."));
        } else if (!cita(fundamento)) {
            erros.add(
                    new Erro(
                            "fundamento",
                            "Cite qual cláusula do contrato ou qual dispositivo legal, por exemplo “Cláusula 8.2 do contrato”."));
        }
    }

    static boolean temLacuna(String texto) {
        return texto != null && LACUNA.matcher(texto).find();
    }

    private static boolean dizPorQue(String texto) {
        return letras(SO_A_CONCLUSAO.matcher(TextoBusca.normalizar(texto)).replaceAll(" ")) >= LETRAS_DE_UM_MOTIVO;
    }

    private static boolean cita(String fundamento) {
        String normal = TextoBusca.normalizar(fundamento);
        return FONTE.matcher(normal).find()
                && (NUMERO.matcher(normal).find() || letras(normal) >= LETRAS_DE_UM_FUNDAMENTO_SEM_NUMERO);
    }

    private static long letras(String texto) {
        return texto.chars().filter(Character::isLetterOrDigit).count();
    }
}
