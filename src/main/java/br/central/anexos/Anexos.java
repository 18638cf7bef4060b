package br.central.anexos;

import br.central.comum.Recusa;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a protocol, of an atendimento or of a solicitação. Who may see which protocol is the caller's to decide,
 * before asking here; the rights to include and to remove are checked here, and that a client, on whatever channel, is shown
 * none but what is for the client.
 */
@Service
@Transactional
public class Anexos {

    private final AnexoRepository repositorio;
    private final Armazenamento armazenamento;
    private final Recepcao recepcao;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    Anexos(
            AnexoRepository repositorio,
            Armazenamento armazenamento,
            Recepcao recepcao,
            UsuarioAtual usuario,
            Clock relogio) {
        this.repositorio = repositorio;
        this.armazenamento = armazenamento;
        this.recepcao = recepcao;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /**
     * Takes a file in and looks into it, before the transaction of the act it belongs to: reading, unpacking and the antivirus
     * take their time. Reads the stream to its end and does not close it; the caller closes what is answered.
     *
     * @param protocolo what it is meant for, for the trail of what is refused
     * @throws Recusa.SemPermissao without {@link Permissao#INCLUIR_ANEXO}
     * @throws Recusa.GrandeDemais when larger than {@code central.anexos.tamanho-maximo}
     * @throws Recusa.RegraNaoAtendida when empty, not on the list of what is accepted, or infected
     * @throws Recusa.Indisponivel when the antivirus does not answer
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ArquivoRecebido receber(String protocolo, String nome, InputStream conteudo) {
        usuario.exigir(Permissao.INCLUIR_ANEXO);
        return recepcao.receber(protocolo, nome, conteudo);
    }

    /**
     * Keeps what was received, in the caller's transaction.
     *
     * @param paraOCliente whether the client may see it; what clients send themselves they do
     * @throws Recusa.SemPermissao without {@link Permissao#INCLUIR_ANEXO}
     */
    public AnexoView guardar(String protocolo, ArquivoRecebido arquivo, boolean paraOCliente) {
        usuario.exigir(Permissao.INCLUIR_ANEXO);
        try (InputStream bytes = arquivo.bytes()) {
            String chave = armazenamento.guardar(bytes);
            return repositorio
                    .save(new Anexo(protocolo, chave, arquivo)
                            .assinado(usuario.login(), relogio.instant())
                            .paraOCliente(paraOCliente || ComoCliente.ativo()))
                    .ver();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the protocol that were not removed, the oldest first. */
    @Transactional(readOnly = true)
    public List<AnexoView> listar(String protocolo) {
        return repositorio.findByProtocoloAndRemovidoEmIsNullOrderById(protocolo).stream()
                .filter(Anexos::aoAlcance)
                .map(Anexo::ver)
                .toList();
    }

    /**
     * A file with its bytes, read from the storage while the stream is read. {@link AnexoView#protocolo()} of the
     * answer says whose it is: check that the user may see that protocol before giving the bytes away.
     *
     * @throws Recusa.NaoEncontrado when there is none, it was removed, or is not for the client who asks
     */
    @Transactional(readOnly = true)
    public Conteudo abrir(long id) {
        Anexo anexo = existente(id);
        if (!aoAlcance(anexo)) {
            throw naoHa();
        }
        return new Conteudo(anexo.ver(), armazenamento.abrir(anexo.chave()));
    }

    /**
     * Shows the file to the client, or no longer does.
     *
     * @return whether that changed anything
     * @throws Recusa.SemPermissao without {@link Permissao#INCLUIR_ANEXO}
     * @throws Recusa.NaoEncontrado when there is none or it was removed
     * @throws Recusa.EstadoNaoPermite to hide from clients what they sent themselves
     */
    public boolean mostrarAoCliente(long id, boolean pode) {
        usuario.exigir(Permissao.INCLUIR_ANEXO);
        Anexo anexo = existente(id);
        if (!pode && anexo.ver().doCliente()) {
            throw new Recusa.EstadoNaoPermite("Foi o próprio cliente que enviou este arquivo: ele continua a vê-lo.");
        }
        boolean muda = anexo.paraOCliente() != pode;
        anexo.paraOCliente(pode);
        return muda;
    }

    /**
     * Takes the file away from everyone; who, when and what stays in the table.
     *
     * @throws Recusa.SemPermissao without {@link Permissao#REMOVER_ANEXO}
     * @throws Recusa.NaoEncontrado when there is none or it was removed before
     */
    public void remover(long id) {
        usuario.exigir(Permissao.REMOVER_ANEXO);
        existente(id).remover(usuario.login(), relogio.instant());
    }

    /**
     * Destroys the bytes of every file of these protocols; that there were files stays. Rights are the caller's.
     *
     * @return how many files
     */
    public int anonimizar(Collection<String> protocolos) {
        List<Anexo> todos = repositorio.findByProtocoloIn(protocolos);
        todos.forEach(anexo -> {
            armazenamento.apagar(anexo.chave());
            anexo.anonimizar(usuario.login(), relogio.instant());
        });
        return todos.size();
    }

    /** How many files each of these protocols has, 0 included. */
    @Transactional(readOnly = true)
    public Map<String, Integer> contar(Collection<String> protocolos) {
        Map<String, Integer> quantos = new HashMap<>();
        protocolos.forEach(protocolo -> quantos.put(protocolo, 0));
        if (!quantos.isEmpty()) {
            repositorio
                    .contar(quantos.keySet())
                    .forEach(contagem -> quantos.put(contagem.protocolo(), (int) contagem.quantos()));
        }
        return quantos;
    }

    private Anexo existente(long id) {
        return repositorio.findByIdAndRemovidoEmIsNull(id).orElseThrow(Anexos::naoHa);
    }

    private static Recusa naoHa() {
        return new Recusa.NaoEncontrado("Anexo não encontrado.");
    }

    /** The one place that says which files a client sees. */
    private static boolean aoAlcance(Anexo anexo) {
        return !ComoCliente.ativo() || anexo.paraOCliente();
    }
}
