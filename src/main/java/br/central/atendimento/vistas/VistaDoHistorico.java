package br.central.atendimento.vistas;

import br.central.atendimento.contrato.AndamentoView;
import br.central.atendimento.contrato.InformacaoRegistradaView;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.InformacaoRegistradaRepository;
import br.central.atendimento.dominio.Solicitacao;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was written down in a case: its timeline, and what the client was told. */
@Component
class VistaDoHistorico {

    private final AndamentoRepository andamentos;
    private final InformacaoRegistradaRepository informacoes;
    private final Horario horario;

    VistaDoHistorico(AndamentoRepository andamentos, InformacaoRegistradaRepository informacoes, Horario horario) {
        this.andamentos = andamentos;
        this.informacoes = informacoes;
        this.horario = horario;
    }

    List<AndamentoView> andamentos(Atendimento atendimento) {
        Map<Long, String> protocolos =
                atendimento.solicitacoes().stream().collect(Collectors.toMap(Solicitacao::id, Solicitacao::protocolo));
        return andamentos.findByAtendimentoOrderByQuandoAscIdAsc(atendimento).stream()
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
