package br.central.anexos.exame;

import br.central.anexos.exame.ArquivoRecusado.Motivo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What may still unfold out of one sent file, all levels together: a bomb ends when it is used up. */
final class Orcamento {

    /** Below this no proportion is looked at: a small table of zeros is no bomb. */
    private static final long SEM_RAZAO = 10L * 1024 * 1024;

    private long bytes;
    private int entradas;

    Orcamento(LimitesDoExame limites, long tamanho) {
        this.bytes = Math.min(limites.expandido().toBytes(), Math.max(SEM_RAZAO, limites.razao() * tamanho));
        this.entradas = limites.entradas();
    }

    void entrada() {
        if (--entradas < 0) {
            throw excedido();
        }
    }

    InputStream contar(InputStream expandido) {
        return new FilterInputStream(expandido) {
            @Override
            public int read() throws IOException {
                int lido = super.read();
                gastar(lido < 0 ? 0 : 1);
                return lido;
            }

            @Override
            public int read(byte[] destino, int inicio, int quantos) throws IOException {
                int lidos = super.read(destino, inicio, quantos);
                gastar(Math.max(lidos, 0));
                return lidos;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    private void gastar(int quantos) {
        bytes -= quantos;
        if (bytes < 0) {
            throw excedido();
        }
    }

    static ArquivoRecusado excedido() {
        return new ArquivoRecusado(
                Motivo.LIMITE, "O arquivo tem dentro de si mais do que se pode examinar: envie os arquivos separados.");
    }
}
