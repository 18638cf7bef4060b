package br.central.ouvidoria;

import br.central.anexos.AnexoView;
import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demands that the regulator notifies the operator of (NIP, RN ANS 483/2022): number and moment of the notification stand
 * in the case, from where the clock counts; here is what became of each, with the proof and the file that answered it. Rights
 * TRATAR_RECLAMACAO or VER_INDICADORES to list, REGISTRAR_FATO_DO_PRAZO to record; a single one takes what reading its case
 * takes. Times are of the operator's time zone.
 */
@Service
@Transactional
class Nips {

    /** As many as a page shows: the open ones first, then the latest. */
    static final int LISTADAS = 200;

    private final NipsNoBanco banco;
    private final Solicitacoes solicitacoes;
    private final AnexosDoAtendimento anexos;
    private final Clientes clientes;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    Nips(
            NipsNoBanco banco,
            Solicitacoes solicitacoes,
            AnexosDoAtendimento anexos,
            Clientes clientes,
            UsuarioAtual usuario,
            Clock relogio) {
        this.banco = banco;
        this.solicitacoes = solicitacoes;
        this.anexos = anexos;
        this.clientes = clientes;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** Without those whose content is restricted to others. */
    @Transactional(readOnly = true)
    public List<NipView> listar() {
        exigirLeitura();
        boolean tudo = usuario.pode(Permissao.ACESSAR_CONTEUDO_RESTRITO);
        List<NipsNoBanco.Linha> linhas = banco.ultimas(LISTADAS).stream()
                .filter(uma -> tudo || !uma.restrita())
                .toList();
        Map<Long, ClienteResumo> nomes = clientes.porIds(linhas.stream()
                .map(NipsNoBanco.Linha::cliente)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return linhas.stream()
                .map(uma -> uma.vista(nome(nomes, uma.cliente()), relogio))
                .toList();
    }

    private static String nome(Map<Long, ClienteResumo> nomes, Long cliente) {
        return cliente == null || !nomes.containsKey(cliente)
                ? null
                : nomes.get(cliente).nome();
    }

    /**
     * @throws Recusa.NaoEncontrado when there is no such request, or it is no NIP
     * @throws Recusa.SemPermissao when the case was not given to the user, or is restricted to others
     */
    @Transactional(readOnly = true)
    public NipView detalhar(String protocolo) {
        SolicitacaoView solicitacao = solicitacoes.detalhar(protocolo);
        NipsNoBanco.Linha linha = banco.da(solicitacao.protocolo())
                .orElseThrow(() ->
                        new Recusa.NaoEncontrado("A solicitação %s não é uma NIP.".formatted(solicitacao.protocolo())));
        String nome = linha.cliente() == null ? null : nome(clientes.porIds(List.of(linha.cliente())), linha.cliente());
        return linha.vista(nome, relogio);
    }

    /** The files of its case, to choose proof and answer from. */
    @Transactional(readOnly = true)
    public List<AnexoView> arquivos(NipView nip) {
        return anexos.listar(nip.atendimento());
    }

    /**
     * A repair counts when it was done until the end of the clock, and has a proof.
     *
     * @throws Recusa.RegraNaoAtendida on the field that lacks something or is not of the case
     * @throws Recusa.EstadoNaoPermite before the notification is recorded, or when somebody else wrote since
     */
    public NipView registrar(String protocolo, NovoDesfecho novo) {
        usuario.exigir(Permissao.REGISTRAR_FATO_DO_PRAZO);
        NipView antes = detalhar(protocolo);
        conferir(antes, novo);
        if (!banco.gravar(antes, novo, usuario.login(), relogio.instant())) {
            throw new Recusa.EstadoNaoPermite("Outra pessoa gravou esta NIP. Atualize e tente de novo.");
        }
        return detalhar(protocolo);
    }

    private void conferir(NipView nip, NovoDesfecho novo) {
        if (nip.notificacao().notificadaEm() == null) {
            throw new Recusa.EstadoNaoPermite(
                    "Registre antes a notificação da ANS na solicitação: número da demanda e quando chegou.");
        }
        exigirDoCaso(nip, "prova", novo.prova());
        exigirDoCaso(nip, "resposta", novo.resposta());
        exigirPassado(nip, "reparadaEm", novo.reparadaEm());
        exigirPassado(nip, "respondidaEm", novo.respondidaEm());
        if (novo.desfecho() == DesfechoDaNip.RVE) {
            conferirReparacao(nip, novo);
        }
    }

    private static void conferirReparacao(NipView nip, NovoDesfecho novo) {
        exigir(novo.reparadaEm() != null, "reparadaEm", "Informe quando o que o beneficiário pediu foi feito.");
        exigir(novo.prova() != null, "prova", "Escolha o anexo que prova a reparação.");
        OffsetDateTime venceEm = nip.notificacao().venceEm();
        exigir(
                venceEm == null || !novo.reparadaEm().isAfter(venceEm),
                "reparadaEm",
                "A reparação só é eficaz até o fim do prazo da NIP.");
    }

    private void exigirDoCaso(NipView nip, String campo, Long anexo) {
        exigir(
                anexo == null || anexos.listar(nip.atendimento()).stream().anyMatch(um -> um.id() == anexo),
                campo,
                "Este arquivo não é um anexo do atendimento.");
    }

    private void exigirPassado(NipView nip, String campo, OffsetDateTime em) {
        boolean cabe = em == null
                || !em.toInstant().isAfter(relogio.instant())
                        && !em.isBefore(nip.notificacao().notificadaEm());
        exigir(cabe, campo, "Informe uma data entre a notificação da ANS e agora.");
    }

    private static void exigir(boolean certo, String campo, String mensagem) {
        if (!certo) {
            throw Recusa.RegraNaoAtendida.campo(campo, mensagem);
        }
    }

    private void exigirLeitura() {
        if (!usuario.pode(Permissao.TRATAR_RECLAMACAO)) {
            usuario.exigir(Permissao.VER_INDICADORES);
        }
    }
}
