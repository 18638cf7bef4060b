package br.central.indicadores;

import br.central.indicadores.contrato.AtribuicaoDoAtraso;
import br.central.indicadores.contrato.ContagemDeTrabalho;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.LinhaDeIndicadores;
import br.central.indicadores.contrato.LinhaDoQuadro;
import br.central.indicadores.contrato.TrabalhoNaLista;
import java.util.Arrays;
import java.util.List;

/** What becomes a row of an exported table, in the order of its titles. */
final class LinhaExportada {

    static final List<String> TITULOS_DO_TRABALHO = List.of(
            "Protocolo",
            "Solicitação",
            "Etapa",
            "Esperando por",
            "Grupo",
            "Responsável",
            "Norma",
            "Classificação",
            "Canal",
            "Criticidade",
            "Prioridade",
            "Abertura",
            "Vencimento",
            "Estado do prazo");

    static final List<String> TITULOS_DO_QUADRO =
            List.of("Dimensão", "Valor", "Expirado", "Em atenção", "No prazo", "Sem prazo", "Total");

    static final List<String> TITULOS_DA_APURACAO = List.of(
            "Dimensão",
            "Valor",
            "Concluídos",
            "Com prazo",
            "No prazo (%)",
            "Mediana (minutos corridos)",
            "Percentil 90 (minutos corridos)",
            "Mediana (minutos úteis)",
            "Percentil 90 (minutos úteis)",
            "Reabertos (%)",
            "Reclamações (%)",
            "No primeiro contato (%)",
            "Resolutividade (%)",
            "Nota média",
            "Notas");

    static final List<String> TITULOS_DOS_ATRASOS = List.of(
            "Dimensão",
            "Valor",
            "Concluídos em atraso",
            "Na fila (minutos)",
            "Em trabalho (minutos)",
            "Com o cliente (minutos)",
            "Com o prestador (minutos)");

    private LinhaExportada() {}

    /** @param responsavel by name */
    static List<?> de(TrabalhoNaLista um, String responsavel) {
        return Arrays.asList(
                um.caso().protocolo(),
                um.caso().protocoloDaSolicitacao(),
                um.etapa().descricao(),
                um.espera().descricao(),
                um.comQuem().grupoNome(),
                responsavel,
                um.prazo().norma(),
                um.caso().classificacaoDescricao(),
                um.origem().descricao(),
                um.criticidade().descricao(),
                um.prioridade(),
                um.abertoEm(),
                um.prazo().venceEm(),
                um.prazo().estado() == null ? null : um.prazo().estado().descricao());
    }

    static List<?> de(Dimensao dimensao, LinhaDoQuadro linha) {
        ContagemDeTrabalho contagem = linha.contagem();
        return Arrays.asList(
                dimensao.descricao(),
                linha.descricao(),
                contagem.expirado(),
                contagem.atencao(),
                contagem.noPrazo(),
                contagem.semPrazo(),
                contagem.total());
    }

    static List<?> de(Dimensao dimensao, LinhaDeIndicadores linha) {
        return Arrays.asList(
                dimensao.descricao(),
                linha.descricao(),
                linha.respondidas(),
                linha.comPrazo(),
                linha.noPrazoPct(),
                linha.duracao().medianaCorridos(),
                linha.duracao().p90Corridos(),
                linha.duracao().medianaUteis(),
                linha.duracao().p90Uteis(),
                linha.reabertosPct(),
                linha.reclamacoesPct(),
                linha.doAtendimento().noPrimeiroContatoPct(),
                linha.doAtendimento().resolutividadePct(),
                linha.doAtendimento().notaMedia(),
                linha.doAtendimento().notas());
    }

    static List<?> de(Dimensao dimensao, AtribuicaoDoAtraso linha) {
        return Arrays.asList(
                dimensao.descricao(),
                linha.descricao(),
                linha.atrasadas(),
                linha.fila().minutos(),
                linha.trabalho().minutos(),
                linha.cliente().minutos(),
                linha.prestador().minutos());
    }
}
