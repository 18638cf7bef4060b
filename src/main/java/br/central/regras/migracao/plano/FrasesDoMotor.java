package br.central.regras.migracao.plano;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the engine has against a plan or against a case, in the field's words. What it says in others is said as it is. */
final class FrasesDoMotor {

    private static final Map<Pattern, String> FRASES = new LinkedHashMap<>();

    static {
        frase(
                "There is no migration instruction for this instance's activity",
                "não tem correspondente na versão nova");
        frase("incompatible types", "o passo escolhido é de outra espécie");
        frase("Events are not of the same type", "o que se espera lá é de outra espécie");
        frase("Only one gateway can be mapped", "outro encontro de caminhos já leva para lá");
        frase("same number of incoming sequence flows", "o encontro de caminhos da versão nova espera menos caminhos");
        frase("gateway's flow scope", "o subprocesso em que está precisa ter correspondente");
        frase("closest mapped ancestor", "o passo escolhido fica dentro de outro subprocesso");
        frase("descendant of multi-instance body", "o passo escolhido se repete para vários, e este não");
        frase("multi-instance body", "um dos dois se repete para vários, e o outro não");
        frase("event scope", "o passo a que pertence precisa levar ao passo a que o outro pertence");
        frase("multiple mappings for source", "já tem correspondente");
        frase("conditional", "a condição precisa ser avaliada de novo");
        frase("not asyncBefore|not asyncAfter", "na versão nova o sistema não espera antes de fazer este passo");
        frase("process-level flow node", "só pode ir para um passo fora de subprocessos");
        frase(
                "no sequence flow|cannot be matched in the target",
                "não se sabe por que caminho seguiria na versão nova");
        frase("source activity is not supported", "o motor não migra casos que estão num passo desta espécie");
        frase("exists in both, this scope and", "guarda dados que a versão nova juntaria com outros");
        frase("compensation", "tem uma compensação por fazer que a versão nova não tem");
        frase("not migrated tasks", "tem uma tarefa que o modelo não conhece");
        frase("not migrated jobs", "tem um relógio que o modelo não conhece");
        frase("not migrated incidents", "tem um incidente que o modelo não conhece");
        frase("not migrated", "tem dados no motor que o modelo não conhece");
    }

    private FrasesDoMotor() {}

    private static void frase(String ingles, String portugues) {
        FRASES.put(Pattern.compile(ingles, Pattern.CASE_INSENSITIVE), portugues);
    }

    static String de(String falha) {
        return FRASES.entrySet().stream()
                .filter(uma -> uma.getKey().matcher(falha).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("o motor diz: " + falha);
    }
}
