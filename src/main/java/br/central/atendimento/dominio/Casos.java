package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Recusa;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

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
    private final AcoesPermitidas acoes;
    private final UltimoAto ultimoAto;
    private final Comedimento comedimento;
    private final UsuarioAtual usuario;

    Casos(
            AtendimentoRepository atendimentos,
            SolicitacaoRepository solicitacoes,
            ReclamacaoRepository reclamacoes,
            Leitura leitura,
            AcoesPermitidas acoes,
            UltimoAto ultimoAto,
            Comedimento comedimento,
            UsuarioAtual usuario) {
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.reclamacoes = reclamacoes;
        this.leitura = leitura;
        this.acoes = acoes;
        this.ultimoAto = ultimoAto;
        this.comedimento = comedimento;
        this.usuario = usuario;
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
        acoes.exigir(acao, atendimento);
        return atendimento;
    }

    /** The lock is that of the atendimento, so that its solicitações too change one after the other. */
    public Solicitacao para(AcaoDaSolicitacao acao, String protocolo) {
        usuario.exigir(acao.permissao());
        Solicitacao solicitacao = trancarDono("solicitação", protocolo, solicitacoes::atendimentoDe)
                .pedidos()
                .doProtocolo(protocolo)
                .orElseThrow();
        acoes.exigir(acao, solicitacao);
        return solicitacao;
    }

    /** Whether what the user answers is the one answer made of the groups'; looked up without the lock. */
    public boolean esperaConsolidacao(String protocolo) {
        return usuario.pode(Permissao.CONSOLIDAR_RESPOSTA)
                && (!usuario.pode(Permissao.RESPONDER_DEMANDA) || solicitacoes.paraConsolidar(protocolo));
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
        acoes.exigirNaoTomada(reclamacao);
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

    /** For a task of its process, which may be there after the end of the case too: whose it is, the task says. */
    public Atendimento paraTarefa(String protocolo) {
        return paraMudar(protocolo);
    }

    /** As {@link #paraComentar}, of a case that is seen already. */
    public boolean podeComentar(SituacaoAtendimento situacao) {
        return daEquipe() && !situacao.terminou();
    }

    private boolean daEquipe() {
        return COMENTAM.stream().anyMatch(usuario::pode);
    }

    /** It is there and the user may read it. */
    public boolean podeVer(Atendimento atendimento) {
        return !atendimento.excluido() && leitura.pode(atendimento);
    }

    public boolean podeVer(String protocolo) {
        return atendimentos.findByProtocolo(protocolo).filter(this::podeVer).isPresent();
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

    private Atendimento trancarDono(String oQue, String protocolo, Function<String, Optional<Long>> dono) {
        return comedimento.procurando(protocolo, () -> {
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
