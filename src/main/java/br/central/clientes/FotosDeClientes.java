package br.central.clientes;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * The photo of a client (S0.2), one each, small: what was sent is reduced to at most 240 × 320 and written anew as JPEG,
 * so that nothing else it carried (place, camera, comments) is kept. A merged registration keeps its own; anonymising
 * destroys it.
 */
public interface FotosDeClientes {

    /** How many bytes are accepted, before they are reduced: 2 MB. */
    int TAMANHO_MAXIMO = 2 * 1024 * 1024;

    /**
     * Keeps the photo, in the place of the one there was. Does not close the stream. Needs
     * {@link Permissao#INCLUIR_ANEXO_DO_CLIENTE}.
     *
     * @throws Recusa.GrandeDemais ({@code arquivo}) when larger than {@link #TAMANHO_MAXIMO}
     * @throws Recusa.RegraNaoAtendida ({@code arquivo}) when empty, neither JPEG nor PNG by its content, of too many
     *     pixels, or impossible to read
     * @throws Recusa.NaoEncontrado when there is no such client
     * @throws Recusa.EstadoNaoPermite when the client was merged into another
     */
    void guardar(long cliente, InputStream imagem);

    /**
     * Destroys the photo. Needs {@link Permissao#REMOVER_ANEXO_DO_CLIENTE}.
     *
     * @throws Recusa.NaoEncontrado when there is none
     */
    void remover(long cliente);

    /**
     * Rights as {@link Clientes#porId}.
     *
     * @throws Recusa.NaoEncontrado when there is none
     */
    FotoDoCliente abrir(long cliente);

    /** When the photo was sent, empty when there is none. Rights as {@link Clientes#porId}. */
    Optional<Instant> enviadaEm(long cliente);
}
