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

    /** The one that signed. */
    String integracao() {
        return usuario.login();
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
