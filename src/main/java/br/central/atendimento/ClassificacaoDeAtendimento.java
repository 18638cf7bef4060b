package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.catalogo.Motivos;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts an atendimento under a classification, with all that follows from it. */
@Component
class ClassificacaoDeAtendimento {

    private final Pedidos pedidos;
    private final Motivos motivos;
    private final Relogios relogios;
    private final Reclassificacao reclassificacao;
    private final Diario diario;
    private final ProcessoDoAtendimento processo;

    ClassificacaoDeAtendimento(
            Pedidos pedidos,
            Motivos motivos,
            Relogios relogios,
            Reclassificacao reclassificacao,
            Diario diario,
            ProcessoDoAtendimento processo) {
        this.pedidos = pedidos;
        this.motivos = motivos;
        this.relogios = relogios;
        this.reclassificacao = reclassificacao;
        this.diario = diario;
        this.processo = processo;
    }

    /** Whether there is anything to do. */
    boolean mudaria(Atendimento atendimento, EscolhaDeClassificacao escolha) {
        return !escolha.classificacao().equals(atendimento.classificacao())
                || !Objects.equals(escolha.motivo(), atendimento.motivo());
    }

    void aplicar(Atendimento atendimento, EscolhaDeClassificacao escolha) {
        Classificado novo = pedidos.classificar(escolha.classificacao(), atendimento);
        if (escolha.motivo() != null) {
            motivos.exigir(escolha.motivo(), novo.classificacao());
        }
        if (novo.classificacao().equals(atendimento.classificacao()) && mudaria(atendimento, escolha)) {
            soOMotivo(atendimento, escolha.motivo());
        } else {
            reclassificar(atendimento, novo, escolha.motivo());
        }
    }

    private void soOMotivo(Atendimento atendimento, String motivo) {
        diario.anotarMudanca(
                atendimento,
                TipoAndamento.ALTERACAO,
                "Motivo",
                CamposDoAtendimento.porExtenso(atendimento.motivo()),
                CamposDoAtendimento.porExtenso(motivo));
        atendimento.mudarMotivo(motivo, diario.ato());
    }

    private void reclassificar(Atendimento atendimento, Classificado novo, String motivo) {
        String antes = atendimento.classificacao();
        atendimento.classificar(novo, motivo, diario.ato());
        TipoAndamento tipo = antes == null ? TipoAndamento.CLASSIFICACAO : TipoAndamento.RECLASSIFICACAO;
        diario.anotarMudanca(atendimento, tipo, null, antes, novo.classificacao());
        relogios.doAtendimento(atendimento);
        atendimento.solicitacoes().stream()
                .filter(solicitacao ->
                        solicitacao.emAberto() && solicitacao.classificacao().equals(antes))
                .forEach(solicitacao -> reclassificacao.aplicar(solicitacao, novo));
        relogios.recalcular(atendimento);
        processo.classificado(atendimento);
        processo.prazoMudou(atendimento);
    }
}
