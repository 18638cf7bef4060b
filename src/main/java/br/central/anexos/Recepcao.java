package br.central.anexos;

import br.central.anexos.exame.ArquivoRecusado;
import br.central.anexos.exame.ArquivoTemporario;
import br.central.anexos.exame.ExameDeArquivos;
import br.central.anexos.exame.NomeDeArquivo;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The one door files come in by: measured, looked into, given to the antivirus. What is refused leaves only a line in the trail. */
@Component
class Recepcao {

    private static final Logger LOG = LoggerFactory.getLogger(Recepcao.class);

    private final ExameDeArquivos exame;
    private final Antivirus antivirus;
    private final AntivirusProperties politica;
    private final Trilha trilha;
    private final DataSize tamanhoMaximo;

    Recepcao(
            ExameDeArquivos exame,
            Antivirus antivirus,
            AntivirusProperties politica,
            Trilha trilha,
            @Value("${central.anexos.tamanho-maximo:20MB}") DataSize tamanhoMaximo) {
        this.exame = exame;
        this.antivirus = antivirus;
        this.politica = politica;
        this.trilha = trilha;
        this.tamanhoMaximo = tamanhoMaximo;
    }

    ArquivoRecebido receber(String protocolo, String nome, InputStream conteudo) {
        try {
            ConteudoMedido medido = new ConteudoMedido(conteudo, tamanhoMaximo);
            ArquivoTemporario arquivo = ArquivoTemporario.de(medido);
            try {
                return conferido(protocolo, NomeDeArquivo.limpar(nome), arquivo, medido);
            } catch (IOException | RuntimeException recusado) {
                arquivo.close();
                throw recusado;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArquivoRecebido conferido(String protocolo, String nome, ArquivoTemporario arquivo, ConteudoMedido medido)
            throws IOException {
        if (medido.tamanho() == 0) {
            throw Recusa.RegraNaoAtendida.campo("arquivo", "O arquivo está vazio.");
        }
        String sha256 = medido.sha256();
        String alvo = protocolo + " " + sha256;
        try {
            ExameDeArquivos.Aceito aceito = exame.examinar(nome, arquivo.caminho());
            exigirSemVirus(alvo, arquivo.caminho());
            return new ArquivoRecebido(arquivo, aceito.nome(), aceito.tipo(), medido.tamanho(), sha256);
        } catch (ArquivoRecusado recusado) {
            trilha.recusado(AtoVigiado.ARQUIVO_RECUSADO, alvo + " " + recusado.motivo());
            throw Recusa.RegraNaoAtendida.campo("arquivo", recusado.getMessage());
        }
    }

    private void exigirSemVirus(String alvo, Path arquivo) {
        try {
            String virus = antivirus.examinar(arquivo).orElse(null);
            if (virus != null) {
                trilha.recusado(AtoVigiado.ARQUIVO_RECUSADO, alvo + " VIRUS " + virus);
                throw Recusa.RegraNaoAtendida.campo(
                        "arquivo",
                        "O antivírus encontrou uma ameaça neste arquivo (" + virus
                                + "): ele não foi guardado. Avise a segurança da informação.");
            }
        } catch (Antivirus.NaoExaminou semResposta) {
            LOG.warn("Antivírus sem resposta: {}", semResposta.getMessage());
            if (politica.semResposta() == AntivirusProperties.SemResposta.RECUSA) {
                throw new Recusa.Indisponivel(
                        "arquivo",
                        "O antivírus não respondeu, e sem ele nenhum arquivo entra: tente de novo em alguns minutos.");
            }
        }
    }
}
