package br.central.alertas;

import br.central.indicadores.contrato.ContagemDeTrabalho;
import java.util.List;

/** How the deadlines stand, as the digest says it; nobody's data but protocols. */
record Resumo(
        String dia, String hora, ContagemDeTrabalho total, List<Grupo> grupos, List<Atrasado> atrasados, String link) {

    /** A group that has something in breach or in attention. */
    public record Grupo(String nome, ContagemDeTrabalho contagem) {}

    public record Atrasado(String protocolo, String grupo, String etapa, String venceEm, String link) {}
}
