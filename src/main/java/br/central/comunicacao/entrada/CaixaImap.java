package br.central.comunicacao.entrada;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look into the mail box, from login to logout. */
final class CaixaImap {

    private static final Logger LOG = LoggerFactory.getLogger(CaixaImap.class);

    /** Where the last look ended; {@code validade} is the mail box's own word for how long its numbers are good. */
    record Marca(Long validade, Long ultimo) {}

    @FunctionalInterface
    interface Guarda {
        void guardar(MensagemEmDisco mensagem, long tamanho, boolean inteira) throws IOException;
    }

    private final EntradaProperties propriedades;

    CaixaImap(EntradaProperties propriedades) {
        this.propriedades = propriedades;
    }

    /**
     * Shows each message that is not marked as seen, and each that came after the last look even if it is, the oldest first.
     * One that was kept is marked as seen.
     *
     * @return where this look ended
     * @throws MessagingException when the server is not there, or goes away
     */
    Marca percorrer(Marca antes, Guarda guarda) throws MessagingException, IOException {
        Session sessao = Session.getInstance(daSessao());
        try (Store loja = sessao.getStore(protocolo())) {
            loja.connect(propriedades.servidor(), propriedades.porta(), propriedades.usuario(), propriedades.senha());
            Folder pasta = loja.getFolder(propriedades.pasta());
            pasta.open(Folder.READ_WRITE);
            try {
                return percorrer(pasta, antes, guarda);
            } finally {
                if (pasta.isOpen()) {
                    pasta.close(false);
                }
            }
        }
    }

    private Marca percorrer(Folder pasta, Marca antes, Guarda guarda) throws MessagingException, IOException {
        UIDFolder numeros = (UIDFolder) pasta;
        long validade = numeros.getUIDValidity();
        boolean conhecida = antes.validade() != null && antes.validade() == validade && antes.ultimo() != null;
        Map<Long, Message> porVer = new TreeMap<>();
        for (Message uma : pasta.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            porVer.put(numeros.getUID(uma), uma);
        }
        if (conhecida) {
            for (Message uma : numeros.getMessagesByUID(antes.ultimo() + 1, UIDFolder.LASTUID)) {
                // Of a mail box without newer ones this is the last one, once more.
                if (uma != null && numeros.getUID(uma) > antes.ultimo()) {
                    porVer.put(numeros.getUID(uma), uma);
                }
            }
        }
        long ultimo = conhecida ? antes.ultimo() : maior(pasta, numeros);
        List<Map.Entry<Long, Message>> destaVez =
                porVer.entrySet().stream().limit(propriedades.porVez()).toList();
        prepararTamanhos(pasta, destaVez);
        for (Map.Entry<Long, Message> uma : destaVez) {
            guardar(uma.getValue(), guarda);
            ultimo = Math.max(ultimo, uma.getKey());
        }
        return new Marca(validade, ultimo);
    }

    /** Of a mail box that is new to us what was read before is not ours to answer. */
    private static long maior(Folder pasta, UIDFolder numeros) throws MessagingException {
        int quantas = pasta.getMessageCount();
        return quantas == 0 ? 0 : numeros.getUID(pasta.getMessage(quantas));
    }

    private static void prepararTamanhos(Folder pasta, List<Map.Entry<Long, Message>> destaVez)
            throws MessagingException {
        FetchProfile tamanhos = new FetchProfile();
        tamanhos.add(FetchProfile.Item.SIZE);
        pasta.fetch(destaVez.stream().map(Map.Entry::getValue).toArray(Message[]::new), tamanhos);
    }

    /** What alone cannot be had stays unread there and is asked for again; it stops no other. */
    private void guardar(Message uma, Guarda guarda) throws MessagingException, IOException {
        try (MensagemEmDisco mensagem = new MensagemEmDisco()) {
            long tamanho = uma.getSize();
            boolean inteira = tamanho <= propriedades.tamanhoMaximo().toBytes();
            try (OutputStream saida = mensagem.gravar()) {
                if (inteira) {
                    uma.writeTo(saida);
                } else {
                    escreverCabecalho(uma, saida);
                }
            }
            guarda.guardar(mensagem, tamanho, inteira);
            uma.setFlag(Flags.Flag.SEEN, true);
        } catch (FolderClosedException | StoreClosedException foiSe) {
            throw foiSe;
        } catch (MessagingException soEsta) {
            if (!uma.getFolder().isOpen()) {
                throw soEsta;
            }
            LOG.warn(
                    "Uma mensagem da caixa de entrada não pôde ser buscada: {}",
                    soEsta.getClass().getSimpleName());
        }
    }

    private static void escreverCabecalho(Message uma, OutputStream saida) throws MessagingException, IOException {
        for (Enumeration<Header> cada = uma.getAllHeaders(); cada.hasMoreElements(); ) {
            Header um = cada.nextElement();
            saida.write((um.getName() + ": " + um.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        saida.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private String protocolo() {
        return propriedades.tls() ? "imaps" : "imap";
    }

    private Properties daSessao() {
        Properties sessao = new Properties();
        String raiz = "mail." + protocolo() + ".";
        // To look at a message is not to have read it.
        sessao.setProperty(raiz + "peek", "true");
        sessao.setProperty(raiz + "fetchsize", "524288");
        sessao.setProperty(raiz + "ignorebodystructuresize", "true");
        sessao.setProperty(raiz + "ssl.checkserveridentity", "true");
        Arrays.asList("connectiontimeout", "timeout", "writetimeout")
                .forEach(qual -> sessao.setProperty(raiz + qual, "30000"));
        return sessao;
    }
}
