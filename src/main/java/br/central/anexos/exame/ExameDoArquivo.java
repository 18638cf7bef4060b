package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/** One sent file while it is looked into: how deep the look is now, and what may still unfold. */
final class ExameDoArquivo {

    private final ExameDeArquivos regras;
    private final Orcamento orcamento;
    private final int niveis;

    ExameDoArquivo(ExameDeArquivos regras, Orcamento orcamento, int niveis) {
        this.regras = regras;
        this.orcamento = orcamento;
        this.niveis = niveis;
    }

    Orcamento orcamento() {
        return orcamento;
    }

    /** One level further in. */
    ExameDoArquivo dentro() {
        if (niveis == 0) {
            throw new ArquivoRecusado(
                    Motivo.LIMITE, "Há arquivos dentro de arquivos demais para examinar: envie-os separados.");
        }
        return new ExameDoArquivo(regras, orcamento, niveis - 1);
    }

    /** A file within the one being looked at, which must be on the list as if it had been sent by itself. */
    void arquivo(String nome, InputStream bytes) throws IOException {
        String limpo = NomeDeArquivo.limpar(nome);
        try (ArquivoTemporario temporario = ArquivoTemporario.de(orcamento.contar(bytes))) {
            regras.examinar(limpo, temporario.caminho(), dentro());
        } catch (ArquivoRecusado recusado) {
            throw recusado.motivo() == Motivo.LIMITE ? recusado : recusado.dentroDe(limpo);
        }
    }

    /** A stream of a compound file, counted. */
    InputStream aberto(DocumentEntry fluxo) throws IOException {
        return orcamento.contar(new DocumentInputStream(fluxo));
    }

    /** A document within a document: only what office programs embed, without a name to go by. */
    void embutido(InputStream bytes) throws IOException {
        try (ArquivoTemporario temporario = ArquivoTemporario.de(orcamento.contar(bytes))) {
            regras.examinarEmbutido(temporario.caminho(), dentro());
        }
    }
}
