package br.central.seguranca.login.externo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** Made by JNDI, by name: connections whose other end is trusted by certificates of one's own. */
public class SocketsDoDiretorio extends SocketFactory {

    private static volatile SSLContext tls;

    static void confiar(SSLContext contexto) {
        tls = contexto;
    }

    static boolean preparados() {
        return tls != null;
    }

    /** What JNDI calls. */
    public static SocketFactory getDefault() {
        return new SocketsDoDiretorio();
    }

    @Override
    public Socket createSocket() throws IOException {
        return tls.getSocketFactory().createSocket();
    }

    @Override
    public Socket createSocket(String maquina, int porta) throws IOException {
        return tls.getSocketFactory().createSocket(maquina, porta);
    }

    @Override
    public Socket createSocket(String maquina, int porta, InetAddress daqui, int portaDaqui) throws IOException {
        return tls.getSocketFactory().createSocket(maquina, porta, daqui, portaDaqui);
    }

    @Override
    public Socket createSocket(InetAddress maquina, int porta) throws IOException {
        return tls.getSocketFactory().createSocket(maquina, porta);
    }

    @Override
    public Socket createSocket(InetAddress maquina, int porta, InetAddress daqui, int portaDaqui) throws IOException {
        return tls.getSocketFactory().createSocket(maquina, porta, daqui, portaDaqui);
    }
}
