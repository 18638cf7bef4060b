package br.central.tasklist.trabalho;

import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.ConversaComOCliente;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.contrato.Texto;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with something, all of it in one act: a file that is refused leaves nothing behind. */
@Service
class Anexacao {

    private final AnexosDoAtendimento anexos;
    private final Solicitacoes solicitacoes;
    private final ConversaComOCliente conversa;
    private final TransactionTemplate transacao;

    Anexacao(
            AnexosDoAtendimento anexos,
            Solicitacoes solicitacoes,
            ConversaComOCliente conversa,
            PlatformTransactionManager transacoes) {
        this.anexos = anexos;
        this.solicitacoes = solicitacoes;
        this.conversa = conversa;
        this.transacao = new TransactionTemplate(transacoes);
    }

    private interface Ato {
        void fazer(List<ArquivoRecebido> recebidos);
    }

    /** @return how many there were */
    int anexar(String atendimento, List<MultipartFile> arquivos, boolean paraOCliente) {
        List<MultipartFile> escolhidos = escolhidos(arquivos);
        com(() -> atendimento, escolhidos, recebidos -> incluir(atendimento, recebidos, paraOCliente));
        return escolhidos.size();
    }

    /** The text tells of the files, so that they are there when it goes out. */
    void escreverAoCliente(String atendimento, Texto texto, List<MultipartFile> arquivos, boolean paraOCliente) {
        com(() -> atendimento, escolhidos(arquivos), recebidos -> {
            incluir(atendimento, recebidos, paraOCliente);
            conversa.escrever(atendimento, texto);
        });
    }

    void reiterar(String solicitacao, Texto texto, List<MultipartFile> arquivos, boolean paraOCliente) {
        com(
                () -> solicitacoes.detalhar(solicitacao).atendimento(),
                escolhidos(arquivos),
                recebidos -> incluir(solicitacoes.reiterar(solicitacao, texto).atendimento(), recebidos, paraOCliente));
    }

    /** They are looked into before the transaction begins, which holds the case for everyone else. */
    private void com(Supplier<String> atendimento, List<MultipartFile> arquivos, Ato ato) {
        List<ArquivoRecebido> recebidos = new ArrayList<>();
        try {
            arquivos.forEach(arquivo -> recebidos.add(receber(atendimento.get(), arquivo)));
            transacao.executeWithoutResult(status -> ato.fazer(recebidos));
        } finally {
            recebidos.forEach(ArquivoRecebido::close);
        }
    }

    private void incluir(String atendimento, List<ArquivoRecebido> recebidos, boolean paraOCliente) {
        recebidos.forEach(arquivo -> anexos.incluir(atendimento, arquivo, paraOCliente));
    }

    /** A file field left empty comes as a file without a name. */
    private static List<MultipartFile> escolhidos(List<MultipartFile> arquivos) {
        return arquivos == null
                ? List.of()
                : arquivos.stream()
                        .filter(arquivo -> arquivo.getOriginalFilename() != null
                                && !arquivo.getOriginalFilename().isBlank())
                        .toList();
    }

    private ArquivoRecebido receber(String atendimento, MultipartFile arquivo) {
        try (InputStream conteudo = arquivo.getInputStream()) {
            return anexos.receber(atendimento, arquivo.getOriginalFilename(), conteudo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
