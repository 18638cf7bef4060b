package br.central.chamadas;

import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls that telephony announces (S2.1). A call is of one operator, who answers or refuses it (right ATENDER); telephony
 * tells of anybody's with INFORMAR_CHAMADAS, and cannot answer one. Each change publishes {@link ChamadaMudou}. Somebody
 * else's call is not found.
 */
@Service
@Transactional
public class Chamadas {

    /** A call that rings for longer has been given up, and telephony did not say so. */
    public static final Duration TOCA_POR = Duration.ofMinutes(2);

    private final ChamadaRepository chamadas;
    private final Identificacao identificacao;
    private final RetornoDaChamada retorno;
    private final VistasDasChamadas vistas;
    private final AberturaPelaChamada abertura;
    private final AlcanceDasChamadas alcance;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    Chamadas(
            ChamadaRepository chamadas,
            Identificacao identificacao,
            RetornoDaChamada retorno,
            VistasDasChamadas vistas,
            AberturaPelaChamada abertura,
            AlcanceDasChamadas alcance,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.chamadas = chamadas;
        this.identificacao = identificacao;
        this.retorno = retorno;
        this.vistas = vistas;
        this.abertura = abertura;
        this.alcance = alcance;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    /**
     * It rings at the current user's, or at that of {@code operador}.
     *
     * @throws Recusa.RegraNaoAtendida when the number is none, or the operator may not attend
     * @throws Recusa.SemPermissao when the user may not attend, or not speak for others
     * @throws Recusa.MuitasVezes when the user, who is not telephony, was shown too many clients or tried too many protocols
     */
    public ChamadaView receber(NovaChamada nova) {
        String operador = alcance.operador(nova.operador());
        String telefone = NumeroDaLinha.ler(nova.telefone());
        DadosUra ura = nova.dadosUra() == null ? DadosUra.NENHUM : nova.dadosUra();
        Chamada chamada = chamadas.save(
                new Chamada(operador, telefone, ura.opcao(), identificacao.de(telefone, ura), relogio.instant()));
        return mudou(chamada);
    }

    @Transactional(readOnly = true)
    public ChamadaView detalhar(long id) {
        Chamada chamada = alcance.exigir(chamadas.findById(id).orElseThrow(Chamadas::naoHa));
        identificacao.mostrou(chamada.candidatos());
        return vistas.de(chamada);
    }

    /** All that came from these clients, the oldest first, for a module that has checked its own rights. */
    @Transactional(readOnly = true)
    public List<ChamadaView> dosClientes(Collection<Long> clientes) {
        return chamadas.dosClientes(clientes).stream().map(vistas::de).toList();
    }

    /**
     * Takes the numbers away from calls of which nothing came, for a module that has checked its own rights.
     *
     * @return from how many, no more than asked
     */
    public int esquecerSemAtendimento(Instant antesDe, int quantas) {
        List<Long> delas = chamadas.semAtendimentoAntesDe(antesDe, Limit.of(quantas));
        return delas.isEmpty() ? 0 : chamadas.anonimizar(delas);
    }

    /**
     * Opens the atendimento; a second time gives the same one.
     *
     * @param cliente whose call it is, when the operator has chosen; null for the one found
     * @throws Recusa.EstadoNaoPermite when it was refused or has dropped unanswered
     */
    public ChamadaView atender(long id, Long cliente) {
        Chamada chamada = minhaParaMudar(id);
        if (chamada.protocolo() != null) {
            return vistas.de(chamada);
        }
        exigirTocando(chamada);
        Long dono = cliente == null ? abertura.encontrado(chamada) : cliente;
        chamada.atender(abertura.abrir(chamada, dono), dono, relogio.instant());
        return mudou(chamada);
    }

    /** Nobody answers here; telephony gives it to another operator, as another call. A second time changes nothing. */
    public ChamadaView recusar(long id) {
        Chamada chamada = minhaParaMudar(id);
        if (chamada.situacao() == SituacaoChamada.RECUSADA) {
            return vistas.de(chamada);
        }
        exigirTocando(chamada);
        chamada.recusar(relogio.instant());
        return mudou(chamada);
    }

    /**
     * The line went dead: leaves a callback to the client, else to the number; a second time changes nothing, nor does
     * the end of a call whose atendimento is over.
     */
    public ChamadaView cair(long id) {
        Chamada chamada = alcance.exigir(chamadas.paraMudar(id).orElseThrow(Chamadas::naoHa));
        if (chamada.situacao() == SituacaoChamada.CAIU || retorno.jaResolvida(chamada)) {
            return vistas.de(chamada);
        }
        chamada.cair(retorno.programar(chamada), relogio.instant());
        return mudou(chamada);
    }

    /** What rings at that operator's now; for who shows it to them. */
    @Transactional(readOnly = true)
    public List<ChamadaView> tocandoPara(String operador) {
        Instant desde = relogio.instant().minus(TOCA_POR);
        return chamadas
                .findByOperadorAndRecebidaEmAfterAndSituacaoOrderById(operador, desde, SituacaoChamada.TOCANDO)
                .stream()
                .map(vistas::de)
                .toList();
    }

    /** Of everybody, on whatever node; for who shows it to them. */
    @Transactional(readOnly = true)
    public List<ChamadaMudou> mudadasDesde(Instant desde) {
        return chamadas.mudadasDesde(desde);
    }

    private Chamada minhaParaMudar(long id) {
        alcance.exigirQueAtenda();
        return chamadas.paraMudar(id).filter(alcance::minha).orElseThrow(Chamadas::naoHa);
    }

    private static void exigirTocando(Chamada chamada) {
        switch (chamada.situacao()) {
            case CAIU ->
                throw new Recusa.EstadoNaoPermite(
                        chamada.contatoAtivoId() == null
                                ? "A ligação caiu."
                                : "A ligação caiu. Ficou na fila uma tarefa para retornar.");
            case RECUSADA -> throw new Recusa.EstadoNaoPermite("Esta ligação foi recusada.");
            case ATENDIDA -> throw new Recusa.EstadoNaoPermite("Esta ligação já foi atendida.");
            default -> {
                // It rings.
            }
        }
    }

    private ChamadaView mudou(Chamada chamada) {
        eventos.publishEvent(new ChamadaMudou(chamada.id(), chamada.operador(), chamada.situacao()));
        return vistas.de(chamada);
    }

    static Recusa naoHa() {
        return new Recusa.NaoEncontrado("Não há essa chamada.");
    }
}
