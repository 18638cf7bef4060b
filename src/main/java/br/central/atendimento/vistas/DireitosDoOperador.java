package br.central.atendimento.vistas;

import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.AcoesPermitidas;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AvaliacaoRepository;
import br.central.atendimento.dominio.LimiteDoContato;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.Relogio;
import br.central.atendimento.dominio.Solicitacao;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is offered to the current user now: what {@link AcoesPermitidas} allows, and there is still something to do it to. */
@Component
class DireitosDoOperador {

    private final AcoesPermitidas permitidas;
    private final AvaliacaoRepository avaliacoes;

    DireitosDoOperador(AcoesPermitidas permitidas, AvaliacaoRepository avaliacoes) {
        this.permitidas = permitidas;
        this.avaliacoes = avaliacoes;
    }

    List<String> acoes(Atendimento atendimento, List<Solicitacao> pedidos, List<Relogio> vigentes) {
        return permitidas
                .das(atendimento)
                .filter(acao -> cabe(acao, atendimento, pedidos, vigentes))
                .map(Acao::name)
                .toList();
    }

    private boolean cabe(Acao acao, Atendimento atendimento, List<Solicitacao> pedidos, List<Relogio> vigentes) {
        boolean haPedido = pedidos.stream().anyMatch(Solicitacao::emAberto);
        return switch (acao) {
            case RESOLVER ->
                !haPedido
                        && atendimento.classificacao() != null
                        && LimiteDoContato.alemDele(atendimento, vigentes).isEmpty();
            case ENCAMINHAR -> haPedido || atendimento.classificacao() != null;
            case AVALIAR -> avaliacoes.findByAtendimento(atendimento).isEmpty();
            default -> true;
        };
    }

    List<String> acoes(Solicitacao solicitacao, List<Reclamacao> queixas) {
        return permitidas
                .das(solicitacao)
                .filter(acao -> cabe(acao, solicitacao, queixas))
                .map(AcaoDaSolicitacao::name)
                .toList();
    }

    private boolean cabe(AcaoDaSolicitacao acao, Solicitacao solicitacao, List<Reclamacao> queixas) {
        return switch (acao) {
            case CONSOLIDAR -> solicitacao.tarefa() != null;
            case RECLAMAR -> nenhumaImpede(TipoDeReclamacao.RECLAMACAO, solicitacao, queixas);
            case PEDIR_REANALISE -> nenhumaImpede(TipoDeReclamacao.REANALISE, solicitacao, queixas);
            default -> true;
        };
    }

    private static boolean nenhumaImpede(TipoDeReclamacao tipo, Solicitacao solicitacao, List<Reclamacao> queixas) {
        return queixas.stream()
                .filter(queixa -> queixa.solicitacao() == solicitacao)
                .allMatch(queixa -> queixa.impedeOutra(tipo).isEmpty());
    }
}
