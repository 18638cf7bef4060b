package br.central.atendimento.atos;

import br.central.atendimento.contrato.Alteracao;
import br.central.atendimento.contrato.ValorVisto;
import br.central.atendimento.dominio.Atendimento;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields an operator edits: what each has now, what it is asked to have, and how people call it. */
final class CamposDoAtendimento {

    static final String DESCRICAO = "descricao";

    private record Campo(
            String nome, String rotulo, Function<Atendimento, Object> gravado, Function<Alteracao, Object> pedido) {}

    /** One field that gets another value. */
    record Mudanca(String campo, String rotulo, Object de, Object para) {

        boolean conflita(Map<String, String> vistos) {
            return ValorVisto.mudou(vistos, campo, de, para);
        }

        Recusa.Conflito.Versoes versoes() {
            return new Recusa.Conflito.Versoes(campo, ValorVisto.texto(de), ValorVisto.texto(para));
        }
    }

    private static final List<Campo> CAMPOS = List.of(
            new Campo("titulo", "Título", caso -> caso.dados().titulo(), Alteracao::titulo),
            new Campo(DESCRICAO, "Descrição", caso -> caso.dados().descricao(), Alteracao::descricao),
            new Campo("procedente", "Procedente", caso -> caso.dados().procedente(), Alteracao::procedente),
            new Campo("demandadoPor", "Demandado por", caso -> caso.dados().demandadoPor(), Alteracao::demandadoPor),
            new Campo("cidade", "Cidade", caso -> caso.dados().cidade(), Alteracao::cidade),
            new Campo("especialidade", "Especialidade", caso -> caso.dados().especialidade(), Alteracao::especialidade),
            new Campo(
                    "prestadorLocal",
                    "Prestador ou local",
                    caso -> caso.dados().prestadorLocal(),
                    Alteracao::prestadorLocal),
            new Campo(
                    "protocoloExterno",
                    "Protocolo externo",
                    caso -> caso.dados().protocoloExterno(),
                    Alteracao::protocoloExterno),
            new Campo("criticidade", "Criticidade", caso -> caso.triagem().criticidade(), Alteracao::criticidade),
            new Campo("urgente", "Urgente", caso -> caso.triagem().urgente(), Alteracao::urgente),
            new Campo("origem", "Origem", Atendimento::origem, Alteracao::origem));

    private CamposDoAtendimento() {}

    static List<Mudanca> mudancas(Atendimento atendimento, Alteracao alteracao) {
        return CAMPOS.stream()
                .filter(campo -> campo.pedido().apply(alteracao) != null)
                .filter(campo -> !ValorVisto.intocado(
                        alteracao.vistos(), campo.nome(), campo.pedido().apply(alteracao)))
                .map(campo -> new Mudanca(
                        campo.nome(),
                        campo.rotulo(),
                        campo.gravado().apply(atendimento),
                        campo.pedido().apply(alteracao)))
                .filter(mudanca -> !ValorVisto.igual(mudanca.de(), mudanca.para()))
                .toList();
    }

    /** As the timeline tells it. */
    static String porExtenso(Object valor) {
        if (valor instanceof Boolean sim) {
            return sim ? "Sim" : "Não";
        }
        if (valor instanceof Origem origem) {
            return origem.descricao();
        }
        if (valor instanceof Criticidade criticidade) {
            return criticidade.descricao();
        }
        String texto = ValorVisto.texto(valor);
        return texto.isEmpty() ? "(em branco)" : texto;
    }
}
