package br.central.consulta;

import br.central.atendimento.contrato.Rotulos;
import br.central.comum.planilha.FormatoDePlanilha;
import br.central.comum.planilha.Planilha;
import br.central.prazos.EstadoDoPrazo;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of the exported list (S1.6, S1.7). */
final class PlanilhaDeAtendimentos implements Closeable {

    private static final List<String> TITULOS = List.of(
            "Protocolo",
            "Abertura",
            "Prazo de retorno",
            "Estado do prazo",
            "N.º do chamado",
            "Cliente",
            "Aberto por",
            "Título",
            "Classificação",
            "Subclassificação",
            "Motivo",
            "Fechamento",
            "Em andamento com",
            "Setor",
            "Dias em aberto",
            "Situação",
            "Origem",
            "Criticidade",
            "Restrito");

    private final Planilha planilha;
    private final Rotulos rotulos;

    PlanilhaDeAtendimentos(FormatoDePlanilha formato, Rotulos rotulos, OutputStream saida) {
        this.rotulos = rotulos;
        planilha = formato.abrir(saida, "Atendimentos", TITULOS);
    }

    void escrever(AtendimentoNaLista um) {
        EstadoDoPrazo estado = um.prazo() == null ? null : um.prazo().estado();
        planilha.linha(Arrays.asList(
                um.protocolo(),
                um.andamento().abertoEm(),
                um.prazo() == null ? null : um.prazo().venceEm(),
                estado == null ? null : estado.descricao(),
                um.assunto().chamado(),
                um.cliente() == null ? null : um.cliente().nome(),
                rotulos.pessoa(um.andamento().abertoPor()),
                um.assunto().titulo(),
                um.assunto().classificacaoDescricao(),
                um.assunto().subclassificacao(),
                um.assunto().motivoDescricao() == null
                        ? um.assunto().motivo()
                        : um.assunto().motivoDescricao(),
                um.andamento().encerradoEm(),
                rotulos.pessoa(um.comQuem().responsavel()),
                setor(um),
                um.andamento().diasEmAberto(),
                rotulos.situacao(um.situacao()),
                um.origem().descricao(),
                um.criticidade().descricao(),
                um.restrito()));
    }

    /** Where it is being worked on: with the groups that have to answer, else in its queue. */
    private String setor(AtendimentoNaLista um) {
        List<String> codigos = um.comQuem().gruposComDemanda().isEmpty()
                ? List.of(um.comQuem().grupo())
                : um.comQuem().gruposComDemanda();
        return codigos.stream().map(rotulos::grupo).collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        planilha.close();
    }
}
