package br.central.atendimento.atos;

import br.central.atendimento.contrato.LigacoesAoCliente;
import br.central.atendimento.contrato.MensagemComplementar;
import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What was asked of the client, or of a provider, has come: who waited for it goes on. */
@Component
public class ComplementoRecebido {

    private final LigacoesAoCliente ligacoes;
    private final ProcessoDoAtendimento processo;
    private final ProcessoDaSolicitacao processoDaSolicitacao;
    private final Diario diario;

    ComplementoRecebido(
            LigacoesAoCliente ligacoes,
            ProcessoDoAtendimento processo,
            ProcessoDaSolicitacao processoDaSolicitacao,
            Diario diario) {
        this.ligacoes = ligacoes;
        this.processo = processo;
        this.processoDaSolicitacao = processoDaSolicitacao;
        this.diario = diario;
    }

    public void receber(Atendimento atendimento, MensagemComplementar complemento) {
        QuemComplementa cliente =
                QuemComplementa.daParteDe(atendimento.cliente().tipo());
        QuemComplementa de = complemento.de() == null ? cliente : complemento.de();
        atendimento.tocado(diario.ato());
        diario.anotarMudanca(
                atendimento,
                TipoAndamento.COMPLEMENTO,
                complemento.texto(),
                null,
                de == cliente ? null : "Do " + de.descricao().toLowerCase(Locale.ROOT));
        processo.complementado(atendimento);
        atendimento.solicitacoes().stream()
                .flatMap(solicitacao -> solicitacao.daRodada().esperandoPor(de, cliente).stream())
                .forEach(demanda -> {
                    ligacoes.dispensar(demanda.id());
                    processoDaSolicitacao.complementoRecebido(demanda);
                });
    }
}
