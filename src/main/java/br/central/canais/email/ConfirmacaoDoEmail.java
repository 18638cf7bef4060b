package br.central.canais.email;

import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.comunicacao.entrada.EmailParaTratar;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells who wrote that it came and under which protocol, and nothing of what was written. Never who wants no answers of
 * programs, nor somebody in whose name another wrote; and of what one sender opens about one case again and again, once in a while.
 */
@Component
class ConfirmacaoDoEmail {

    private final DestinosNoBanco destinos;
    private final LimitesDoEmail limites;
    private final Modelos modelos;
    private final Mensagens mensagens;

    ConfirmacaoDoEmail(DestinosNoBanco destinos, LimitesDoEmail limites, Modelos modelos, Mensagens mensagens) {
        this.destinos = destinos;
        this.limites = limites;
        this.modelos = modelos;
        this.mensagens = mensagens;
    }

    void enviar(EmailParaTratar email, Encaminhado destino, ArquivosDoEmail arquivos) {
        if (!email.lido().respondivel()
                || email.lido().suspeito()
                || destino.remetente() == null
                || destino.ligadoA() != null
                        && destinos.confirmadoHaPouco(destino.remetente(), destino.ligadoA(), limites.confirmacao())) {
            return;
        }
        mensagens.enfileirar(NovaMensagem.email(
                destino.remetente(),
                modelos.preencher(
                        "email-recebido", Map.of("protocolo", destino.protocolo(), "anexos", anexos(arquivos))),
                destino.protocolo()));
        destinos.confirmado(email.id());
    }

    private static String anexos(ArquivosDoEmail arquivos) {
        return switch (arquivos.recusados().size()) {
            case 0 -> "";
            case 1 -> "Um dos anexos não pôde ser aceito; se ele for necessário, nós o pediremos.\n\n";
            default ->
                "%d dos anexos não puderam ser aceitos; se forem necessários, nós os pediremos.\n\n"
                        .formatted(arquivos.recusados().size());
        };
    }
}
