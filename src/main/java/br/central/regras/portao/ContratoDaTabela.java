package br.central.regras.portao;

import br.central.regras.portao.Exigencia.Tipo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;

/** A table asks for facts that it is given, and answers what the application reads. */
@Component
class ContratoDaTabela implements ConferenciaDeTabela {

    private static final Map<String, Set<String>> TIPOS = Map.of(
            "texto", Set.of("string"),
            "grupo", Set.of("string"),
            "grupo ou responsavel", Set.of("string"),
            "inteiro", Set.of("integer", "long", "number", "double"),
            "logico", Set.of("boolean"));

    private final ContratoDosModelos contrato;
    private final Feel feel;

    ContratoDaTabela(ContratoDosModelos contrato, Feel feel) {
        this.contrato = contrato;
        this.feel = feel;
    }

    @Override
    public void conferir(TabelaSobExame tabela, Apontamentos achados) {
        if (!contrato.conhece(tabela.chave())) {
            achados.aviso(
                    tabela.chave(),
                    "a aplicação não consulta a tabela “" + tabela.chave() + "”"
                            + Semelhanca.sugestao(tabela.chave(), contrato.modelos()));
            return;
        }
        acerto(tabela, achados);
        Set<String> fatos = contrato.nomes(tabela.chave(), Tipo.ENTRADA);
        tabela.entradas().forEach(entrada -> entrada(entrada, fatos, achados));
        saidas(tabela, achados);
    }

    private void acerto(TabelaSobExame tabela, Apontamentos achados) {
        String politica = Objects.requireNonNullElse(tabela.tabela().getHitPolicy(), HitPolicy.UNIQUE)
                .name()
                .replace('_', ' ');
        boolean soma = tabela.tabela().getAggregation() != null;
        contrato.de(tabela.chave(), Tipo.ACERTO).stream()
                .filter(uma -> soma || !uma.valor().equals(politica))
                .forEach(uma -> achados.erro(
                        tabela.tabela().getId(),
                        "a política de acerto (Hit policy) é " + politica + (soma ? " com agregação" : "")
                                + ", e tem de ser " + uma.valor() + ". " + semPonto(uma.motivo())));
    }

    private void entrada(Input entrada, Set<String> fatos, Apontamentos achados) {
        String expressao = TabelaSobExame.expressao(entrada);
        String rotulo = TabelaSobExame.rotulo(entrada.getLabel(), expressao);
        if (expressao.isEmpty()) {
            achados.erro(entrada.getId(), "a entrada “" + rotulo + "” não diz que fato lê");
            return;
        }
        Feel.Lida lida = feel.expressao(expressao);
        if (lida.defeito() != null) {
            achados.erro(entrada.getId(), "a entrada “" + rotulo + "” não se lê em FEEL: " + expressao);
        }
        lida.nomes().stream()
                .filter(nome -> !fatos.contains(nome))
                .forEach(nome -> achados.erro(
                        entrada.getId(),
                        "a entrada “" + rotulo + "” lê “" + nome + "”, que a aplicação não informa a esta tabela"
                                + Semelhanca.sugestao(nome, fatos) + " Há: " + String.join(", ", ordenados(fatos))));
    }

    private void saidas(TabelaSobExame tabela, Apontamentos achados) {
        List<Output> saidas = tabela.saidas();
        Map<String, Output> porNome = saidas.stream()
                .filter(saida -> saida.getName() != null)
                .collect(Collectors.toMap(Output::getName, saida -> saida, (uma, outra) -> uma));
        List<Exigencia> exigidas = contrato.de(tabela.chave(), Tipo.SAIDA);
        Set<String> nomes = exigidas.stream().map(Exigencia::nome).collect(Collectors.toSet());
        Set<String> sobram =
                porNome.keySet().stream().filter(nome -> !nomes.contains(nome)).collect(Collectors.toSet());
        for (Exigencia uma : exigidas) {
            Output saida = porNome.get(uma.nome());
            if (saida == null) {
                achados.erro(
                        tabela.tabela().getId(),
                        "falta a saída “" + uma.nome() + "”" + renomeada(uma, sobram) + ". " + semPonto(uma.motivo()));
            } else if (saida.getTypeRef() != null && !TIPOS.get(uma.especie()).contains(saida.getTypeRef())) {
                achados.erro(
                        saida.getId(),
                        "a saída “" + uma.nome() + "” é do tipo " + saida.getTypeRef() + ", e tem de ser "
                                + ordenados(TIPOS.get(uma.especie())).get(0));
            }
        }
        sobram.forEach(nome -> achados.aviso(
                porNome.get(nome).getId(), "a aplicação não lê a saída “" + nome + "”: ela não muda nada"));
    }

    private static String renomeada(Exigencia uma, Set<String> sobram) {
        String sugestao = Semelhanca.sugestao(uma.nome(), sobram);
        return sugestao.isEmpty() && sobram.size() == 1
                ? "; foi renomeada para “" + sobram.iterator().next() + "”?"
                : sugestao.replace("seria", "foi renomeada para");
    }

    private static List<String> ordenados(Set<String> nomes) {
        return nomes.stream().sorted().toList();
    }

    private static String semPonto(String frase) {
        return frase.replaceAll("\\.$", "");
    }
}
