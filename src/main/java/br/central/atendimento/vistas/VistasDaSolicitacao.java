package br.central.atendimento.vistas;

import br.central.atendimento.contrato.DemandaView;
import br.central.atendimento.contrato.FatosView;
import br.central.atendimento.contrato.ReclamacaoView;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.FatosRegistrados;
import br.central.atendimento.dominio.PedidoDoCliente;
import br.central.atendimento.dominio.ProrrogacaoDaReclamacao;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Relogio;
import br.central.atendimento.dominio.Solicitacao;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows solicitações with what each group did, their complaints and what may be done now. */
@Component
public class VistasDaSolicitacao {

    private final DireitosDoOperador direitos;
    private final ReclamacaoRepository reclamacoes;
    private final Campos campos;
    private final Horario horario;

    VistasDaSolicitacao(DireitosDoOperador direitos, ReclamacaoRepository reclamacoes, Campos campos, Horario horario) {
        this.direitos = direitos;
        this.reclamacoes = reclamacoes;
        this.campos = campos;
        this.horario = horario;
    }

    public SolicitacaoView de(Solicitacao solicitacao) {
        Atendimento atendimento = solicitacao.atendimento();
        return de(List.of(solicitacao), reclamacoes.doAtendimento(atendimento), atendimento.relogios())
                .get(0);
    }

    public List<SolicitacaoView> de(List<Solicitacao> solicitacoes, List<Reclamacao> queixas, List<Relogio> vigentes) {
        if (solicitacoes.isEmpty()) {
            return List.of();
        }
        List<Demanda> todas = solicitacoes.get(0).atendimento().pedidos().demandas();
        return solicitacoes.stream()
                .map(solicitacao -> de(solicitacao, todas, queixas, vigentes))
                .toList();
    }

    private SolicitacaoView de(
            Solicitacao solicitacao, List<Demanda> todas, List<Reclamacao> queixas, List<Relogio> vigentes) {
        return new SolicitacaoView(
                solicitacao.protocolo(),
                solicitacao.atendimento().protocolo(),
                solicitacao.situacao(),
                pedido(solicitacao),
                solicitacao.responsaveis(),
                todas.stream()
                        .filter(demanda -> demanda.solicitacao() == solicitacao)
                        .map(demanda -> demanda(demanda, solicitacao.rodada()))
                        .toList(),
                registro(solicitacao),
                prazos(solicitacao, vigentes),
                fatos(solicitacao),
                horario.resposta(solicitacao.resposta()),
                queixas.stream()
                        .filter(queixa -> queixa.solicitacao() == solicitacao)
                        .map(queixa -> reclamacao(queixa, vigentes))
                        .toList(),
                direitos.acoes(solicitacao, queixas));
    }

    private SolicitacaoView.Pedido pedido(Solicitacao solicitacao) {
        PedidoDoCliente pedido = solicitacao.pedido();
        return new SolicitacaoView.Pedido(
                pedido.tipo(),
                pedido.classificado().classificacao(),
                pedido.classificado().natureza(),
                pedido.classificado().tipoDemanda(),
                campos.ler(pedido.campos()),
                pedido.endereco(),
                pedido.descricao());
    }

    private SolicitacaoView.Registro registro(Solicitacao solicitacao) {
        return new SolicitacaoView.Registro(
                solicitacao.priorizacao().prioridade(),
                solicitacao.priorizacao().reiteracoes(),
                horario.em(solicitacao.registro().quando()),
                solicitacao.registro().quem(),
                horario.em(solicitacao.abertaEm()),
                solicitacao.principal() == null ? null : solicitacao.principal().protocolo());
    }

    private SolicitacaoView.Prazos prazos(Solicitacao solicitacao, List<Relogio> vigentes) {
        return new SolicitacaoView.Prazos(
                horario.prazo(solicitacao, vigentes),
                vigentes.stream()
                        .filter(relogio -> relogio.dono().soDaSolicitacao(solicitacao))
                        .map(horario::relogio)
                        .toList());
    }

    private FatosView fatos(Solicitacao solicitacao) {
        FatosRegistrados fatos = solicitacao.fatos();
        return new FatosView(
                horario.em(fatos.documentosEm()),
                fatos.numeroDaNotificacao(),
                horario.em(fatos.notificadaEm()),
                horario.em(fatos.conhecidaEm()),
                horario.em(fatos.agendadaPara()),
                horario.em(fatos.realizadaEm()),
                horario.em(fatos.efeitoEm()),
                horario.em(fatos.cienciaEm()),
                horario.em(fatos.complementadaEm()),
                horario.em(fatos.prorrogadaAte()));
    }

    private DemandaView demanda(Demanda demanda, int rodada) {
        return new DemandaView(
                demanda.grupo(),
                demanda.situacao(),
                demanda.responsavel(),
                demanda.rodada() == rodada,
                horario.resposta(demanda.resposta()));
    }

    public ReclamacaoView de(Reclamacao queixa) {
        return reclamacao(queixa, queixa.solicitacao().atendimento().relogios());
    }

    public ReclamacaoView reclamacao(Reclamacao queixa, List<Relogio> vigentes) {
        return new ReclamacaoView(
                queixa.protocolo(),
                queixa.solicitacao().protocolo(),
                queixa.tipo(),
                queixa.texto(),
                horario.em(queixa.registro().quando()),
                queixa.registro().quem(),
                horario.prazo(queixa, vigentes),
                horario.em(queixa.prorrogadaAte()),
                ProrrogacaoDaReclamacao.possivel(queixa, vigentes, horario.agora()),
                horario.resposta(queixa.resposta()),
                queixa.retorno(),
                horario.em(queixa.retornoEm()));
    }
}
