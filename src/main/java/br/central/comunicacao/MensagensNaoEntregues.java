package br.central.comunicacao;

import br.central.comum.Recusa;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.CasosVedados;
import br.central.seguranca.Comedimento;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * For the supervision: what was given up or came back, and what is done about it. Right TRATAR_MENSAGENS_NAO_ENTREGUES; of a case
 * that is restricted to others nothing is shown, nor done.
 */
@Service
public class MensagensNaoEntregues {

    static final int PAGINA = 50;
    static final int MAIOR_MOTIVO = 300;
    private static final int DE_UMA_VEZ = 500;

    /** How many went out again, and how many could not. */
    record Reenvio(int reenviadas, int recusadas) {}

    private final NaoEntreguesNoBanco banco;
    private final TratoDaNaoEntregue trato;
    private final CasosVedados vedados;
    private final Comedimento comedimento;
    private final UsuarioAtual usuario;

    MensagensNaoEntregues(
            NaoEntreguesNoBanco banco,
            TratoDaNaoEntregue trato,
            CasosVedados vedados,
            Comedimento comedimento,
            UsuarioAtual usuario) {
        this.banco = banco;
        this.trato = trato;
        this.vedados = vedados;
        this.comedimento = comedimento;
        this.usuario = usuario;
    }

    /** @return one more than a page when there are more */
    List<MensagemNaoEntregueView> listar(FiltroDeNaoEntregues filtro) {
        exigir();
        return semVedadas(banco.listar(filtro, PAGINA + 1));
    }

    /**
     * @throws Recusa.EstadoNaoPermite when it was dealt with already, or its recipient is to be sent nothing more
     * @throws Recusa.MuitasVezes when the user has sent too many already
     */
    public void reenviar(long id) {
        exigir();
        comedimento.contar(AtoComedido.MENSAGEM);
        trato.reenviar(id);
    }

    /** All of them that the filter lets through; one that cannot be sent stops no other. */
    Reenvio reenviarTodas(FiltroDeNaoEntregues filtro) {
        exigir();
        comedimento.contar(AtoComedido.MENSAGEM);
        List<MensagemNaoEntregueView> todas = semVedadas(banco.listar(filtro, DE_UMA_VEZ));
        int recusadas = 0;
        for (MensagemNaoEntregueView uma : todas) {
            try {
                trato.reenviar(uma.id());
            } catch (Recusa recusa) {
                recusadas++;
            }
        }
        return new Reenvio(todas.size() - recusadas, recusadas);
    }

    /** @throws Recusa as in {@link #reenviar}, and RegraNaoAtendida when it is no address */
    void corrigir(long id, String endereco) {
        exigir();
        comedimento.contar(AtoComedido.MENSAGEM);
        trato.corrigir(id, endereco);
    }

    /** @throws Recusa.RegraNaoAtendida without a reason */
    void dispensar(long id, String motivo) {
        exigir();
        String dito = motivo == null ? "" : motivo.strip();
        if (dito.isEmpty() || dito.length() > MAIOR_MOTIVO) {
            throw Recusa.RegraNaoAtendida.campo("motivo", "Diga o motivo, com até " + MAIOR_MOTIVO + " caracteres.");
        }
        trato.dispensar(id, dito);
    }

    private void exigir() {
        usuario.exigir(Permissao.TRATAR_MENSAGENS_NAO_ENTREGUES);
    }

    private List<MensagemNaoEntregueView> semVedadas(List<MensagemNaoEntregueView> lidas) {
        Set<String> fora = vedados.entre(lidas.stream()
                .map(MensagemNaoEntregueView::protocolo)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lidas.stream()
                .filter(uma -> uma.protocolo() == null || !fora.contains(uma.protocolo()))
                .toList();
    }
}
