package br.central.seguranca.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The address requests are counted by: of IPv6 the network, within which one client has addresses without end. */
final class EnderecoDeOrigem {

    static final int MAIOR = 64;

    private static final Pattern IPV6 = Pattern.compile("^[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+");
    private static final int BYTES_DA_REDE = 8;

    private EnderecoDeOrigem() {}

    /** Where whoever asks to come in asks from; empty where that is not known. */
    static String de(Authentication pedido) {
        return pedido.getDetails() instanceof WebAuthenticationDetails detalhes ? detalhes.getRemoteAddress() : "";
    }

    static String rede(String endereco) {
        if (endereco.length() > MAIOR) {
            return endereco.substring(0, MAIOR);
        }
        if (!IPV6.matcher(endereco).matches()) {
            return endereco;
        }
        try {
            // No name, so nobody is asked about it.
            byte[] bytes = InetAddress.getByName(endereco).getAddress();
            if (bytes.length <= BYTES_DA_REDE) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            Arrays.fill(bytes, BYTES_DA_REDE, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException estranho) {
            return endereco;
        }
    }
}
