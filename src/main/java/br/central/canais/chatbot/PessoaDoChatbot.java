package br.central.canais.chatbot;

import br.central.canais.assinatura.RitmoDosCanais;
import br.central.clientes.Interlocutor;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Component;

/** Whom the chatbot speaks for in this request, and which chatbot it is. */
@Component
class PessoaDoChatbot {

    private static final String DE_CHATBOT = "robo:";

    private final SessoesDoChatbot sessoes;
    private final RitmoDosCanais ritmo;
    private final ChatbotProperties propriedades;
    private final UsuarioAtual usuario;

    PessoaDoChatbot(
            SessoesDoChatbot sessoes, RitmoDosCanais ritmo, ChatbotProperties propriedades, UsuarioAtual usuario) {
        this.sessoes = sessoes;
        this.ritmo = ritmo;
        this.propriedades = propriedades;
        this.usuario = usuario;
    }

    /**
     * The one that signed.
     *
     * @throws Recusa.SemPermissao when it is no chatbot
     */
    String integracao() {
        String integracao = usuario.login();
        if (!integracao.startsWith(DE_CHATBOT)) {
            throw new Recusa.SemPermissao("Esta rota é do chatbot, com o segredo dele.");
        }
        return integracao;
    }

    Interlocutor exigir(String sessao) {
        Interlocutor quem = sessoes.exigir(integracao(), sessao);
        ritmo.espera("pessoa:" + quem.clientes(), propriedades.porPessoa()).ifPresent(espera -> {
            throw new Recusa.MuitasVezes(
                    null,
                    "São operações demais desta pessoa: até %d por minuto.".formatted(propriedades.porPessoa()),
                    espera);
        });
        return quem;
    }

    Interlocutor seHouver(String sessao) {
        return sessao == null || sessao.isBlank() ? Interlocutor.desconhecido(Origem.CHAT) : exigir(sessao);
    }
}
