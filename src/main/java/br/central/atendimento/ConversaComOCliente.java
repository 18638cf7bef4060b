package br.central.atendimento;

import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Texto;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Correspondencia;
import br.central.atendimento.dominio.Destinatario;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Vistas;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import br.central.comunicacao.Modelos;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the operator writes to the client while the case goes on, and is neither the answer nor asks for anything (S1.4): the
 * client reads it on the portal, and by e-mail where there is an address. Any right to work on cases is enough. Refusals as in
 * {@link Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class ConversaComOCliente {

    private static final String MODELO = "mensagem-ao-cliente";

    private final Casos casos;
    private final Destinatario destinatario;
    private final Correspondencia correspondencia;
    private final Modelos modelos;
    private final Diario diario;
    private final Vistas vistas;

    ConversaComOCliente(
            Casos casos,
            Destinatario destinatario,
            Correspondencia correspondencia,
            Modelos modelos,
            Diario diario,
            Vistas vistas) {
        this.casos = casos;
        this.destinatario = destinatario;
        this.correspondencia = correspondencia;
        this.modelos = modelos;
        this.diario = diario;
        this.vistas = vistas;
    }

    /**
     * Of a restricted case the client is told that there is news, and asks for it: its text is on no channel.
     *
     * @throws Recusa.EstadoNaoPermite when the case is over, or there is nobody to write to
     */
    public AtendimentoView escrever(String protocolo, Texto mensagem) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        var email = destinatario.email(atendimento);
        if (atendimento.clienteId() == null && email.isEmpty()) {
            throw new Recusa.EstadoNaoPermite(
                    "Não há a quem escrever: vincule o cliente ou informe o e-mail do contato.");
        }
        String texto = mensagem.texto().strip();
        atendimento.tocado(diario.ato());
        diario.anotar(atendimento, TipoAndamento.MENSAGEM_AO_CLIENTE, texto);
        email.ifPresent(endereco -> correspondencia.enviar(
                atendimento,
                protocolo,
                Correspondencia.Endereco.de(endereco),
                modelos.preencher(
                        MODELO,
                        Map.of("nome", destinatario.nome(atendimento), "protocolo", protocolo, "mensagem", texto)),
                false));
        return vistas.doAto(atendimento);
    }
}
