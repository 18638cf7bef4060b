package br.central.regras.portao;

import br.central.regras.portao.CelulasDaTabela.Celula;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a table answers with: of the right kind, among those known, and groups that are there. */
@Component
class ValoresDasSaidas {

    /** A table of an earlier version does not say them, and means what was meant then. */
    static final Set<String> TEM_PADRAO = Set.of("inicio", "cumprimento");

    static final String RESPONSAVEL = "responsavel";
    private static final Pattern NUMERO = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern INTEIRO = Pattern.compile("-?\\d+");
    private static final Pattern SO_TEXTO = Pattern.compile("\"[^\"]*\"");

    private final Operadores operadores;

    ValoresDasSaidas(Operadores operadores) {
        this.operadores = operadores;
    }

    void conferir(Exigencia exigencia, Celula celula) {
        switch (exigencia.especie()) {
            case "texto" -> texto(exigencia, celula);
            case "inteiro" -> inteiro(exigencia, celula);
            case "logico" -> logico(celula);
            case "grupo" -> celula.textos().forEach(grupo -> grupo(grupo, celula));
            default ->
                celula.textos().stream().filter(um -> !um.equals(RESPONSAVEL)).forEach(grupo -> avisado(grupo, celula));
        }
    }

    private static void texto(Exigencia exigencia, Celula celula) {
        if (NUMERO.matcher(celula.texto()).matches() || eLogico(celula)) {
            celula.erro("tem de ser um texto entre aspas, e é " + celula.texto());
        }
        List<String> conhecidos = exigencia.valores();
        celula.textos().stream()
                .filter(valor -> !conhecidos.isEmpty() && !conhecidos.contains(valor))
                .forEach(valor -> celula.erro("traz “" + valor + "”, que não existe"
                        + Semelhanca.sugestao(valor, conhecidos) + " Há: " + String.join(", ", conhecidos)));
        celula.textos().stream().filter(String::isBlank).forEach(vazio -> celula.erro("está em branco"));
    }

    private static void inteiro(Exigencia exigencia, Celula celula) {
        boolean outraCoisa = SO_TEXTO.matcher(celula.texto()).matches() || eLogico(celula);
        boolean fracao = NUMERO.matcher(celula.texto()).matches()
                && !INTEIRO.matcher(celula.texto()).matches();
        boolean conhecido = exigencia.valores().isEmpty()
                || !INTEIRO.matcher(celula.texto()).matches()
                || exigencia.valores().contains(celula.texto());
        if (outraCoisa || fracao) {
            celula.erro("tem de ser um número inteiro, e é " + celula.texto());
        } else if (!conhecido) {
            celula.erro("traz " + celula.texto() + ", que não se aceita; use um de: "
                    + String.join(", ", exigencia.valores()));
        }
    }

    private static void logico(Celula celula) {
        if (SO_TEXTO.matcher(celula.texto()).matches()
                || NUMERO.matcher(celula.texto()).matches()) {
            celula.erro("tem de ser true ou false, e é " + celula.texto());
        }
    }

    private static boolean eLogico(Celula celula) {
        return celula.texto().equals("true") || celula.texto().equals("false");
    }

    private void grupo(String grupo, Celula celula) {
        if (!operadores.haGrupo(grupo)) {
            celula.erro("traz o grupo “" + grupo + "”, que não há");
        } else if (!operadores.alguemPode(grupo, Permissao.RESPONDER_DEMANDA)) {
            celula.erro("traz o grupo “" + grupo + "”, em que ninguém pode responder (falta o direito: "
                    + Permissao.RESPONDER_DEMANDA.descricao() + ")");
        } else {
            operadores
                    .porQueNaoRecebe(grupo)
                    .ifPresent(motivo -> celula.erro("traz o grupo “" + grupo + "”: " + motivo));
        }
    }

    private void avisado(String grupo, Celula celula) {
        if (!operadores.haGrupo(grupo)) {
            celula.erro("traz o destino “" + grupo + "”: não há este grupo, e o papel que há é “responsavel”");
        }
    }
}
