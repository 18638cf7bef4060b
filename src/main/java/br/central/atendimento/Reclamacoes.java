package br.central.atendimento;

import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.RelogioRepository;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.comum.Recusa;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ouvidoria's part: a second instance with a clock of its own (RN 323/2013). Right TRATAR_RECLAMACAO. */
@Service
@RepeteEmCorrida
@Transactional
public class Reclamacoes {

    private final Casos casos;
    private final RelogioRepository relogios;
    private final ProcessoDaSolicitacao processo;
    private final Diario diario;
    private final VistasDaSolicitacao vistas;

    Reclamacoes(
            Casos casos,
            RelogioRepository relogios,
            ProcessoDaSolicitacao processo,
            Diario diario,
            VistasDaSolicitacao vistas) {
        this.casos = casos;
        this.relogios = relogios;
        this.processo = processo;
        this.diario = diario;
        this.vistas = vistas;
    }

    @Transactional(readOnly = true)
    public ReclamacaoView detalhar(String protocolo) {
        return ver(casos.reclamacaoParaVer(protocolo));
    }

    /**
     * @throws Recusa.EstadoNaoPermite when it has been answered, or the user answered the request it is about: the
     *     second instance is another person (B8)
     * @throws Recusa.RegraNaoAtendida when the text is not a conclusive answer
     */
    public ReclamacaoView responder(String protocolo, RespostaDada dada) {
        Reclamacao reclamacao = casos.reclamacaoParaResponder(protocolo);
        if (!reclamacao.emAberto()) {
            throw new Recusa.EstadoNaoPermite("A reclamação %s já foi respondida por %s."
                    .formatted(protocolo, reclamacao.resposta().por()));
        }
        if (reclamacao.tarefa() == null) {
            throw new Recusa.EstadoNaoPermite(
                    "A reclamação %s não está em tratamento: a solicitação foi cancelada ou aguarda a tabela de prazos."
                            .formatted(protocolo));
        }
        exigirOutraPessoa(reclamacao);
        String tarefa = reclamacao.tarefa();
        reclamacao.responder(Resposta.conclusiva(
                dada.texto(),
                dada.conclusao(),
                dada.fundamento(),
                diario.ato().quando(),
                diario.ato().quem()));
        diario.anotarMudanca(
                reclamacao.solicitacao(),
                TipoAndamento.RESPOSTA_DA_OUVIDORIA,
                dada.texto(),
                null,
                dada.conclusao().descricao());
        processo.reclamacaoRespondida(tarefa);
        return ver(reclamacao);
    }

    private void exigirOutraPessoa(Reclamacao reclamacao) {
        String eu = diario.ato().quem();
        boolean respondi = reclamacao.solicitacao().demandas().stream()
                .map(Demanda::resposta)
                .filter(Objects::nonNull)
                .anyMatch(resposta -> resposta.por().equals(eu));
        if (respondi) {
            throw new Recusa.EstadoNaoPermite(
                    "Quem respondeu a solicitação não trata a reclamação sobre ela; passe a outra pessoa da ouvidoria.");
        }
    }

    ReclamacaoView ver(Reclamacao reclamacao) {
        return vistas.reclamacao(
                reclamacao, relogios.vigentes(reclamacao.solicitacao().atendimento()));
    }
}
