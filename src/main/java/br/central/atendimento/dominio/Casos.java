package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Recusa;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds an atendimento for who may see it, and opens it for a change that is allowed now. */
@Component
public class Casos {

    private static final List<Permissao> COMENTAM = List.of(
            Permissao.ATENDER,
            Permissao.RESPONDER_DEMANDA,
            Permissao.TRATAR_RECLAMACAO,
            Permissao.ACOMPANHAR_ATRASO,
            Permissao.AGIR_EM_LOTE);

    private final AtendimentoRepository atendimentos;
    private final SolicitacaoRepository solicitacoes;
    private final ReclamacaoRepository reclamacoes;
    private final Leitura leitura;
    private final DemandasDoUsuario partes;
    private final Alcada alcada;
    private final UltimoAto ultimoAto;
    private final Comedimento comedimento;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    Casos(
            AtendimentoRepository atendimentos,
            SolicitacaoRepository solicitacoes,
            ReclamacaoRepository reclamacoes,
            Leitura leitura,
            DemandasDoUsuario partes,
            Alcada alcada,
            UltimoAto ultimoAto,
            Comedimento comedimento,
            UsuarioAtual usuario,
            Clock relogio) {
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.reclamacoes = reclamacoes;
        this.leitura = leitura;
        this.partes = partes;
        this.alcada = alcada;
        this.ultimoAto = ultimoAto;
        this.comedimento = comedimento;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** @throws Recusa when there is none, it was not given to the user, or its content is restricted to others */
    public Atendimento paraVer(String protocolo) {
        return comedimento.lendo(
                protocolo,
                () -> visivel(atendimentos.findByProtocolo(protocolo).orElseThrow(naoHa("atendimento", protocolo))));
    }

    public long quantidade() {
        return atendimentos.count();
    }

    /** Whoever asks, and also by the protocol of one of its requests: for what is said without its content. */
    public Optional<Atendimento> doProtocolo(String protocolo) {
        return atendimentos
                .findByProtocolo(protocolo)
                .or(() -> solicitacoes.findByProtocolo(protocolo).map(Solicitacao::atendimento))
                .filter(caso -> !caso.excluido());
    }

    /** @throws Recusa when there is none, the content is restricted, the right is lacking or it is not possible now */
    public Atendimento para(Acao acao, String protocolo) {
        usuario.exigir(acao.permissao());
        Atendimento atendimento = paraMudar(protocolo);
        acao.impedimento(atendimento, relogio.instant()).ifPresent(motivo -> {
            throw new Recusa.EstadoNaoPermite(motivo + ultimoAto.doEncerrado(atendimento));
        });
        deQuem(acao, atendimento).ifPresent(recusa -> {
            throw recusa;
        });
        return atendimento;
    }

    /** The lock is that of the atendimento, so that its solicitações too change one after the other. */
    public Solicitacao para(AcaoDaSolicitacao acao, String protocolo) {
        usuario.exigir(acao.permissao());
        trancarDono("solicitação", protocolo, solicitacoes::atendimentoDe);
        Solicitacao solicitacao = solicitacoes.findByProtocolo(protocolo).orElseThrow();
        acao.impedimento(solicitacao, relogio.instant()).ifPresent(motivo -> {
            throw new Recusa.EstadoNaoPermite(motivo + ultimoAto.daTerminada(solicitacao));
        });
        deQuem(acao, solicitacao).ifPresent(recusa -> {
            throw recusa;
        });
        return solicitacao;
    }

    /** Whether what the user answers is the one answer made of the groups'; looked up without the lock. */
    public boolean esperaConsolidacao(String protocolo) {
        return usuario.pode(Permissao.CONSOLIDAR_RESPOSTA)
                && (!usuario.pode(Permissao.RESPONDER_DEMANDA)
                        || solicitacoes.existsByProtocoloAndTarefaIsNotNull(protocolo));
    }

    public Solicitacao solicitacaoParaVer(String protocolo) {
        return comedimento.lendo(protocolo, () -> {
            Solicitacao solicitacao =
                    solicitacoes.findByProtocolo(protocolo).orElseThrow(naoHa("solicitação", protocolo));
            visivel(solicitacao.atendimento());
            return solicitacao;
        });
    }

    /** Whoever may see the atendimento. */
    public Reclamacao reclamacaoParaVer(String protocolo) {
        return comedimento.lendo(protocolo, () -> {
            Reclamacao reclamacao = reclamacoes.findByProtocolo(protocolo).orElseThrow(naoHa("reclamação", protocolo));
            visivel(reclamacao.solicitacao().atendimento());
            return reclamacao;
        });
    }

    public Reclamacao reclamacaoParaResponder(String protocolo) {
        return reclamacaoPara(Permissao.TRATAR_RECLAMACAO, protocolo);
    }

    /** To tell its answer to who complained. */
    public Reclamacao reclamacaoParaRetornar(String protocolo) {
        return reclamacaoPara(Permissao.ATENDER, protocolo);
    }

    private Reclamacao reclamacaoPara(Permissao permissao, String protocolo) {
        usuario.exigir(permissao);
        trancarDono("reclamação", protocolo, reclamacoes::atendimentoDe);
        Reclamacao reclamacao = reclamacoes.findByProtocolo(protocolo).orElseThrow();
        tomada(reclamacao.tarefa()).ifPresent(recusa -> {
            throw recusa;
        });
        return reclamacao;
    }

    /** Whoever of the staff may see it, as long as it is open. */
    public Atendimento paraComentar(String protocolo) {
        if (!daEquipe()) {
            usuario.exigir(Permissao.ATENDER);
        }
        Atendimento atendimento = paraMudar(protocolo);
        if (atendimento.situacao().terminou()) {
            throw new Recusa.EstadoNaoPermite("Não é possível comentar o atendimento %s: ele está %s.%s"
                    .formatted(
                            protocolo,
                            atendimento.situacao().descricao().toLowerCase(Locale.ROOT),
                            ultimoAto.doEncerrado(atendimento)));
        }
        return atendimento;
    }

    /** As {@link #paraComentar}, of a case that is seen already. */
    public boolean podeComentar(SituacaoAtendimento situacao) {
        return daEquipe() && !situacao.terminou();
    }

    private boolean daEquipe() {
        return COMENTAM.stream().anyMatch(usuario::pode);
    }

    public boolean permite(Acao acao, Atendimento atendimento) {
        return permitidas(atendimento).anyMatch(acao::equals);
    }

    /** What right, situation and whose it is let the user do now. */
    public Stream<Acao> permitidas(Atendimento atendimento) {
        Instant agora = relogio.instant();
        Supplier<Optional<Alcada.Impedimento>> posse = SingletonSupplier.of(() -> alcada.posse(atendimento));
        return Arrays.stream(Acao.values())
                .filter(acao -> usuario.pode(acao.permissao())
                        && acao.impedimento(atendimento, agora).isEmpty()
                        && alcada.impedimento(acao, atendimento, posse).isEmpty());
    }

    /** The same of a request. */
    public Stream<AcaoDaSolicitacao> permitidas(Solicitacao solicitacao) {
        Instant agora = relogio.instant();
        return Arrays.stream(AcaoDaSolicitacao.values())
                .filter(acao -> usuario.pode(acao.permissao())
                        && acao.impedimento(solicitacao, agora).isEmpty()
                        && deQuem(acao, solicitacao).isEmpty());
    }

    private Optional<Recusa> deQuem(Acao acao, Atendimento atendimento) {
        return alcada.impedimento(acao, atendimento, () -> alcada.posse(atendimento));
    }

    /** What is the groups' goes by their parts of it; to cancel it while the case is with an operator, by the case. */
    private Optional<Recusa> deQuem(AcaoDaSolicitacao acao, Solicitacao solicitacao) {
        return switch (acao) {
            case RESPONDER, REDIRECIONAR, PEDIR_COMPLEMENTO -> partes.impedidoDeResponder(solicitacao);
            case TRANSFERIR_DEMANDA -> partes.impedidoDeTransferir(solicitacao);
            case CANCELAR -> deQuem(Acao.CANCELAR, solicitacao.atendimento());
            case CONSOLIDAR -> tomada(solicitacao.tarefa());
            case REGISTRAR_PROVIDENCIA -> tomada(solicitacao.tarefaAtraso());
            default -> Optional.empty();
        };
    }

    private Optional<Recusa> tomada(String tarefa) {
        return alcada.impedimentoDaTomada(tarefa).map(Recusa.EstadoNaoPermite::new);
    }

    /** It is there and the user may read it. */
    public boolean podeVer(Atendimento atendimento) {
        return !atendimento.excluido() && leitura.pode(atendimento);
    }

    /** Those among these protocols, of cases, requests or complaints, whose content is restricted to others. */
    public Set<String> restritosAOutros(Collection<String> protocolos) {
        return protocolos.isEmpty() || usuario.pode(Permissao.ACESSAR_CONTEUDO_RESTRITO)
                ? Set.of()
                : Stream.of(
                                atendimentos.restritos(protocolos),
                                solicitacoes.restritas(protocolos),
                                reclamacoes.restritas(protocolos))
                        .flatMap(List::stream)
                        .filter(um -> !leitura.semRestricao(um.atendimento()))
                        .map(Restrito::protocolo)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it would reach that user, or somebody of that group. */
    public boolean alcanca(String usuarioOuGrupo, Atendimento atendimento) {
        return leitura.podeOutro(usuarioOuGrupo, atendimento);
    }

    /** Acts tell as much about a protocol as reading does. */
    private Atendimento paraMudar(String protocolo) {
        return comedimento.procurando(
                protocolo,
                () -> visivel(atendimentos.paraMudar(protocolo).orElseThrow(naoHa("atendimento", protocolo))));
    }

    private void trancarDono(String oQue, String protocolo, Function<String, Optional<Long>> dono) {
        comedimento.procurando(protocolo, () -> {
            Long id = dono.apply(protocolo).orElseThrow(naoHa(oQue, protocolo));
            return visivel(atendimentos.paraMudar(id).orElseThrow());
        });
    }

    private Atendimento visivel(Atendimento atendimento) {
        if (atendimento.excluido()) {
            throw naoHa("atendimento", atendimento.protocolo()).get();
        }
        leitura.exigir(atendimento);
        return atendimento;
    }

    private Supplier<Recusa> naoHa(String oQue, String protocolo) {
        return () -> leitura.naoHa(oQue, protocolo);
    }
}
