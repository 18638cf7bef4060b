package br.central.consulta;

import java.util.List;
import java.util.stream.Stream;

/** What is looked for, and which part of it is to be shown. */
record BuscaPorPalavras(Condicoes condicoes, PalavrasNaBusca palavras, Ordem ordem, Fatia fatia) {

    /** Of {@code texto_do_atendimento t}: the words, and what else the text knows. */
    String noTexto() {
        List<String> outras = Stream.concat(condicoes.noTexto().stream(), condicoes.noPeriodo().stream())
                .toList();
        return palavras.noTexto(outras);
    }
}
