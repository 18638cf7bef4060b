package br.central.lotes;

import br.central.comum.Pagina;
import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import br.central.seguranca.CasosVedados;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on many pieces of work at once. A batch is taken in and answered at once; workers do its rows one by one, each in a
 * transaction of its own, in the name of who asked and with the rights that person has at that moment, and note the result
 * beside it. A restart in the middle neither repeats nor loses a row. Each act is in the timeline of its case. Takes the
 * right AGIR_EM_LOTE and that of the act; who has AGIR_EM_LOTE sees and cancels every batch, for somebody has to when its
 * owner cannot. Times are of the operator's time zone.
 */
@Service
@Transactional
public class Lotes {

    private static final int ULTIMOS = 50;

    private final LotesNoBanco lotes;
    private final ValidacaoDoLote validacao;
    private final CasosVedados vedados;
    private final UsuarioAtual usuario;

    Lotes(LotesNoBanco lotes, ValidacaoDoLote validacao, CasosVedados vedados, UsuarioAtual usuario) {
        this.lotes = lotes;
        this.validacao = validacao;
        this.vedados = vedados;
        this.usuario = usuario;
    }

    /** What the current user may do to many at once. */
    @Transactional(readOnly = true)
    public List<AcaoEmLote> acoesPermitidas() {
        return Arrays.stream(AcaoEmLote.values())
                .filter(acao -> acao.permitida(usuario))
                .toList();
    }

    /**
     * Takes a batch in; the work begins within a second.
     *
     * @throws Recusa.SemPermissao naming the right that is missing
     * @throws Recusa.RegraNaoAtendida with what is wrong beside each field
     */
    public LoteView registrar(NovoLote novo) {
        usuario.exigir(Permissao.AGIR_EM_LOTE);
        validacao.exigirAcao(novo);
        novo.acao().exigir(usuario);
        validacao.conferir(novo);
        List<String> chaves = novo.chaves().stream().distinct().toList();
        return ver(lotes.incluir(limpo(novo), chaves, usuario.login()));
    }

    /** Only what the act needs is kept. */
    private static NovoLote limpo(NovoLote novo) {
        AcaoEmLote acao = novo.acao();
        boolean transfere = acao == AcaoEmLote.TRANSFERIR;
        return new NovoLote(
                acao,
                null,
                transfere ? novo.grupo() : null,
                transfere ? novo.usuario() : null,
                acao == AcaoEmLote.ALTERAR_PRAZO ? novo.venceEm() : null,
                acao == AcaoEmLote.ALTERAR_PRIORIDADE ? novo.prioridade() : null,
                TextoVisto.ouNulo(novo.texto()));
    }

    /** @throws Recusa.NaoEncontrado when there is no such batch */
    @Transactional(readOnly = true)
    public LoteView ver(long id) {
        usuario.exigir(Permissao.AGIR_EM_LOTE);
        return lotes.ver(id).orElseThrow(() -> new Recusa.NaoEncontrado("Não há o lote " + id + "."));
    }

    /** The user's own, the newest first; 50 at the most. */
    @Transactional(readOnly = true)
    public List<LoteView> meus() {
        usuario.exigir(Permissao.AGIR_EM_LOTE);
        return lotes.ultimos(usuario.login(), ULTIMOS);
    }

    /**
     * One page of the rows, in the order of the keys.
     *
     * @param resultado {@code null} for all of them
     * @param pagina counted from 0
     */
    @Transactional(readOnly = true)
    public Pagina<LinhaDoLote> linhas(long id, ResultadoDaLinha resultado, int pagina, int tamanho) {
        LoteView lote = ver(id);
        int qual = Math.max(pagina, 0);
        int quantas = Math.min(Math.max(tamanho, 1), Pagina.TAMANHO_MAXIMO);
        List<LinhaDoLote> lidas = lotes.linhas(id, resultado, qual, quantas);
        Set<String> deOutros = vedados.entre(lidas.stream()
                .map(LinhaDoLote::protocolo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<LinhaDoLote> linhas = lidas.stream()
                .map(uma ->
                        uma.protocolo() != null && deOutros.contains(uma.protocolo()) ? uma.semOQueERestrito() : uma)
                .toList();
        return new Pagina<>(linhas, total(lote, resultado), qual, quantas);
    }

    private static long total(LoteView lote, ResultadoDaLinha resultado) {
        if (resultado == null) {
            return lote.linhas().total();
        }
        return switch (resultado) {
            case PENDENTE -> lote.linhas().pendentes();
            case FEITO -> lote.linhas().feitos();
            case RECUSADO -> lote.linhas().recusados();
            case JA_CONCLUIDO -> lote.linhas().jaConcluidos();
            case NAO_EXECUTADO -> lote.linhas().naoExecutados();
        };
    }

    /**
     * What has not been done will not be; what has been done stays.
     *
     * @throws Recusa.EstadoNaoPermite when it is over already
     */
    public LoteView cancelar(long id) {
        LoteView antes = ver(id);
        if (!lotes.cancelar(id, usuario.login())) {
            throw new Recusa.EstadoNaoPermite(
                    "O lote %d já terminou: %d feitos, %d recusados, %d já concluídos, %d não executados."
                            .formatted(
                                    id,
                                    antes.linhas().feitos(),
                                    antes.linhas().recusados(),
                                    antes.linhas().jaConcluidos(),
                                    antes.linhas().naoExecutados()));
        }
        return ver(id);
    }
}
