package br.central.tasklist.trabalho;

import br.central.atendimento.AnexosDoAtendimento;
import br.central.atendimento.Solicitacoes;
import br.central.atendimento.Texto;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Files that come with something, all of it in one act: a file that is refused leaves nothing behind. */
@Service
@Transactional
class Anexacao {

    private final AnexosDoAtendimento anexos;
    private final Solicitacoes solicitacoes;

    Anexacao(AnexosDoAtendimento anexos, Solicitacoes solicitacoes) {
        this.anexos = anexos;
        this.solicitacoes = solicitacoes;
    }

    /** @return how many there were */
    public int anexar(String atendimento, List<MultipartFile> arquivos) {
        List<MultipartFile> escolhidos = escolhidos(arquivos);
        escolhidos.forEach(arquivo -> incluir(atendimento, arquivo));
        return escolhidos.size();
    }

    public void reiterar(String solicitacao, Texto texto, List<MultipartFile> arquivos) {
        String atendimento = solicitacoes.reiterar(solicitacao, texto).atendimento();
        anexar(atendimento, arquivos);
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

    private void incluir(String atendimento, MultipartFile arquivo) {
        try (InputStream conteudo = arquivo.getInputStream()) {
            anexos.incluir(atendimento, arquivo.getOriginalFilename(), arquivo.getContentType(), conteudo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
