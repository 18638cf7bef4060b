package br.central.ausencias;

import br.central.ausencias.AusenciasNoBanco.Linha;
import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who has their tasks meanwhile. From the first day to the last, of the operator's time zone, the tasks
 * that are with who is away, also those that come meanwhile, are offered to the substitute, who works them as if they were
 * the substitute's own, within the substitute's own rights; content restricted to others stays so (S0.14). Nothing is moved,
 * so that afterwards nothing has to be moved back. Right CADASTRAR_AUSENCIAS.
 */
@Service
@Transactional
public class Ausencias {

    /** How long what is over stays in the list. */
    private static final int DIAS_PASSADOS = 90;

    private final AusenciasNoBanco ausencias;
    private final ValidacaoDaAusencia validacao;
    private final Operadores operadores;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    Ausencias(
            AusenciasNoBanco ausencias,
            ValidacaoDaAusencia validacao,
            Operadores operadores,
            UsuarioAtual usuario,
            Clock relogio) {
        this.ausencias = ausencias;
        this.validacao = validacao;
        this.operadores = operadores;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /**
     * @throws Recusa.RegraNaoAtendida when one of the two is not there, both are the same, the period is none, or one
     *     would stand in while away
     */
    public AusenciaView cadastrar(NovaAusencia nova) {
        usuario.exigir(Permissao.CADASTRAR_AUSENCIAS);
        ausencias.travar();
        validacao.conferir(nova);
        return ver(ausencias.uma(ausencias.incluir(nova, usuario.login())).orElseThrow());
    }

    /**
     * Back, from this moment on; one that was still to come never begins.
     *
     * @throws Recusa.NaoEncontrado when there is no such absence
     * @throws Recusa.EstadoNaoPermite when it is over
     */
    public AusenciaView encerrar(long id) {
        usuario.exigir(Permissao.CADASTRAR_AUSENCIAS);
        Linha antes = ausencias.uma(id).orElseThrow(() -> new Recusa.NaoEncontrado("Não há a ausência " + id + "."));
        if (!ausencias.encerrar(id, usuario.login())) {
            throw new Recusa.EstadoNaoPermite("A ausência de %s já terminou.".formatted(nome(antes.login())));
        }
        return ver(ausencias.uma(id).orElseThrow());
    }

    /** What is going on and what is to come, and what is over for up to ninety days; by first day. */
    @Transactional(readOnly = true)
    public List<AusenciaView> lista() {
        usuario.exigir(Permissao.CADASTRAR_AUSENCIAS);
        return ausencias.desde(LocalDate.now(relogio).minusDays(DIAS_PASSADOS)).stream()
                .map(this::ver)
                .toList();
    }

    /** For whom that person stands in today; anybody may ask of oneself. */
    @Transactional(readOnly = true)
    public List<AusenciaView> substituidosPor(String login) {
        if (!usuario.login().equals(login)) {
            usuario.exigir(Permissao.CADASTRAR_AUSENCIAS);
        }
        return ausencias.substituidosPor(login).stream().map(this::ver).toList();
    }

    private AusenciaView ver(Linha linha) {
        return new AusenciaView(
                linha.id(),
                linha.login(),
                nome(linha.login()),
                linha.substituto(),
                nome(linha.substituto()),
                linha.de(),
                linha.ate(),
                linha.motivo(),
                linha.vigenteEm(LocalDate.now(relogio)),
                new AusenciaView.Registro(
                        linha.cadastradaPor(),
                        em(linha.cadastradaEm()),
                        linha.encerradaPor(),
                        em(linha.encerradaEm())));
    }

    private String nome(String login) {
        return operadores.comoSeChama(login);
    }

    private OffsetDateTime em(OffsetDateTime quando) {
        return quando == null
                ? null
                : quando.atZoneSameInstant(relogio.getZone()).toOffsetDateTime();
    }
}
