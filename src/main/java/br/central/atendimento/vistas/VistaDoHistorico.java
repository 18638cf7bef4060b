package br.central.atendimento.vistas;

import br.central.atendimento.contrato.AndamentoView;
import br.central.atendimento.contrato.InformacaoRegistradaView;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.InformacaoRegistradaRepository;
import br.central.atendimento.dominio.Solicitacao;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What was written down in a case: its timeline, and what the client was told. */
@Component
class VistaDoHistorico {

    private static final int ULTIMOS = 10;

    private final AndamentoRepository andamentos;
    private final InformacaoRegistradaRepository informacoes;
    private final Horario horario;

    VistaDoHistorico(AndamentoRepository andamentos, InformacaoRegistradaRepository informacoes, Horario horario) {
        this.andamentos = andamentos;
        this.informacoes = informacoes;
        this.horario = horario;
    }

    List<AndamentoView> andamentos(Atendimento atendimento) {
        return linhas(atendimento, andamentos.findByAtendimentoOrderByQuandoAscIdAsc(atendimento));
    }

    /** The newest lines, in the order in which they were written. */
    List<AndamentoView> ultimos(Atendimento atendimento) {
        List<Andamento> ultimos = new ArrayList<>(andamentos.doFim(atendimento, Limit.of(ULTIMOS)));
        Collections.reverse(ultimos);
        return linhas(atendimento, ultimos);
    }

    /** Of one that was opened in this act: nothing has to be read. */
    List<AndamentoView> daAbertura(Atendimento atendimento) {
        List<Andamento> todas = atendimento.linhasDoAto();
        return linhas(atendimento, todas.subList(Math.max(0, todas.size() - ULTIMOS), todas.size()));
    }

    private List<AndamentoView> linhas(Atendimento atendimento, List<Andamento> linhas) {
        Map<Long, String> protocolos =
                atendimento.solicitacoes().stream().collect(Collectors.toMap(Solicitacao::id, Solicitacao::protocolo));
        return linhas.stream()
                .map(andamento -> andamento(andamento, protocolos))
                .toList();
    }

    List<InformacaoRegistradaView> informacoes(Atendimento atendimento) {
        return informacoes.findByAtendimentoOrderById(atendimento).stream()
                .map(informacao -> new InformacaoRegistradaView(
                        informacao.informacao(),
                        informacao.titulo(),
                        horario.em(informacao.registradaEm()),
                        informacao.registradaPor()))
                .toList();
    }

    private AndamentoView andamento(Andamento andamento, Map<Long, String> protocolos) {
        return new AndamentoView(
                andamento.tipo().name(),
                andamento.tipo().descricao(),
                horario.em(andamento.quando()),
                andamento.quem(),
                andamento.grupo(),
                andamento.texto(),
                andamento.de(),
                andamento.para(),
                protocolos.get(andamento.solicitacaoId()));
    }
}
