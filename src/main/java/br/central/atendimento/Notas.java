package br.central.atendimento;

import br.central.atendimento.atos.RepeteEmCorrida;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.MencaoView;
import br.central.atendimento.contrato.NovaNota;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Mencao;
import br.central.atendimento.dominio.MencaoRepository;
import br.central.atendimento.dominio.MencoesNoBanco;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.Vistas;
import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes the staff leave one another in an open case, and who they are meant for. They stay in the timeline and never reach
 * the client. Any right to work on cases is enough; who may not see the case may not comment it, and a mention gives nobody
 * the right to see it. Refusals as in {@link Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Notas {

    /** As many as a home shows. */
    public static final int LISTADAS = 20;

    private final Casos casos;
    private final AtendimentoRepository atendimentos;
    private final Diario diario;
    private final MencaoRepository mencoes;
    private final MencoesNoBanco banco;
    private final Operadores operadores;
    private final UsuarioAtual usuario;
    private final Vistas vistas;
    private final Rotulos rotulos;
    private final Horario horario;
    private final Clock relogio;

    Notas(
            Casos casos,
            AtendimentoRepository atendimentos,
            Diario diario,
            MencaoRepository mencoes,
            MencoesNoBanco banco,
            Operadores operadores,
            UsuarioAtual usuario,
            Vistas vistas,
            Rotulos rotulos,
            Horario horario,
            Clock relogio) {
        this.casos = casos;
        this.atendimentos = atendimentos;
        this.diario = diario;
        this.mencoes = mencoes;
        this.banco = banco;
        this.operadores = operadores;
        this.usuario = usuario;
        this.vistas = vistas;
        this.rotulos = rotulos;
        this.horario = horario;
        this.relogio = relogio;
    }

    /**
     * @throws Recusa.RegraNaoAtendida ({@code mencoes}) when there is no such user or group, or it may not read the case
     * @throws Recusa.EstadoNaoPermite when the case is over
     */
    public AtendimentoView anotar(String protocolo, NovaNota nova) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        nova.mencionados().forEach(nome -> exigirQueLeia(nome, atendimento));
        Andamento nota = diario.nota(atendimento, nova.texto().strip());
        nova.mencionados().stream()
                .map(nome -> operadores.haGrupo(nome) ? Mencao.doGrupo(nota, nome) : Mencao.doUsuario(nota, nome))
                .forEach(mencoes::save);
        return vistas.de(atendimento);
    }

    public AtendimentoView comentar(String protocolo, Texto comentario) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        diario.anotar(atendimento, TipoAndamento.COMENTARIO, comentario.texto());
        return vistas.de(atendimento);
    }

    /**
     * About one of its requests.
     *
     * @throws Recusa.NaoEncontrado when the atendimento has no such request
     */
    public AtendimentoView comentar(String protocolo, String daSolicitacao, Texto comentario) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        Solicitacao solicitacao = atendimento.solicitacoes().stream()
                .filter(uma -> uma.protocolo().equals(daSolicitacao))
                .findFirst()
                .orElseThrow(() ->
                        new Recusa.NaoEncontrado("Não há solicitação com o protocolo %s.".formatted(daSolicitacao)));
        diario.anotar(solicitacao, TipoAndamento.COMENTARIO, comentario.texto());
        return vistas.de(atendimento);
    }

    /** Whether the current user may note something in a case in that situation, which the user sees. */
    public boolean possivel(SituacaoAtendimento situacao) {
        return casos.podeComentar(situacao);
    }

    private void exigirQueLeia(String nome, Atendimento atendimento) {
        boolean grupo = operadores.haGrupo(nome);
        if (!grupo && operadores.nome(nome).isEmpty()) {
            throw Recusa.RegraNaoAtendida.campo("mencoes", "Não há pessoa nem grupo com o nome %s.".formatted(nome));
        }
        if (!casos.alcanca(nome, atendimento)) {
            String quem = grupo
                    ? "O grupo " + rotulos.grupo(nome)
                    : operadores.nome(nome).orElseThrow();
            throw Recusa.RegraNaoAtendida.campo(
                    "mencoes", quem + " não pode ler este atendimento, e a menção não chegaria.");
        }
    }

    /** Those of the current user and of the user's groups, of cases the user may see: what is not read first. */
    @Transactional(readOnly = true)
    public List<MencaoView> minhas() {
        return banco.de(usuario.login(), usuario.grupos(), LISTADAS).stream()
                .filter(linha -> atendimentos
                        .findByProtocolo(linha.protocolo())
                        .filter(casos::podeVer)
                        .isPresent())
                .map(linha -> new MencaoView(
                        linha.protocolo(),
                        operadores.nome(linha.quem()).orElse(linha.quem()),
                        linha.grupo(),
                        horario.em(linha.quando().toInstant()),
                        linha.texto(),
                        linha.lida()))
                .toList();
    }

    /** The current user has the case before them. */
    public void lidas(String protocolo) {
        try {
            banco.lidas(casos.paraVer(protocolo), usuario.login(), usuario.grupos(), relogio.instant());
        } catch (DuplicateKeyException outraAba) {
            // Another tab of the same person said it at the same moment.
        }
    }
}
