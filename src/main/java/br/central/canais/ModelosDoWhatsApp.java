package br.central.canais;

import java.util.List;

/**
 * Texts that WhatsApp has approved; {@code {nome}} and {@code {protocolo}} are where those go. Asks for no right: who loads them
 * has checked.
 */
public interface ModelosDoWhatsApp {

    List<ConversaView.Modelo> todos();

    /** Takes the place of the one of that name. @throws Recusa.RegraNaoAtendida when there is a gap that nothing fills */
    void cadastrar(String nome, String texto);
}
