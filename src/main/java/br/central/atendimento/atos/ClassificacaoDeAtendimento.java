package br.central.atendimento.atos;

import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.catalogo.Motivos;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts an atendimento under a classification, with all that follows from it. */
@Component
class ClassificacaoDeAtendimento {

    private final Pedidos pedidos;
    private final Motivos motivos;
    private final ReavaliacaoDosFatos reavaliacao;
    private final Diario diario;
    private final ProcessoDoAtendimento processo;

    ClassificacaoDeAtendimento(
            Pedidos pedidos,
            Motivos motivos,
            ReavaliacaoDosFatos reavaliacao,
            Diario diario,
            ProcessoDoAtendimento processo) {
        this.pedidos = pedidos;
        this.motivos = motivos;
        this.reavaliacao = reavaliacao;
        this.diario = diario;
        this.processo = processo;
    }

    /** Whether there is anything to do. */
    public boolean mudaria(Atendimento atendimento, EscolhaDeClassificacao escolha) {
        return !escolha.classificacao().equals(atendimento.classificacao())
                || !Objects.equals(escolha.motivo(), atendimento.motivo());
    }

    public void aplicar(Atendimento atendimento, EscolhaDeClassificacao escolha) {
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
        Set<Solicitacao> iguais = atendimento.solicitacoes().stream()
                .filter(solicitacao ->
                        solicitacao.emAberto() && solicitacao.classificacao().equals(antes))
                .collect(Collectors.toSet());
        iguais.forEach(solicitacao -> reavaliacao.passaASer(solicitacao, novo));
        processo.classificado(atendimento);
        reavaliacao.aplicar(atendimento, iguais);
    }
}
