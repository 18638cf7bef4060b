package br.central.atendimento;

import br.central.atendimento.cliente.CancelamentoDoPlano;
import br.central.atendimento.contrato.FatoOcorrido;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.clientes.Interlocutor;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.Permissao;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the holder ends on the portal has ended when it is registered, at whatever hour: nobody has to be there to record it
 * ({@link CancelamentoDoPlano}). The written proof stays with the group, by its own clock.
 */
@Component
class EfeitoImediato {

    private static final Set<Permissao> DIREITOS = EnumSet.of(Permissao.ATENDER, Permissao.REGISTRAR_FATO_DO_PRAZO);
    private static final String PORQUE = "Vale desde o registro do pedido, feito pelo titular no portal.";

    private final CancelamentoDoPlano cancelamento;
    private final FatosDasSolicitacoes fatos;
    private final VistasDaSolicitacao vistas;
    private final Horario horario;

    EfeitoImediato(
            CancelamentoDoPlano cancelamento, FatosDasSolicitacoes fatos, VistasDaSolicitacao vistas, Horario horario) {
        this.cancelamento = cancelamento;
        this.fatos = fatos;
        this.vistas = vistas;
        this.horario = horario;
    }

    /** Nothing happens where the tables in force give the request no clock that waits for its effect. */
    void registrar(Interlocutor quem, Atendimento caso, Map<String, Object> campos) {
        if (!cancelamento.pedidoEm(caso.classificacao()) || !cancelamento.doTitular(quem, caso.clienteId(), campos)) {
            return;
        }
        ComoCliente.executar(DIREITOS, () -> {
            caso.solicitacoes().stream()
                    .filter(this::esperaPeloEfeito)
                    .map(Solicitacao::protocolo)
                    .toList()
                    .forEach(um -> fatos.comEfeito(um, new FatoOcorrido(horario.em(horario.agora()), PORQUE)));
            return caso;
        });
    }

    private boolean esperaPeloEfeito(Solicitacao pedido) {
        return vistas.de(pedido).acoes().contains("REGISTRAR_EFEITO");
    }
}
