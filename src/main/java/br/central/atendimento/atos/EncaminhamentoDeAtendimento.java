package br.central.atendimento.atos;

import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A case goes to the responsible groups, at once when it is opened or later. */
@Component
public class EncaminhamentoDeAtendimento {

    private final RegistroDeSolicitacoes registro;
    private final ProcessoDoAtendimento processo;
    private final EnvioDoScript script;

    EncaminhamentoDeAtendimento(RegistroDeSolicitacoes registro, ProcessoDoAtendimento processo, EnvioDoScript script) {
        this.registro = registro;
        this.processo = processo;
        this.script = script;
    }

    public void encaminhar(Atendimento atendimento, Encaminhamento encaminhamento) {
        registro.exigirPedido(atendimento);
        aplicar(atendimento, encaminhamento, processo::encaminhado);
    }

    void aoAbrir(Atendimento atendimento, Encaminhamento encaminhamento) {
        aplicar(atendimento, encaminhamento, processo::abertoEEncaminhado);
    }

    private void aplicar(Atendimento atendimento, Encaminhamento encaminhamento, Consumer<Atendimento> noMotor) {
        registro.encaminhar(atendimento, encaminhamento.texto());
        noMotor.accept(atendimento);
        script.enviarSePedido(encaminhamento.enviarScript(), atendimento);
    }
}
