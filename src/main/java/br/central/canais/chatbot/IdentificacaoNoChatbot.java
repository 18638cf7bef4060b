package br.central.canais.chatbot;

import br.central.canais.chatbot.PedidosDoChatbot.Identificar;
import br.central.canais.chatbot.RespostasAoChatbot.Identificada;
import br.central.clientes.NiveisDeIdentidade;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.ReconhecimentoDeClientes;
import br.central.clientes.ReconhecimentoDeClientes.Reconhecido;
import br.central.comum.Cpf;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Recusa;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who it is that a chatbot talks to. CPF and birth are known to many others: alone they are worth no more than a link; with the
 * mother's name or from the registered telephone as much as a contact that matches, with both the identity is confirmed.
 * Of who is not registered is said what is said of who was wrong. A telephone that is not the registered one takes nobody's
 * session away, but counts as an error: the level tells whether it was.
 */
@Component
class IdentificacaoNoChatbot {

    private final ReconhecimentoDeClientes clientes;
    private final TentativasNoChatbot tentativas;
    private final SessoesDoChatbot sessoes;
    private final NiveisDeIdentidade niveis;
    private final ChatbotProperties propriedades;
    private final Clock relogio;

    IdentificacaoNoChatbot(
            ReconhecimentoDeClientes clientes,
            TentativasNoChatbot tentativas,
            SessoesDoChatbot sessoes,
            NiveisDeIdentidade niveis,
            ChatbotProperties propriedades,
            Clock relogio) {
        this.clientes = clientes;
        this.tentativas = tentativas;
        this.sessoes = sessoes;
        this.niveis = niveis;
        this.propriedades = propriedades;
        this.relogio = relogio;
    }

    /**
     * @throws Recusa.RegraNaoAtendida when the data do not match
     * @throws Recusa.MuitasVezes when one was wrong about that person too often
     */
    @Transactional
    Identificada identificar(String integracao, Identificar dito) {
        if (!Cpf.valido(dito.cpf())) {
            throw Recusa.RegraNaoAtendida.campo("cpf", "Informe um CPF válido.");
        }
        String cpf = Cpf.de(dito.cpf()).digitos();
        String pessoa = ResumoSemVolta.de(integracao + " " + cpf);
        if (!tentativas.tentar(integracao, pessoa)) {
            throw new Recusa.MuitasVezes(
                    null,
                    "Foram tentativas demais com este CPF por este canal. Tente de novo em %d minutos."
                            .formatted(propriedades.bloqueio().toMinutes()),
                    propriedades.bloqueio());
        }
        String telefone = telefone(dito);
        Reconhecido quem = clientes.reconhecer(cpf, dito.nascimento(), vazioENulo(dito.nomeMae()), telefone)
                .orElseThrow(() -> new Recusa.RegraNaoAtendida("Os dados não conferem com o cadastro."));
        if (telefone == null || quem.telefoneConfere()) {
            tentativas.acertou(integracao, pessoa);
        }
        NivelDeIdentidade nivel = nivel(quem);
        SessoesDoChatbot.Nova sessao = sessoes.abrir(integracao, quem.cliente(), nivel);
        return new Identificada(
                sessao.token(),
                sessao.venceEm().atZone(relogio.getZone()).toOffsetDateTime(),
                nivel,
                nivel.alcanca(NivelDeIdentidade.CONTATO_CONFERE) ? primeiroNome(quem.nome()) : null,
                niveis.permitidos(nivel));
    }

    private static NivelDeIdentidade nivel(Reconhecido quem) {
        if (quem.maeConfere() && quem.telefoneConfere()) {
            return NivelDeIdentidade.IDENTIDADE_CONFIRMADA;
        }
        return quem.maeConfere() || quem.telefoneConfere()
                ? NivelDeIdentidade.CONTATO_CONFERE
                : NivelDeIdentidade.TEM_O_LINK;
    }

    private static String telefone(Identificar dito) {
        String telefone = vazioENulo(dito.telefone());
        return telefone != null && NumeroDaLinha.aceita(telefone) ? NumeroDaLinha.ler(telefone) : null;
    }

    private static String vazioENulo(String texto) {
        return texto == null || texto.isBlank() ? null : texto;
    }

    private static String primeiroNome(String nome) {
        return nome.strip().split("\\s+")[0];
    }
}
