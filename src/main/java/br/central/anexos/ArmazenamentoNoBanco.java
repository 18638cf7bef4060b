package br.central.anexos;

import br.central.comum.BytesEmPedacos;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the application's own database: nothing is lost with a disk and every node sees it. */
@Component
class ArmazenamentoNoBanco implements Armazenamento {

    static final int PEDACO = 512 * 1024;

    private final JdbcClient banco;

    ArmazenamentoNoBanco(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    public String guardar(InputStream conteudo) throws IOException {
        String chave = UUID.randomUUID().toString();
        int ordem = 0;
        for (byte[] pedaco = conteudo.readNBytes(PEDACO); pedaco.length > 0; pedaco = conteudo.readNBytes(PEDACO)) {
            banco.sql("insert into anexo_conteudo (chave, ordem, bytes) values (:chave, :ordem, :bytes)")
                    .param("chave", chave)
                    .param("ordem", ordem++)
                    .param("bytes", pedaco)
                    .update();
        }
        return chave;
    }

    @Override
    public InputStream abrir(String chave) {
        return new BytesEmPedacos(
                ordem -> banco.sql("select bytes from anexo_conteudo where chave = :chave and ordem = :ordem")
                        .param("chave", chave)
                        .param("ordem", ordem)
                        .query((linha, numero) -> linha.getBytes("bytes"))
                        .optional());
    }

    @Override
    public void apagar(String chave) {
        banco.sql("delete from anexo_conteudo where chave = :chave")
                .param("chave", chave)
                .update();
    }
}
