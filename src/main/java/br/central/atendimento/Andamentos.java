package br.central.atendimento;

import br.central.atendimento.contrato.AndamentoView;
import br.central.atendimento.contrato.AssuntoDoAndamento;
import br.central.atendimento.contrato.LinhaDoHistorico;
import br.central.atendimento.contrato.PaginaDoHistorico;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.LinhaDoDiario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.comum.Recusa;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timeline of an atendimento a part at a time, however long it is (S1.10): who did what, when, from what to what. For
 * whoever may see the case; refusals as in {@link Atendimentos}. Times are of the operator's time zone.
 */
@Service
@Transactional(readOnly = true)
public class Andamentos {

    /** As much of a text as a list shows. */
    public static final int CORTE = 2_000;

    static final int POR_PAGINA = 50;

    private static final Instant SEMPRE = Instant.parse("9999-01-01T00:00:00Z");

    private final Casos casos;
    private final AndamentoRepository andamentos;
    private final Horario horario;

    Andamentos(Casos casos, AndamentoRepository andamentos, Horario horario) {
        this.casos = casos;
        this.andamentos = andamentos;
        this.horario = horario;
    }

    /**
     * The last 50 lines about the subject, or those just before a line that is known.
     *
     * @param assunto {@code null} for all of them
     * @param antes the id of the oldest line already seen, or {@code null} to begin
     * @throws Recusa.NaoEncontrado when that line is not of this atendimento
     */
    public PaginaDoHistorico listar(String protocolo, AssuntoDoAndamento assunto, Long antes) {
        Atendimento atendimento = casos.paraVer(protocolo);
        Instant desde = antes == null ? SEMPRE : exigir(atendimento, antes).quando();
        return desde(atendimento, TipoAndamento.sobre(assunto), desde, antes);
    }

    private PaginaDoHistorico desde(Atendimento atendimento, Set<TipoAndamento> tipos, Instant desde, Long antes) {
        List<LinhaDoDiario> linhas = andamentos.ultimos(
                atendimento, tipos, CORTE, desde, antes == null ? Long.MAX_VALUE : antes, Limit.of(POR_PAGINA + 1));
        return new PaginaDoHistorico(
                linhas.stream().limit(POR_PAGINA).map(this::linha).toList(), linhas.size() > POR_PAGINA);
    }

    /** The last 50 lines without what the staff say to one another: what may be printed and handed over. */
    public PaginaDoHistorico semNotas(String protocolo) {
        return desde(casos.paraVer(protocolo), TipoAndamento.externos(), SEMPRE, null);
    }

    /** The calls back made so far, the latest first. */
    public List<AndamentoView> retornosTentados(String protocolo) {
        return desde(casos.paraVer(protocolo), TipoAndamento.retornos(), SEMPRE, null).linhas().stream()
                .map(LinhaDoHistorico::andamento)
                .toList();
    }

    /** The whole text of a line; empty when it has none. */
    public String texto(String protocolo, long id) {
        String texto = exigir(casos.paraVer(protocolo), id).texto();
        return texto == null ? "" : texto;
    }

    private Andamento exigir(Atendimento atendimento, long id) {
        return andamentos
                .doAtendimento(atendimento, id)
                .orElseThrow(() -> new Recusa.NaoEncontrado(
                        "Não há essa linha no histórico do atendimento " + atendimento.protocolo() + "."));
    }

    private LinhaDoHistorico linha(LinhaDoDiario linha) {
        var andamento = new AndamentoView(
                linha.tipo().name(),
                linha.tipo().descricao(),
                horario.em(linha.quando()),
                linha.quem(),
                linha.grupo(),
                linha.texto(),
                linha.de(),
                linha.para(),
                linha.solicitacao());
        return new LinhaDoHistorico(linha.id(), andamento, linha.tamanho() != null && linha.tamanho() > CORTE);
    }
}
